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
     * @param operator its name as plans print it
     * @param read what the operation reads
     */
    static QueryException in(
            String operator, QueryException failure, Expr read, Scope scope, ExpressionBinder expressions) {
        if (!failure.condition().startsWith(CONDITION) || failure.parameters().containsKey("operator")) {
            return failure;
        }
        List<Attribute> known = new ArrayList<>();
        collect(read, known);
        BoundExpr bound = expressions.bind(read, scope.withLayer(known));
        return failure.withParameter("operator", "!" + operator + " " + ExprText.of(bound));
    }

    private static void collect(Expr expression, List<Attribute> columns) {
        if (expression instanceof Expr.Column column) {
            columns.add(column.attribute());
        }
        ExprChildren.of(expression).forEach(child -> collect(child, columns));
    }
}
