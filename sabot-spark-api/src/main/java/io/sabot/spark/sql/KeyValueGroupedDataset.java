package io.sabot.spark.sql;

import io.sabot.spark.internal.SparkErrors;

/**
 * A Dataset grouped by keys that a function gives.
 *
 * @param <K> the class of the keys
 * @param <V> the class of the rows
 */
public class KeyValueGroupedDataset<K, V> {
    KeyValueGroupedDataset() {
        throw SparkErrors.notYet("transformations of Datasets by functions over objects");
    }
}
