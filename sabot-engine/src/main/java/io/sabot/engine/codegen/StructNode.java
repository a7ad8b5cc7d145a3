package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.StructVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;

/** A struct of values, each in the encoding it comes in. */
record StructNode(Evaluator[] values) implements Evaluator {
    @Override
    public Vector evaluate(Block block) {
        Vector[] fields = new Vector[values.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = values[i].evaluate(block);
        }
        return new StructVector(block.rows(), fields);
    }
}
