package io.sabot.engine.codegen;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.Take;
import io.sabot.engine.batch.Vector;
import java.util.Arrays;

/** {@code filter}: the elements for which the result is true. */
final class FilteredElements implements ElementResults {
    private final ArrayVector arrays;
    private final Take take = new Take();
    private ArrayVector inputs;
    private int[] kept = new int[0];
    private int count;

    FilteredElements(int blockRows) {
        this.arrays = new ArrayVector(blockRows, new BooleanVector(0));
    }

    @Override
    public void start(Block block, ArrayVector entries) {
        inputs = entries;
        count = 0;
        arrays.clearNulls();
        arrays.ensureCapacity(block.rows());
        Arrays.fill(arrays.lengths(), 0, block.rows(), 0);
    }

    @Override
    public void nullRow(int row) {
        arrays.setNull(row);
    }

    @Override
    public void take(Vector results, int[] positions, int[] rows, int calls) {
        if (kept.length < count + calls) {
            kept = Arrays.copyOf(kept, Math.max(count + calls, kept.length * 2));
        }
        boolean[] values = ((BooleanVector) LambdaNode.values(results)).values();
        boolean mayHaveNulls = results.mayHaveNulls();
        for (int i = 0; i < calls; i++) {
            if (values[LambdaNode.position(results, i)] && !(mayHaveNulls && results.isNull(i))) {
                int row = rows[i];
                if (arrays.lengths()[row]++ == 0) {
                    arrays.offsets()[row] = count;
                }
                kept[count++] = positions[i];
            }
        }
    }

    @Override
    public Vector finish() {
        arrays.setElements(take.take(inputs.elements(), kept, count));
        return arrays;
    }
}
