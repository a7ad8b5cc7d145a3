package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;

/** The first value that is not NULL; later ones are computed for the rows that are still NULL. */
final class CoalesceNode implements Evaluator {
    private final Evaluator[] arguments;
    private final Merge merge;
    private final int blockRows;
    private int[] present = new int[0];
    private final int[][] missing = new int[2][0];

    CoalesceNode(Evaluator[] arguments, Merge merge, int blockRows) {
        this.arguments = arguments;
        this.merge = merge;
        this.blockRows = blockRows;
    }

    @Override
    public Vector evaluate(Block block) {
        Vector first = arguments[0].evaluate(block);
        if (!first.mayHaveNulls() || arguments.length == 1) {
            return first;
        }
        merge.start(block.rows());
        present = Selections.room(present, block.rows(), blockRows);
        Block open = block;
        Vector vector = first;
        for (int i = 1; ; i++) {
            if (i == arguments.length || !vector.mayHaveNulls()) {
                merge.take(vector, open);
                break;
            }
            merge.take(vector, open.withSelection(present, NullNodes.Rows.split(vector, open, false, present)));
            int turn = i & 1;
            missing[turn] = Selections.room(missing[turn], block.rows(), blockRows);
            open = open.withSelection(missing[turn], NullNodes.Rows.split(vector, open, true, missing[turn]));
            if (open.isEmpty()) {
                break;
            }
            vector = arguments[i].evaluate(open);
        }
        return merge.finish(block.rows());
    }
}
