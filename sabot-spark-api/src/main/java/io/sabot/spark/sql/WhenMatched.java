package io.sabot.spark.sql;

import scala.Option;
import scala.Tuple2;
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

    public static <T> WhenMatched<T> apply(MergeIntoWriter<T> mergeIntoWriter, Option<Column> condition) {
        return new WhenMatched<>(mergeIntoWriter, condition);
    }

    /** For Scala's patterns. */
    public static <T> Option<Tuple2<MergeIntoWriter<T>, Option<Column>>> unapply(WhenMatched<T> clause) {
        return Option.apply(clause == null ? null : new Tuple2<>(clause.mergeIntoWriter, clause.condition));
    }

    public <U> WhenMatched<U> copy(MergeIntoWriter<U> newWriter, Option<Column> newCondition) {
        return new WhenMatched<>(newWriter, newCondition);
    }
}
