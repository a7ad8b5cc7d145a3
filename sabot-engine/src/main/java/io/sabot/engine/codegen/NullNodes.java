package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.type.DataType;

/** {@code IS NULL} and {@code IS NOT NULL}. */
final class NullNodes {
    private NullNodes() {}

    /** Whether rows are NULL, or are not when negated. */
    static final class Value implements Evaluator {
        private final Evaluator input;
        private final boolean negated;
        private final BooleanVector target;

        Value(Evaluator input, boolean negated, int blockRows) {
            this.input = input;
            this.negated = negated;
            this.target = new BooleanVector(blockRows);
        }

        @Override
        public Vector evaluate(Block block) {
            Vector vector = input.evaluate(block);
            if (!vector.mayHaveNulls()) {
                return Constants.of(negated, DataType.BOOLEAN);
            }
            target.ensureCapacity(block.rows());
            boolean[] out = target.values();
            int count = block.selected();
            for (int n = 0; n < count; n++) {
                int row = block.row(n);
                out[row] = vector.isNull(row) != negated;
            }
            return target;
        }
    }

    /** The rows that are NULL, or are not when negated. */
    static final class Rows implements Selector {
        private final Evaluator input;
        private final boolean wanted;
        private final int blockRows;
        private int[] positions = new int[0];

        Rows(Evaluator input, boolean negated, int blockRows) {
            this.input = input;
            this.wanted = !negated;
            this.blockRows = blockRows;
        }

        @Override
        public Block select(Block block) {
            Vector vector = input.evaluate(block);
            if (!vector.mayHaveNulls()) {
                return wanted ? Selections.none(block) : block;
            }
            positions = Selections.room(positions, block.rows(), blockRows);
            return Selections.of(block, positions, split(vector, block, wanted, positions));
        }

        /** Writes the live rows that are NULL, or those that are not, and tells their number. */
        static int split(Vector vector, Block block, boolean wanted, int[] positions) {
            int count = block.selected();
            int found = 0;
            if (vector instanceof FlatVector flat) {
                boolean[] nulls = flat.nulls();
                for (int n = 0; n < count; n++) {
                    int row = block.row(n);
                    positions[found] = row;
                    found += nulls[row] == wanted ? 1 : 0;
                }
                return found;
            }
            for (int n = 0; n < count; n++) {
                int row = block.row(n);
                positions[found] = row;
                found += vector.isNull(row) == wanted ? 1 : 0;
            }
            return found;
        }
    }
}
