package io.sabot.spark.sql;

import io.sabot.engine.sql.Statement;
import io.sabot.spark.internal.CatalogEntries;
import io.sabot.spark.internal.Frame;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.internal.TableWriter;
import scala.Option;
import scala.collection.immutable.Map;

/**
 * A merge into a table of the session catalog. Those are tables of files, whose rows Spark cannot change, and Sabot no more:
 * what is to be done with them is of no interest.
 *
 * @param <T> the class of the Dataset's rows
 */
final class TableMerge<T> extends MergeIntoWriter<T> {
    private final Frame source;
    private final String table;
    private boolean hasAction;

    TableMerge(Frame source, String table) {
        this.source = source;
        this.table = table;
    }

    @Override
    public void merge() {
        if (!hasAction) {
            throw SparkErrors.runtime("NO_MERGE_ACTION_SPECIFIED");
        }
        TableWriter.refuseChange(
                source.session(), new Statement.ChangeRows(CatalogEntries.parts(table), "MERGE INTO TABLE", null));
    }

    private MergeIntoWriter<T> action() {
        hasAction = true;
        return this;
    }

    @Override
    MergeIntoWriter<T> insertAll(Option<Column> condition) {
        return action();
    }

    @Override
    MergeIntoWriter<T> insert(Option<Column> condition, Map<String, Column> assignments) {
        return action();
    }

    @Override
    MergeIntoWriter<T> updateAll(Option<Column> condition, boolean notMatchedBySource) {
        return action();
    }

    @Override
    MergeIntoWriter<T> update(Option<Column> condition, Map<String, Column> assignments, boolean notMatchedBySource) {
        return action();
    }

    @Override
    MergeIntoWriter<T> delete(Option<Column> condition, boolean notMatchedBySource) {
        return action();
    }
}
