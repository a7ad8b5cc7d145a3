package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Query;

/** Turns what was written into a plan. */
public final class Binder {
    public LogicalPlan bind(Query query) {
        throw QueryException.unsupported(query.getClass().getSimpleName());
    }

    public Attribute resolveColumn(LogicalPlan plan, String name) {
        throw QueryException.unsupported(name);
    }
}
