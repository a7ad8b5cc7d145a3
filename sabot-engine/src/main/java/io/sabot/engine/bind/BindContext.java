package io.sabot.engine.bind;

import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.catalog.SqlFunction;
import io.sabot.engine.catalog.View;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.type.EvalMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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
 * @param database the current one, for names without qualifier
 * @param path the functions and views whose text is being bound, outermost first
 * @param view the view whose text is being bound, null for none
 * @param references what has been named
 */
record BindContext(
        Settings settings,
        Catalog catalog,
        Map<String, Expr> named,
        List<Expr> positional,
        Instant now,
        Binder.PathTables files,
        Binder.Runner runner,
        String database,
        List<String> path,
        View.Sql view,
        References references) {

    /** For the body of a function. */
    BindContext inside(SqlFunction function) {
        return inside(function.settings(), function.database(), function.fullName(), view);
    }

    /** For the text of a view. */
    BindContext inside(View.Sql text) {
        return inside(text.settings(), text.database(), String.join(".", text.name()), text);
    }

    /** For the text of a function that is being made. */
    BindContext defining(String name) {
        return new BindContext(
                settings, catalog, named, positional, now, files, runner, database, List.of(name), view, references);
    }

    private BindContext inside(Settings other, String home, String name, View.Sql text) {
        List<String> longer = new ArrayList<>(path);
        if (!longer.contains(name)) {
            longer.add(name);
        }
        return new BindContext(other, catalog, Map.of(), List.of(), now, files, runner, home, longer, text, references);
    }

    /** A table's or view's name with the database that it is in when it names none. */
    List<String> qualified(List<String> name) {
        return name.size() == 1 ? List.of(database, name.get(0)) : name;
    }

    String searchPath() {
        return catalog.searchPath(database);
    }

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
