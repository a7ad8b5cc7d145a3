package io.sabot.spark.sql.catalyst.plans.logical;

import io.sabot.engine.session.PlanForm;
import io.sabot.spark.internal.Frame;
import io.sabot.spark.sql.catalyst.plans.QueryPlan;

/** What a query means, before or after it was optimized. */
public final class LogicalPlan extends QueryPlan {
    /** For Sabot's own use. */
    public LogicalPlan(Frame frame, PlanForm form) {
        super(frame, form);
    }
}
