package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.Pace;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Selector;

/** The rows where a boolean vector is true, or false when negated; never those where it is NULL. */
final class VectorSelector implements Selector {
    private static final Pace PACE = new Pace();

    private final Evaluator condition;
    private final boolean wanted;
    private final int blockRows;
    private int[] positions = new int[0];

    VectorSelector(Evaluator condition, boolean negated, int blockRows) {
        this.condition = condition;
        this.wanted = !negated;
        this.blockRows = blockRows;
    }

    @Override
    public Block select(Block block) {
        Vector vector = condition.evaluate(block);
        positions = Selections.room(positions, block.rows(), blockRows);
        int found = vector instanceof BooleanVector flat ? flat(flat, block) : any(vector, block);
        return Selections.of(block, positions, found);
    }

    private int flat(BooleanVector vector, Block block) {
        int count = block.selected();
        int found = 0;
        for (int from = 0; from < count; ) {
            int to = from + PACE.rows(count - from);
            found = flat(vector.values(), vector.nulls(), block.selection(), from, to, found);
            from = to;
        }
        return found;
    }

    private int flat(boolean[] values, boolean[] nulls, int[] selection, int from, int to, int before) {
        int[] out = positions;
        boolean chosen = wanted;
        int found = before;
        for (int n = from; n < to; n++) {
            int row = selection == null ? n : selection[n];
            out[found] = row;
            boolean take = values[row] == chosen & (nulls == null || !nulls[row]);
            found += take ? 1 : 0;
        }
        return found;
    }

    private int any(Vector vector, Block block) {
        Boolean answer = wanted;
        int count = block.selected();
        int found = 0;
        for (int n = 0; n < count; n++) {
            int row = block.row(n);
            positions[found] = row;
            found += answer.equals(vector.get(row)) ? 1 : 0;
        }
        return found;
    }
}
