package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;

/** Adds the texts of expressions to type mismatches, which are raised by rules that know types only. */
final class MismatchTexts {
    private final PrettyName pretty;

    MismatchTexts(PrettyName pretty) {
        this.pretty = pretty;
    }

    /** The failure with the text of the expression, and of the argument that it is about. */
    QueryException complete(QueryException failure, Expr expression, Scope scope) {
        String schema = failure.parameters().get("inputSchemaIndex");
        if (schema != null && expression instanceof Expr.Call call) {
            Expr input = call.arguments().get(Integer.parseInt(schema));
            return failure.withoutParameter("inputSchemaIndex")
                    .withParameter("inputSchema", "\"" + pretty.of(input, scope) + "\"");
        }
        if (!failure.condition().startsWith("DATATYPE_MISMATCH")
                || failure.parameters().containsKey("sqlExpr")) {
            return failure;
        }
        String shownCall = failure.parameters().get("shownCall");
        if (shownCall != null && expression instanceof Expr.Call call) {
            pretty.note(call, shownCall, failure.parameters().containsKey("shownSwapped"));
        }
        if (failure.parameters().containsKey(LambdaBinder.UNBOUND)) {
            return pretty.withLambdasAsWritten(
                    () -> complete(failure.withoutParameter(LambdaBinder.UNBOUND), expression, scope));
        }
        QueryException completed = failure.withoutParameter("shownCall")
                .withoutParameter("shownSwapped")
                .withParameter("sqlExpr", "\"" + pretty.ofFailed(expression, scope) + "\"");
        String index = failure.parameters().get("inputIndex");
        if (index != null && expression instanceof Expr.Call call) {
            String input = pretty.ofArgument(call, Integer.parseInt(index), scope);
            completed = completed.withoutParameter("inputIndex").withParameter("inputSql", "\"" + input + "\"");
        }
        String shown = failure.parameters().get("inputExprIndex");
        if (shown != null && expression instanceof Expr.Call call) {
            Expr input = CallBinder.written(call).get(Integer.parseInt(shown));
            completed = completed
                    .withoutParameter("inputExprIndex")
                    .withParameter("inputExpr", "\"" + pretty.of(input, scope) + "\"");
        }
        return completed;
    }
}
