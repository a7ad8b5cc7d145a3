package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;

/**
 * What becomes of a probe block whose rows are looked at one by one. Flags are by position: whether the row has a partner, and
 * whether it may have one, which only matters to null-aware joins.
 */
interface ProbeEnd {
    /** Sets the flags as they are before the block meets the build rows. */
    void begin(Block block, boolean[] matched, boolean[] unknown);

    /** Takes the flags as they are when it has met them. */
    void end(Block block, boolean[] matched, boolean[] unknown);
}
