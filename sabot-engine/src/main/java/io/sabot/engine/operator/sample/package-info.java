/** Samples: the same rows as Spark's for the same seed, partition by partition. A morsel is a partition. */
package io.sabot.engine.operator.sample;
