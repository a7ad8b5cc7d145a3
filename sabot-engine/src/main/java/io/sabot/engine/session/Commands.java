package io.sabot.engine.session;

import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import java.util.List;
import java.util.Map;

/** Runs SQL statements. */
final class Commands {
    LogicalPlan run(String text, Map<String, Expr> named, List<Expr> positional) {
        throw io.sabot.engine.error.QueryException.unsupported("sql");
    }
}
