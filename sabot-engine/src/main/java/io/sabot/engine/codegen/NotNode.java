package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.type.DataType;

/** Negation; NULL stays NULL. */
final class NotNode implements Evaluator {
    private final Evaluator input;
    private final BooleanVector target;
    private boolean[] flags = new boolean[0];

    NotNode(Evaluator input, int blockRows) {
        this.input = input;
        this.target = new BooleanVector(blockRows);
    }

    @Override
    public Vector evaluate(Block block) {
        Vector vector = input.evaluate(block);
        if (vector instanceof ConstantVector constant) {
            Boolean value = (Boolean) constant.get(0);
            return Constants.of(value == null ? null : !value, DataType.BOOLEAN);
        }
        int rows = block.rows();
        target.ensureCapacity(rows);
        boolean[] out = target.values();
        if (vector instanceof BooleanVector flat) {
            boolean[] values = flat.values();
            for (int row = 0; row < rows; row++) {
                out[row] = !values[row];
            }
            target.setNulls(flat.nulls());
            return target;
        }
        return negateBoxed(vector, block, out);
    }

    private Vector negateBoxed(Vector vector, Block block, boolean[] out) {
        if (flags.length < block.rows()) {
            flags = new boolean[target.capacity()];
        }
        for (int n = 0; n < block.selected(); n++) {
            int row = block.row(n);
            Boolean value = (Boolean) vector.get(row);
            flags[row] = value == null;
            out[row] = value != null && !value;
        }
        target.setNulls(vector.mayHaveNulls() ? flags : null);
        return target;
    }
}
