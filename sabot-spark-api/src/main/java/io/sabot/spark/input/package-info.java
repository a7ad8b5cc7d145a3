/** Files as programs read them. */
package io.sabot.spark.input;
