package io.sabot.engine.lower;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.physical.PhysicalPlan;

/** Lowers joins. */
final class Joins {
    private final Lowering lowering;

    Joins(Lowering lowering) {
        this.lowering = lowering;
    }

    Flow hash(PhysicalPlan.HashJoin join) {
        throw QueryException.unsupported("HashJoin" + lowering);
    }

    Flow nestedLoop(PhysicalPlan.NestedLoopJoin join) {
        throw QueryException.unsupported("NestedLoopJoin" + lowering);
    }
}
