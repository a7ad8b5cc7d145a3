package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.type.DataType;

/** AND and OR as values of three-valued logic. The right side is evaluated where the left does not decide. */
final class LogicalNode implements Evaluator {
    private final Evaluator left;
    private final Evaluator right;
    private final boolean decisive;
    private final int blockRows;
    private final BooleanVector target;
    private int[] open = new int[0];
    private boolean[] flags;

    /** @param decisive the value that decides alone: false for AND, true for OR */
    LogicalNode(Evaluator left, Evaluator right, boolean decisive, int blockRows) {
        this.left = left;
        this.right = right;
        this.decisive = decisive;
        this.blockRows = blockRows;
        this.target = new BooleanVector(blockRows);
        this.flags = new boolean[blockRows];
    }

    @Override
    public Vector evaluate(Block block) {
        Vector first = left.evaluate(block);
        if (first instanceof ConstantVector constant
                && Boolean.valueOf(decisive).equals(constant.get(0))) {
            return Constants.of(decisive, DataType.BOOLEAN);
        }
        int rows = block.rows();
        target.ensureCapacity(rows);
        if (flags.length < rows) {
            flags = new boolean[target.capacity()];
        }
        boolean[] out = target.values();
        open = Selections.room(open, rows, blockRows);
        int undecided = undecided(first, block, out);
        boolean anyNull = undecided > 0 && decideByRight(block.withSelection(open, undecided), out);
        target.setNulls(anyNull ? flags : null);
        return target;
    }

    private int undecided(Vector first, Block block, boolean[] out) {
        int count = block.selected();
        int found = 0;
        boolean mayHaveNulls = first.mayHaveNulls();
        boolean[] values = first instanceof BooleanVector flat ? flat.values() : null;
        for (int n = 0; n < count; n++) {
            int row = block.row(n);
            boolean isNull = mayHaveNulls && first.isNull(row);
            flags[row] = isNull;
            boolean decided = !isNull && (values == null ? (Boolean) first.get(row) : values[row]) == decisive;
            out[row] = decided == decisive;
            open[found] = row;
            found += decided ? 0 : 1;
        }
        return found;
    }

    private boolean decideByRight(Block undecided, boolean[] out) {
        Vector second = right.evaluate(undecided);
        boolean mayHaveNulls = second.mayHaveNulls();
        boolean[] values = second instanceof BooleanVector flat ? flat.values() : null;
        boolean anyNull = false;
        int count = undecided.selected();
        for (int n = 0; n < count; n++) {
            int row = undecided.row(n);
            boolean isNull = mayHaveNulls && second.isNull(row);
            boolean decided = !isNull && (values == null ? (Boolean) second.get(row) : values[row]) == decisive;
            boolean unknown = !decided && (isNull || flags[row]);
            out[row] = decided == decisive;
            flags[row] = unknown;
            anyNull |= unknown;
        }
        return anyNull;
    }
}
