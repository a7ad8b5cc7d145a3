package io.sabot.spark.sql;

import scala.Option;
import scala.Tuple2;
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

    public static <T> WhenNotMatched<T> apply(MergeIntoWriter<T> mergeIntoWriter, Option<Column> condition) {
        return new WhenNotMatched<>(mergeIntoWriter, condition);
    }

    /** For Scala's patterns. */
    public static <T> Option<Tuple2<MergeIntoWriter<T>, Option<Column>>> unapply(WhenNotMatched<T> clause) {
        return Option.apply(clause == null ? null : new Tuple2<>(clause.mergeIntoWriter, clause.condition));
    }

    public <U> WhenNotMatched<U> copy(MergeIntoWriter<U> newWriter, Option<Column> newCondition) {
        return new WhenNotMatched<>(newWriter, newCondition);
    }
}
