package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.type.DataType;
import java.util.List;

/** The second argument of {@code mode(x, deterministic)}: true is what WITHIN GROUP (ORDER BY x) says. */
final class ModeArgument {
    private ModeArgument() {}

    static List<BoundExpr.Order> order(String function, BoundExpr key, BoundExpr argument) {
        BoundExpr folded = Constants.fold(argument);
        if (!(folded instanceof BoundExpr.Literal literal)) {
            throw QueryException.analysis(
                    "NON_FOLDABLE_ARGUMENT",
                    "funcName",
                    Quoting.id(function),
                    "paramName",
                    Quoting.id("deterministic"),
                    "paramType",
                    Quoting.quoted(DataType.BOOLEAN.sql()));
        }
        if (literal.value() == null) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.UNEXPECTED_NULL",
                    "exprName",
                    Quoting.id("deterministic"),
                    "sqlExpr",
                    Quoting.quoted(BoundText.of(argument)));
        }
        if (!(literal.value() instanceof Boolean deterministic)) {
            throw QueryException.analysis(
                    "UNEXPECTED_INPUT_TYPE",
                    "functionName",
                    Quoting.id(function),
                    "paramIndex",
                    Quoting.ordinal(1),
                    "requiredType",
                    Quoting.quoted(DataType.BOOLEAN.sql()),
                    "inputSql",
                    Quoting.quoted(BoundText.of(argument)),
                    "inputType",
                    Quoting.quoted(literal.type().sql()));
        }
        return deterministic ? List.of(new BoundExpr.Order(key, true, true)) : List.of();
    }
}
