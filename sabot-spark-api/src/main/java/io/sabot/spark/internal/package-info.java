/** Between the facade and the engine: the only classes here that import the engine. Not for users. */
package io.sabot.spark.internal;
