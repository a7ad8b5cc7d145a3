package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;

/** Membership in a list of literals, three-valued. */
final class InNode implements Evaluator {
    private final Evaluator value;
    private final InSet set;
    private final BooleanVector target;
    private boolean[] flags;

    InNode(Evaluator value, InSet set, int blockRows) {
        this.value = value;
        this.set = set;
        this.target = new BooleanVector(blockRows);
        this.flags = new boolean[blockRows];
    }

    @Override
    public Vector evaluate(Block block) {
        Vector vector = value.evaluate(block);
        int rows = block.rows();
        target.ensureCapacity(rows);
        if (flags.length < rows) {
            flags = new boolean[target.capacity()];
        }
        boolean anyNull = vector instanceof FlatVector flat && !flat.mayHaveNulls()
                ? present(flat, block, target.values())
                : any(vector, block, target.values());
        target.setNulls(anyNull ? flags : null);
        return target;
    }

    private boolean present(FlatVector vector, Block block, boolean[] out) {
        boolean hasNull = set.hasNull();
        int count = block.selected();
        for (int n = 0; n < count; n++) {
            int row = block.row(n);
            boolean found = set.contains(vector, row);
            out[row] = found;
            flags[row] = hasNull & !found;
        }
        return hasNull;
    }

    private boolean any(Vector vector, Block block, boolean[] out) {
        FlatVector values = vector instanceof DictionaryVector codes
                ? codes.dictionary()
                : vector instanceof ConstantVector constant ? constant.single() : (FlatVector) vector;
        boolean anyNull = false;
        int count = block.selected();
        for (int n = 0; n < count; n++) {
            int row = block.row(n);
            boolean isNull = vector.isNull(row);
            int at = vector instanceof DictionaryVector codes ? codes.code(row) : vector == values ? row : 0;
            boolean found = !isNull && set.contains(values, at);
            boolean unknown = isNull || set.hasNull() && !found;
            out[row] = found;
            flags[row] = unknown;
            anyNull |= unknown;
        }
        return anyNull;
    }
}
