package io.sabot.engine.codegen;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.MapVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;

/** The lengths of arrays or maps, without making any. */
final class SizeNode implements Evaluator {
    private final Evaluator input;
    private final IntVector sizes;

    SizeNode(Evaluator input, int blockRows) {
        this.input = input;
        this.sizes = new IntVector(blockRows);
    }

    @Override
    public Vector evaluate(Block block) {
        Vector collections = input.evaluate(block);
        FlatVector values = LambdaNode.values(collections);
        int[] lengths = values instanceof ArrayVector arrays ? arrays.lengths() : ((MapVector) values).lengths();
        sizes.clearNulls();
        sizes.ensureCapacity(block.rows());
        for (int n = 0; n < block.selected(); n++) {
            int row = block.row(n);
            if (collections.isNull(row)) {
                sizes.setNull(row);
            } else {
                sizes.values()[row] = lengths[LambdaNode.position(collections, row)];
            }
        }
        return sizes;
    }
}
