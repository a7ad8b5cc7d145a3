package io.sabot.spark.sql.execution;

import io.sabot.engine.session.PlanForm;
import io.sabot.spark.internal.Frame;
import io.sabot.spark.sql.catalyst.plans.QueryPlan;

/** How a query runs. */
public final class SparkPlan extends QueryPlan {
    SparkPlan(Frame frame) {
        super(frame, PlanForm.PHYSICAL);
    }
}
