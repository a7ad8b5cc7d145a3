package io.sabot.spark.sql;

import scala.Option;
import scala.collection.immutable.Map;

/**
 * What a merge does with rows of the Dataset that match none of the table.
 *
 * @param <T> the class of the Dataset's rows
 */
public record WhenNotMatched<T>(MergeIntoWriter<T> mergeIntoWriter, Option<Column> condition) {
    public MergeIntoWriter<T> insertAll() {
        return mergeIntoWriter.insertAll(condition);
    }

    /** @param assignments values of columns of the table by their names */
    public MergeIntoWriter<T> insert(Map<String, Column> assignments) {
        return mergeIntoWriter.insert(condition, assignments);
    }
}
