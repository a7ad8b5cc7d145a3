package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.pipeline.Evaluator;

/** Expressions that compute nothing. */
final class Leaves {
    private Leaves() {}

    /** A column of the block, as it is. */
    record Column(int ordinal) implements Evaluator {
        @Override
        public Vector evaluate(Block block) {
            return block.column(ordinal);
        }
    }

    /** Something that is computed for the errors it may raise, and what stands in its place. */
    record Evaluated(Evaluator first, Evaluator value) implements Evaluator {
        @Override
        public Vector evaluate(Block block) {
            first.evaluate(block);
            return value.evaluate(block);
        }
    }

    /** A literal. */
    static final class Constant implements Evaluator {
        private final ConstantVector vector;

        Constant(BoundExpr.Literal literal) {
            this.vector = Constants.of(literal.value(), literal.type());
        }

        @Override
        public Vector evaluate(Block block) {
            return vector;
        }
    }
}
