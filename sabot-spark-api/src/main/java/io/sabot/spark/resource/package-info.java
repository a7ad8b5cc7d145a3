/** Devices of executors: there are none. */
package io.sabot.spark.resource;
