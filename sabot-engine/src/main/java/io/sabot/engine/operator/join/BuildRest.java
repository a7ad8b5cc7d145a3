package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * What a join gives of the build side when the probe is through: rows without a partner beside NULLs for the probe's columns
 * ({@link JoinKind#BUILD_OUTER}, {@link JoinKind#FULL_OUTER}), or build rows alone ({@link JoinKind#BUILD_SEMI},
 * {@link JoinKind#BUILD_ANTI}). For one thread.
 */
final class BuildRest {
    private final boolean wanted;
    private final List<DataType> probeTypes;
    private final int[] rows;

    BuildRest(JoinKind kind, List<DataType> probeTypes, int blockRows) {
        this.wanted = kind == JoinKind.BUILD_SEMI;
        this.probeTypes = kind == JoinKind.BUILD_SEMI || kind == JoinKind.BUILD_ANTI ? List.of() : probeTypes;
        this.rows = new int[blockRows];
    }

    /** Looks at rows {@code from} to {@code end - 1}. */
    void give(BuildPart part, int from, int end, BlockConsumer out) {
        int count = 0;
        for (int row = from; row < end && !out.isFull(); row++) {
            rows[count] = row;
            count += part.marks().isMarked(row) == wanted ? 1 : 0;
            if (count == rows.length) {
                push(part, count, out);
                count = 0;
            }
        }
        if (count > 0 && !out.isFull()) {
            push(part, count, out);
        }
    }

    private void push(BuildPart part, int count, BlockConsumer out) {
        Vector[] columns = new Vector[probeTypes.size() + part.types().size()];
        for (int i = 0; i < probeTypes.size(); i++) {
            columns[i] = BuildColumns.allNull(probeTypes.get(i));
        }
        BuildColumns.fill(part.types(), part.columns(), part.rows(), rows, null, columns, probeTypes.size());
        out.accept(Block.of(count, columns));
    }
}
