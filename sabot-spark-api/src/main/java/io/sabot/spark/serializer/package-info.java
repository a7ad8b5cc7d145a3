/** How objects become bytes. */
package io.sabot.spark.serializer;
