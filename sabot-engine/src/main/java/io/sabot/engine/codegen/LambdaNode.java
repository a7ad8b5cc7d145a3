package io.sabot.engine.codegen;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.Take;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;

/**
 * A lambda that is called with each element of an array: the elements of many rows go through its kernels together.
 * {@link ElementResults} makes arrays or truth values of what they give.
 */
final class LambdaNode implements Evaluator {
    private final Evaluator input;
    private final LambdaBody body;
    private final ElementResults results;
    private final Take elements = new Take();
    private final int[] positions;
    private final int[] rows;
    private final IntVector indexes;

    LambdaNode(Evaluator input, LambdaBody body, ElementResults results, int blockRows) {
        this.input = input;
        this.body = body;
        this.results = results;
        this.positions = new int[blockRows];
        this.rows = new int[blockRows];
        this.indexes = new IntVector(blockRows);
    }

    @Override
    public Vector evaluate(Block block) {
        Vector arrays = input.evaluate(block);
        ArrayVector entries = (ArrayVector) values(arrays);
        results.start(block, entries);
        int count = 0;
        for (int n = 0; n < block.selected(); n++) {
            int row = block.row(n);
            if (arrays.isNull(row)) {
                results.nullRow(row);
                continue;
            }
            int at = position(arrays, row);
            int first = entries.offsets()[at];
            int length = entries.lengths()[at];
            for (int i = 0; i < length; i++) {
                if (count == positions.length) {
                    call(block, entries, count);
                    count = 0;
                }
                positions[count] = first + i;
                rows[count] = row;
                indexes.values()[count++] = i;
            }
        }
        if (count > 0) {
            call(block, entries, count);
        }
        return results.finish();
    }

    private void call(Block block, ArrayVector entries, int count) {
        Vector taken = elements.take(entries.elements(), positions, count);
        results.take(body.calls(block, rows, count, taken, indexes), positions, rows, count);
    }

    /** The vector that holds the values of a column, in whatever form it comes. */
    static FlatVector values(Vector column) {
        if (column instanceof ConstantVector constant) {
            return constant.single();
        }
        return column instanceof DictionaryVector codes ? codes.dictionary() : (FlatVector) column;
    }

    /** Where a row's value lies in {@link #values}. */
    static int position(Vector column, int row) {
        if (column instanceof ConstantVector) {
            return 0;
        }
        return column instanceof DictionaryVector codes ? codes.code(row) : row;
    }
}
