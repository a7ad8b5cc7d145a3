package io.sabot.engine.codegen;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.Vector;
import java.util.Arrays;

/** {@code exists} and {@code forall}: one decisive result decides, else a NULL makes the whole unknown. */
final class QuantifiedElements implements ElementResults {
    private final boolean decisive;
    private final boolean threeValued;
    private final BooleanVector values;
    private boolean[] unknown;
    private int count;

    /**
     * @param decisive the result that decides: true for {@code exists}
     * @param threeValued whether NULL counts, or is false
     */
    QuantifiedElements(boolean decisive, boolean threeValued, int blockRows) {
        this.decisive = decisive;
        this.threeValued = threeValued;
        this.values = new BooleanVector(blockRows);
        this.unknown = new boolean[blockRows];
    }

    @Override
    public void start(Block block, ArrayVector inputs) {
        count = block.rows();
        values.clearNulls();
        values.ensureCapacity(block.rows());
        unknown = unknown.length < block.rows() ? new boolean[block.rows()] : unknown;
        Arrays.fill(values.values(), 0, block.rows(), !decisive);
        Arrays.fill(unknown, 0, block.rows(), false);
    }

    @Override
    public void nullRow(int row) {
        unknown[row] = true;
    }

    @Override
    public void take(Vector results, int[] positions, int[] rows, int calls) {
        boolean[] truths = ((BooleanVector) LambdaNode.values(results)).values();
        boolean mayHaveNulls = results.mayHaveNulls();
        for (int i = 0; i < calls; i++) {
            if (mayHaveNulls && results.isNull(i)) {
                unknown[rows[i]] |= threeValued;
            } else if (truths[LambdaNode.position(results, i)] == decisive) {
                values.values()[rows[i]] = decisive;
            }
        }
    }

    @Override
    public Vector finish() {
        for (int row = 0; row < count; row++) {
            if (unknown[row] && values.values()[row] != decisive) {
                values.setNull(row);
            }
        }
        return values;
    }
}
