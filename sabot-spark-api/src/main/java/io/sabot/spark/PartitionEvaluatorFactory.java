package io.sabot.spark;

import java.io.Serializable;

/** Makes an evaluator for each partition, in its task. */
public interface PartitionEvaluatorFactory<T, U> extends Serializable {
    PartitionEvaluator<T, U> createEvaluator();
}
