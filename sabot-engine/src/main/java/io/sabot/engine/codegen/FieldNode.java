package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.StructVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.type.DataType;

/** A field of structs: the field's own vector where no struct is NULL. */
final class FieldNode implements Evaluator {
    private final Evaluator input;
    private final int ordinal;
    private final DataType type;
    private final Merge merge;
    private final int blockRows;
    private int[] present = new int[0];

    FieldNode(Evaluator input, int ordinal, DataType type, int blockRows) {
        this.input = input;
        this.ordinal = ordinal;
        this.type = type;
        this.merge = new Merge(type, type.storage(), blockRows);
        this.blockRows = blockRows;
    }

    @Override
    public Vector evaluate(Block block) {
        Vector vector = input.evaluate(block);
        if (vector instanceof StructVector structs) {
            return field(structs, block);
        }
        if (vector instanceof ConstantVector constant) {
            return constant.isNull(0)
                    ? Constants.nullOf(type)
                    : Constants.of(((StructVector) constant.single()).fields()[ordinal].get(0), type);
        }
        DictionaryVector codes = (DictionaryVector) vector;
        StructVector entries = (StructVector) codes.dictionary();
        if (!entries.mayHaveNulls() && entries.fields()[ordinal] instanceof FlatVector field) {
            return codes.withDictionary(field);
        }
        return byRow(codes, block);
    }

    private Vector field(StructVector structs, Block block) {
        Vector field = structs.fields()[ordinal];
        if (!structs.mayHaveNulls()) {
            return field;
        }
        present = Selections.room(present, block.rows(), blockRows);
        int count = NullNodes.Rows.split(structs, block, false, present);
        merge.start(block.rows());
        merge.take(Constants.nullOf(type), block);
        merge.replace(field, block.withSelection(present, count));
        return merge.finish(block.rows());
    }

    private Vector byRow(DictionaryVector codes, Block block) {
        StructVector entries = (StructVector) codes.dictionary();
        FlatVector result = Vector.allocate(type, block.rows());
        Vector.startWriting(result);
        for (int n = 0; n < block.selected(); n++) {
            int row = block.row(n);
            result.set(row, codes.isNull(row) ? null : entries.fields()[ordinal].get(codes.code(row)));
        }
        return result;
    }
}
