/** The two ends of an exchange: rows leave a pipeline as Arrow batches by partition and enter the next one from there. */
package io.sabot.engine.operator.exchange;
