package io.sabot.engine.operator.join;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * Rows of a build side that are in memory and can be probed: all of them, or those of some partitions.
 *
 * @param side rows by key, null when there are no keys
 * @param marks which of the rows have had a partner
 * @param whole what must be known of the whole build to judge a probe row that has no partner
 */
record BuildPart(List<DataType> types, FlatVector[] columns, int rows, BuildSide side, BuildMarks marks, Whole whole) {

    /**
     * @param hasRows whether the build has any rows
     * @param hasNullKeys whether any of them has a NULL in a key that is compared by {@code =}
     */
    record Whole(boolean hasRows, boolean hasNullKeys) {}
}
