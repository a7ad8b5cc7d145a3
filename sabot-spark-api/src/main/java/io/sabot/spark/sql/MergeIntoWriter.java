package io.sabot.spark.sql;

import scala.Option;
import scala.collection.immutable.Map;

/**
 * Changes the rows of a table by those of a Dataset: what to do with rows that match, and with those on either side that do not.
 *
 * @param <T> the class of the Dataset's rows
 */
public abstract class MergeIntoWriter<T> {
    private boolean schemaEvolution;

    /** Whether columns that the table lacks are added. */
    public boolean schemaEvolutionEnabled() {
        return schemaEvolution;
    }

    public MergeIntoWriter<T> withSchemaEvolution() {
        schemaEvolution = true;
        return this;
    }

    public WhenMatched<T> whenMatched() {
        return new WhenMatched<>(this, Option.empty());
    }

    public WhenMatched<T> whenMatched(Column condition) {
        return new WhenMatched<>(this, Option.apply(condition));
    }

    public WhenNotMatched<T> whenNotMatched() {
        return new WhenNotMatched<>(this, Option.empty());
    }

    public WhenNotMatched<T> whenNotMatched(Column condition) {
        return new WhenNotMatched<>(this, Option.apply(condition));
    }

    public WhenNotMatchedBySource<T> whenNotMatchedBySource() {
        return new WhenNotMatchedBySource<>(this, Option.empty());
    }

    public WhenNotMatchedBySource<T> whenNotMatchedBySource(Column condition) {
        return new WhenNotMatchedBySource<>(this, Option.apply(condition));
    }

    /** Does it. */
    public abstract void merge();

    abstract MergeIntoWriter<T> insertAll(Option<Column> condition);

    abstract MergeIntoWriter<T> insert(Option<Column> condition, Map<String, Column> assignments);

    abstract MergeIntoWriter<T> updateAll(Option<Column> condition, boolean notMatchedBySource);

    abstract MergeIntoWriter<T> update(
            Option<Column> condition, Map<String, Column> assignments, boolean notMatchedBySource);

    abstract MergeIntoWriter<T> delete(Option<Column> condition, boolean notMatchedBySource);
}
