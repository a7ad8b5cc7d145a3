package io.sabot.engine.bind;

import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.type.EvalMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What stays the same while one statement is bound.
 *
 * @param named values of {@code :name} parameters
 * @param positional values of {@code ?} parameters
 * @param now the moment that {@code current_timestamp} means throughout the statement
 * @param files reads tables named by a path, {@code parquet.`/data/t`}
 * @param runner runs a plan while binding, for a pivot without values
 */
record BindContext(
        Settings settings,
        Catalog catalog,
        Map<String, Expr> named,
        List<Expr> positional,
        Instant now,
        Binder.PathTables files,
        Binder.Runner runner) {

    EvalMode mode() {
        return settings.get(SabotSettings.ANSI) ? EvalMode.ANSI : EvalMode.LEGACY;
    }

    boolean ansi() {
        return mode() == EvalMode.ANSI;
    }

    boolean caseSensitive() {
        return settings.get(SabotSettings.CASE_SENSITIVE);
    }

    ZoneId zone() {
        return SabotSettings.zone(settings);
    }

    boolean sameName(String a, String b) {
        return caseSensitive() ? a.equals(b) : a.equalsIgnoreCase(b);
    }

    /** A relation by its plan, for errors and walking. */
    static LogicalPlan plan(io.sabot.engine.expr.Relation relation) {
        return (LogicalPlan) relation;
    }
}
