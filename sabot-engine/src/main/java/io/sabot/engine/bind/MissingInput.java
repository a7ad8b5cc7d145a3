package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.ExprText;
import io.sabot.engine.sql.ExprChildren;
import java.util.ArrayList;
import java.util.List;

/** Columns known by id that do not come from the input of the operation that reads them. */
final class MissingInput {
    private static final String CONDITION = "MISSING_ATTRIBUTES";

    private MissingInput() {}

    /** @param columns what the input has */
    static QueryException error(Attribute missing, List<Attribute> columns) {
        List<String> present = new ArrayList<>();
        columns.forEach(column -> present.add("\"" + column.name() + "\""));
        String name = "\"" + missing.name() + "\"";
        String input = String.join(", ", present);
        QueryException error = present.contains(name)
                ? QueryException.analysis(
                        CONDITION + ".RESOLVED_ATTRIBUTE_APPEAR_IN_OPERATION",
                        "missingAttributes",
                        name,
                        "input",
                        input,
                        "operation",
                        name)
                : QueryException.analysis(
                        CONDITION + ".RESOLVED_ATTRIBUTE_MISSING_FROM_INPUT",
                        "missingAttributes",
                        name,
                        "input",
                        input);
        return error.nowhere();
    }

    /**
     * Completes the error by the operation that Spark shows in it.
     *
     * @param operator what stands before the texts of the expressions
     * @param read what the operation reads
     * @param rest what stands behind them
     */
    static QueryException in(
            String operator,
            QueryException failure,
            List<? extends Expr> read,
            String rest,
            Scope scope,
            ExpressionBinder expressions) {
        if (!failure.condition().startsWith(CONDITION) || failure.parameters().containsKey("operator")) {
            return failure;
        }
        List<Attribute> known = new ArrayList<>();
        read.forEach(expression -> collect(expression, known));
        List<String> texts = new ArrayList<>();
        for (Expr expression : read) {
            texts.add(text(expression, expressions.bind(expression, scope.withLayer(known))));
        }
        return failure.withParameter("operator", "!" + operator + String.join(", ", texts) + rest);
    }

    private static String text(Expr expression, BoundExpr bound) {
        if (expression instanceof Expr.SortOrder order) {
            return ExprText.order(new BoundExpr.Order(bound, order.ascending(), order.nullsFirst()));
        }
        if (expression instanceof Expr.Alias alias) {
            return ExprText.of(bound) + " AS " + Attribute.create(alias.names().get(0), bound.type(), true);
        }
        return ExprText.of(bound);
    }

    private static void collect(Expr expression, List<Attribute> columns) {
        if (expression instanceof Expr.Column column) {
            columns.add(column.attribute());
        }
        ExprChildren.of(expression).forEach(child -> collect(child, columns));
    }
}
