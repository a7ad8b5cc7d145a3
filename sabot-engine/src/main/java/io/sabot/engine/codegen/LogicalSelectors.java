package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.Selector;

/** Selectors made of selectors. Each part sees only the rows on which its answer matters. */
final class LogicalSelectors {
    private LogicalSelectors() {}

    /** Rows that all parts let through, one after the other. */
    record All(Selector[] parts) implements Selector {
        @Override
        public Block select(Block block) {
            Block live = block;
            for (Selector part : parts) {
                if (live.isEmpty()) {
                    return live;
                }
                live = part.select(live);
            }
            return live;
        }
    }

    /** Rows that one of two parts lets through; the second looks at those that the first left. */
    static final class Either implements Selector {
        private final Selector left;
        private final Selector right;
        private final int blockRows;
        private final Selections.Marks marks = new Selections.Marks();
        private int[] open = new int[0];
        private int[] merged = new int[0];

        Either(Selector left, Selector right, int blockRows) {
            this.left = left;
            this.right = right;
            this.blockRows = blockRows;
        }

        @Override
        public Block select(Block block) {
            Block first = left.select(block);
            if (first.selected() == block.selected()) {
                return first;
            }
            open = Selections.room(open, block.rows(), blockRows);
            int undecided = marks.minus(block, first, open);
            Block second = right.select(block.withSelection(open, undecided));
            if (second.isEmpty()) {
                return first;
            }
            if (first.isEmpty() && second.selected() == undecided) {
                return block;
            }
            merged = Selections.room(merged, block.rows(), blockRows);
            return Selections.of(block, merged, marks.union(block, first, second, merged));
        }
    }

    /** All rows or none. */
    record Fixed(boolean all) implements Selector {
        @Override
        public Block select(Block block) {
            return all ? block : Selections.none(block);
        }
    }
}
