package io.sabot.engine.optimize;

import io.sabot.engine.plan.LogicalPlan;

/** Rewrites a plan into one that gives the same rows in the same columns. Unchanged means the same instance. */
interface Rule {
    /** For switching the rule off and for explain. */
    String name();

    LogicalPlan apply(LogicalPlan plan);
}
