/** Spreading rows over partitions as Spark does, where something above can tell the difference. */
package io.sabot.engine.operator.partition;
