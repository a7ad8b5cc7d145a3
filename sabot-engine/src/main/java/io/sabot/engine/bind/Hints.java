package io.sabot.engine.bind;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hints: those that say how rows are partitioned are done; those about join strategies are accepted and need nothing. */
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
        boolean repartition = name.equals("REPARTITION") || name.equals("REBALANCE");
        if (!repartition && !name.equals("COALESCE") && !name.equals("REPARTITION_BY_RANGE")) {
            return plan;
        }
        int partitions = 0;
        List<BoundExpr> keys = new ArrayList<>();
        for (Expr parameter : hint.parameters()) {
            if (parameter instanceof Expr.Literal literal && literal.value() instanceof Integer count) {
                partitions = count;
            } else {
                keys.add(queries.expressions().bind(parameter, Scope.of(plan.output(), null)));
            }
        }
        return new LogicalPlan.Repartition(partitions, keys, List.of(), !name.equals("COALESCE"), plan);
    }
}
