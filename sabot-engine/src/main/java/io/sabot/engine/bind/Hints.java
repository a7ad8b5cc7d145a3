package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.SqlParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Hints: those that say how rows are partitioned are done; those about join strategies are accepted and need nothing. Source:
 * Spark's ResolveHints.
 */
final class Hints {
    private Hints() {}

    static LogicalPlan apply(List<Query.Hint> hints, LogicalPlan plan, QueryBinder queries) {
        LogicalPlan result = plan;
        for (int i = hints.size() - 1; i >= 0; i--) {
            result = apply(hints.get(i), result, queries);
        }
        return result;
    }

    private static LogicalPlan apply(Query.Hint hint, LogicalPlan plan, QueryBinder queries) {
        String name = hint.name().toUpperCase(Locale.ROOT);
        boolean byRange = name.equals("REPARTITION_BY_RANGE");
        boolean coalesce = name.equals("COALESCE");
        if (!byRange && !coalesce && !name.equals("REPARTITION") && !name.equals("REBALANCE")) {
            return plan;
        }
        Scope scope = Scope.of(plan.output(), null);
        List<Expr> columns = hint.parameters();
        int partitions = 0;
        if (!columns.isEmpty() && count(columns.get(0)) >= 0) {
            partitions = count(columns.get(0));
            columns = columns.subList(1, columns.size());
        }
        if (coalesce && (columns.size() == hint.parameters().size() || !columns.isEmpty())) {
            throw QueryException.analysis("_LEGACY_ERROR_TEMP_1048", "hintName", name);
        }
        if (partitions == 0 && columns.size() < hint.parameters().size()) {
            throw new IllegalArgumentException("requirement failed: Number of partitions (0) must be positive.");
        }
        List<BoundExpr> keys = queries.expressions().bindAll(names(name, columns, scope, queries), scope);
        List<BoundExpr.Order> orders = new ArrayList<>();
        if (byRange) {
            keys.forEach(key -> orders.add(new BoundExpr.Order(key, true, true)));
        }
        return new LogicalPlan.Repartition(partitions, byRange ? List.of() : keys, orders, !coalesce, plan);
    }

    /** @return -1 when it is no number of partitions */
    private static int count(Expr parameter) {
        boolean whole = parameter instanceof Expr.Literal literal
                && (literal.value() instanceof Byte
                        || literal.value() instanceof Short
                        || literal.value() instanceof Integer);
        return whole ? ((Number) ((Expr.Literal) parameter).value()).intValue() : -1;
    }

    /** Text is the name of a column. */
    private static List<Expr> names(String hint, List<Expr> columns, Scope scope, QueryBinder queries) {
        List<Expr> names = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Expr column : columns) {
            boolean text = column instanceof Expr.Literal literal
                    && literal.value() != null
                    && literal.type().isString();
            if (text) {
                String name = ((Expr.Literal) column).value().toString();
                names.add(new Expr.Name(SqlParser.parseColumnName(name), null));
            } else if (column instanceof Expr.Name || column instanceof Expr.Column) {
                names.add(column);
            } else {
                others.add("\"" + queries.expressions().pretty().of(column, scope) + "\"");
            }
        }
        if (!others.isEmpty()) {
            throw QueryException.analysis(
                    "_LEGACY_ERROR_TEMP_1047", "hintName", hint, "invalidParams", String.join(", ", others));
        }
        return names;
    }
}
