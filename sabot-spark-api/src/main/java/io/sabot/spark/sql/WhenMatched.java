package io.sabot.spark.sql;

import scala.Option;
import scala.collection.immutable.Map;

/**
 * What a merge does with rows of the table that match one of the Dataset.
 *
 * @param <T> the class of the Dataset's rows
 */
public record WhenMatched<T>(MergeIntoWriter<T> mergeIntoWriter, Option<Column> condition) {
    public MergeIntoWriter<T> updateAll() {
        return mergeIntoWriter.updateAll(condition, false);
    }

    /** @param assignments values of columns of the table by their names */
    public MergeIntoWriter<T> update(Map<String, Column> assignments) {
        return mergeIntoWriter.update(condition, assignments, false);
    }

    public MergeIntoWriter<T> delete() {
        return mergeIntoWriter.delete(condition, false);
    }
}
