package io.sabot.engine.codegen;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.type.DataType;
import java.util.Arrays;

/** {@code transform}: the results are the elements of the new array. */
final class TransformedElements implements ElementResults {
    private final FlatVector elements;
    private final ArrayVector arrays;
    private int written;

    TransformedElements(DataType element, int blockRows) {
        this.elements = Vector.allocate(element, blockRows);
        this.arrays = new ArrayVector(blockRows, elements);
    }

    @Override
    public void start(Block block, ArrayVector inputs) {
        Scratch.startWriting(arrays);
        arrays.ensureCapacity(block.rows());
        Arrays.fill(arrays.lengths(), 0, block.rows(), 0);
        written = 0;
    }

    @Override
    public void nullRow(int row) {
        arrays.setNull(row);
    }

    @Override
    public void take(Vector results, int[] positions, int[] rows, int count) {
        VectorCopier.append(results, null, count, elements, written);
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            if (arrays.lengths()[row]++ == 0) {
                arrays.offsets()[row] = written + i;
            }
        }
        written += count;
    }

    @Override
    public Vector finish() {
        return arrays;
    }
}
