package io.sabot.engine.lower;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.physical.PhysicalPlan;

/** Lowers what needs an order: sort, top-n and windows. */
final class Sorts {
    private final Lowering lowering;

    Sorts(Lowering lowering) {
        this.lowering = lowering;
    }

    Flow sort(PhysicalPlan.Sort sort) {
        throw QueryException.unsupported("Sort" + lowering);
    }

    Flow topN(PhysicalPlan.TopN top) {
        throw QueryException.unsupported("TopN" + lowering);
    }

    Flow window(PhysicalPlan.Window window) {
        throw QueryException.unsupported("Window" + lowering);
    }
}
