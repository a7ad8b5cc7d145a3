package io.sabot.engine.codegen;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Take;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.type.DataType;
import java.util.Arrays;

/**
 * {@code aggregate} of many arrays at once: the first elements of all rows are merged into their states together, then the
 * second ones, and so on. A block of few rows goes row by row.
 */
final class FoldNode implements Evaluator {
    private static final int FEW_ROWS = 32;

    private final Evaluator input;
    private final Evaluator zero;
    private final LambdaBody merge;
    private final LambdaBody finish;
    private final Evaluator byRow;
    private final Merge[] states;
    private final Merge result;
    private final DataType type;
    private final Take elements = new Take();
    private int[] live = new int[0];
    private int[] absent = new int[0];
    private int[] longer = new int[0];
    private int[] positions = new int[0];

    /**
     * @param finish null for the state itself
     * @param byRow the whole call by the interpreter
     */
    FoldNode(
            Evaluator input,
            Evaluator zero,
            LambdaBody merge,
            LambdaBody finish,
            Evaluator byRow,
            DataType stateType,
            DataType type,
            int blockRows) {
        this.input = input;
        this.zero = zero;
        this.merge = merge;
        this.finish = finish;
        this.byRow = byRow;
        this.states = new Merge[] {
            new Merge(stateType, stateType.storage(), blockRows), new Merge(stateType, stateType.storage(), blockRows)
        };
        this.result = new Merge(type, type.storage(), blockRows);
        this.type = type;
    }

    @Override
    public Vector evaluate(Block block) {
        if (block.selected() < FEW_ROWS) {
            return byRow.evaluate(block);
        }
        makeRoom(block.rows());
        Vector arrays = input.evaluate(block);
        int count = 0;
        int missing = 0;
        for (int n = 0; n < block.selected(); n++) {
            int row = block.row(n);
            if (arrays.isNull(row)) {
                absent[missing++] = row;
            } else {
                live[count++] = row;
            }
        }
        Block present = block.withSelection(live, count);
        Vector state = count == 0 ? null : fold(present, arrays);
        result.start(block.rows());
        if (missing > 0) {
            result.take(Constants.nullOf(type), block.withSelection(absent, missing));
        }
        if (count > 0) {
            result.take(finish == null ? state : finish.rowByRow(present, state), present);
        }
        return result.finish(block.rows());
    }

    private Vector fold(Block present, Vector arrays) {
        ArrayVector entries = (ArrayVector) LambdaNode.values(arrays);
        Vector first = zero.evaluate(present);
        states[0].start(present.rows());
        states[0].take(first, present);
        Vector state = states[0].finish(present.rows());
        System.arraycopy(live, 0, longer, 0, present.selected());
        int count = present.selected();
        for (int i = 0; ; i++) {
            count = keepLonger(arrays, entries, i, count);
            if (count == 0) {
                return state;
            }
            Block reached = present.withSelection(longer, count);
            Vector element = elements.take(entries.elements(), positions, present.rows());
            Vector merged = merge.rowByRow(reached, state, element);
            Merge next = states[(i + 1) % 2];
            next.start(present.rows());
            next.take(state, present);
            next.replace(merged, reached);
            state = next.finish(present.rows());
        }
    }

    /** Rows with an element at the index, and where it lies; other rows point to an element that nobody looks at. */
    private int keepLonger(Vector arrays, ArrayVector entries, int index, int count) {
        int kept = 0;
        for (int n = 0; n < count; n++) {
            int row = longer[n];
            int at = LambdaNode.position(arrays, row);
            positions[row] = 0;
            if (entries.lengths()[at] > index) {
                positions[row] = entries.offsets()[at] + index;
                longer[kept++] = row;
            }
        }
        return kept;
    }

    private void makeRoom(int rows) {
        if (live.length < rows) {
            live = new int[rows];
            absent = new int[rows];
            longer = new int[rows];
            positions = new int[rows];
        }
        Arrays.fill(positions, 0);
    }
}
