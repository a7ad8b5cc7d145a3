package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;

/** Binds the table function {@code range}: from, to, step and number of partitions, all constants. */
final class RangeBinder {
    private static final List<String> PARAMETERS = List.of("start", "end", "step", "numSlices");

    private final QueryBinder queries;

    RangeBinder(QueryBinder queries) {
        this.queries = queries;
    }

    LogicalPlan bind(Query.TableFunction function, Scope outer) {
        try {
            return range(function.arguments(), Scope.of(List.of(), outer));
        } catch (QueryException failure) {
            throw failure.withContext(function.context());
        }
    }

    private LogicalPlan range(List<Expr> arguments, Scope scope) {
        if (arguments.isEmpty() || arguments.size() > PARAMETERS.size()) {
            throw QueryException.analysis(
                    "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                    "functionName",
                    "`range`",
                    "expectedNum",
                    "[1, 2, 3, 4]",
                    "actualNum",
                    Integer.toString(arguments.size()),
                    "docroot",
                    "https://spark.apache.org/docs/latest");
        }
        List<Long> values = new ArrayList<>();
        int first = arguments.size() == 1 ? 1 : 0;
        for (int i = 0; i < arguments.size(); i++) {
            values.add(value(arguments.get(i), first + i, scope));
        }
        long start = values.size() == 1 ? 0 : values.get(0);
        long end = values.get(values.size() == 1 ? 0 : 1);
        long step = values.size() > 2 ? values.get(2) : 1;
        if (step == 0) {
            throw QueryException.analysis("FAILED_FUNCTION_CALL", "funcName", "`range`")
                    .withCause(new IllegalArgumentException("requirement failed: step (" + step + ") cannot be 0"));
        }
        int partitions = values.size() > 3 ? values.get(3).intValue() : 0;
        return new LogicalPlan.Range(Attribute.create("id", DataType.LONG, false), start, end, step, partitions);
    }

    private long value(Expr argument, int parameter, Scope scope) {
        DataType wanted = parameter == 3 ? DataType.INT : DataType.LONG;
        BoundExpr bound = queries.expressions().bind(argument, scope);
        if (!ExprTree.isFoldable(bound)) {
            throw QueryException.analysis(
                    "NON_FOLDABLE_ARGUMENT",
                    "funcName",
                    "`range`",
                    "paramName",
                    Quoting.id(PARAMETERS.get(parameter)),
                    "paramType",
                    Quoting.quoted(wanted.sql()));
        }
        DataType target = Coercion.implicitCast(bound.type(), TypePattern.of(wanted), true);
        Object value = target == null
                ? null
                : ((BoundExpr.Literal)
                                Constants.fold(queries.expressions().casting().to(bound, target)))
                        .value();
        if (value == null) {
            throw QueryException.analysis(
                    "UNEXPECTED_INPUT_TYPE",
                    "paramIndex",
                    Quoting.ordinal(parameter),
                    "functionName",
                    "`range`",
                    "requiredType",
                    Quoting.quoted(wanted.sql()),
                    "inputSql",
                    Quoting.quoted(queries.expressions().pretty().of(argument, scope)),
                    "inputType",
                    Quoting.type(bound.type().sql()));
        }
        return ((Number) value).longValue();
    }
}
