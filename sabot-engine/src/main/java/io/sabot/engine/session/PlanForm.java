package io.sabot.engine.session;

/** What a query looks like on its way: as it was bound, as the optimizer leaves it, as it runs. */
public enum PlanForm {
    BOUND,
    OPTIMIZED,
    PHYSICAL
}
