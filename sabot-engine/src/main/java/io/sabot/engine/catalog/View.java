package io.sabot.engine.catalog;

import io.sabot.engine.config.Settings;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.type.StructType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the name of a view means. */
public sealed interface View {

    /** A view of a data frame, which is bound already. */
    record Planned(LogicalPlan plan) implements View {}

    /**
     * A view as the text of a query, which is bound anew wherever the view is used.
     *
     * @param name one part for a temporary view
     * @param schema the view's columns as they were at its creation
     * @param named whether the columns were named at the creation
     * @param queryColumns names of the query's columns at the creation
     * @param settings those of the session at the creation
     * @param database the current one at the creation
     * @param comment null for none
     * @param collation the default of its texts, null for none
     */
    record Sql(
            List<String> name,
            StructType schema,
            boolean named,
            List<String> queryColumns,
            String text,
            Settings settings,
            String database,
            Binding binding,
            Uses uses,
            String comment,
            Map<String, String> properties,
            String collation,
            Instant created)
            implements View {

        public Sql withSchema(StructType newSchema) {
            return new Sql(
                    name,
                    newSchema,
                    named,
                    queryColumns,
                    text,
                    settings,
                    database,
                    binding,
                    uses,
                    comment,
                    properties,
                    collation,
                    created);
        }

        public Sql withProperties(Map<String, String> newProperties) {
            return new Sql(
                    name,
                    schema,
                    named,
                    queryColumns,
                    text,
                    settings,
                    database,
                    binding,
                    uses,
                    comment,
                    newProperties,
                    collation,
                    created);
        }

        public Sql withBinding(Binding newBinding) {
            return new Sql(
                    name,
                    schema,
                    named,
                    queryColumns,
                    text,
                    settings,
                    database,
                    newBinding,
                    uses,
                    comment,
                    properties,
                    collation,
                    created);
        }

        public Sql withName(List<String> newName) {
            return new Sql(
                    newName,
                    schema,
                    named,
                    queryColumns,
                    text,
                    settings,
                    database,
                    binding,
                    uses,
                    comment,
                    properties,
                    collation,
                    created);
        }

        public boolean temporary() {
            return name.size() < 3;
        }
    }

    /** What becomes of a view whose query has other columns now than at its creation (WITH SCHEMA …). */
    enum Binding {
        /** Of the time before views had a mode. */
        NONE,
        /** Types must be the same or safely widened. */
        BINDING,
        /** Columns are cast to the types of the creation. */
        COMPENSATION,
        /** Types follow the query. */
        TYPE_EVOLUTION,
        /** Names, types and number of columns follow the query. */
        EVOLUTION
    }

    /** The temporary objects that a text named: a view sees these and no later ones. */
    record Uses(List<List<String>> views, List<String> functions, List<List<String>> variables) {
        public static final Uses NONE = new Uses(List.of(), List.of(), List.of());
    }
}
