package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Pace;

/** Sets of row positions, ascending. */
final class Selections {
    private static final int[] EMPTY = new int[0];

    private Selections() {}

    static Block none(Block block) {
        return block.withSelection(EMPTY, 0);
    }

    /** The block with the first {@code count} of the chosen positions live; itself when those are all of its own. */
    static Block of(Block block, int[] chosen, int count) {
        return count == block.selected() ? block : block.withSelection(chosen, count);
    }

    /** Room for a block's positions, the given array when it is large enough. */
    static int[] room(int[] positions, int rows, int blockRows) {
        return positions.length >= rows ? positions : new int[Math.max(rows, blockRows)];
    }

    /**
     * Marks rows so that sets are subtracted and united without branches, which would be mispredicted as often as the sets
     * mix. Used by one thread.
     */
    static final class Marks {
        private static final Pace COLLECTING = new Pace();
        private static final Pace MARKING = new Pace();

        private byte[] marked = new byte[0];

        /**
         * Writes those live rows of {@code block} that are not live in {@code chosen}, a subset of it, and tells their
         * number; {@code out} may be the block's own selection.
         */
        int minus(Block block, Block chosen, int[] out) {
            if (chosen.selected() == block.selected()) {
                return 0;
            }
            mark(block.rows(), chosen, (byte) 1);
            int found = collect(block, (byte) 1, out);
            mark(block.rows(), chosen, (byte) 0);
            return found;
        }

        /** Writes the rows of {@code block} that are live in one of two subsets of it, and tells their number. */
        int union(Block block, Block left, Block right, int[] out) {
            mark(block.rows(), left, (byte) 1);
            mark(block.rows(), right, (byte) 1);
            int found = collect(block, (byte) 0, out);
            mark(block.rows(), left, (byte) 0);
            mark(block.rows(), right, (byte) 0);
            return found;
        }

        /** Live rows whose mark differs from the given one. */
        private int collect(Block block, byte other, int[] out) {
            int count = block.selected();
            int found = 0;
            for (int from = 0; from < count; ) {
                int to = from + COLLECTING.rows(count - from);
                found = collect(block.selection(), marked, other, from, to, out, found);
                from = to;
            }
            return found;
        }

        private static int collect(int[] live, byte[] marked, byte other, int from, int to, int[] out, int before) {
            int found = before;
            for (int n = from; n < to; n++) {
                int row = live == null ? n : live[n];
                out[found] = row;
                found += marked[row] ^ other;
            }
            return found;
        }

        private void mark(int rows, Block chosen, byte value) {
            if (marked.length < rows) {
                marked = new byte[rows];
            }
            int count = chosen.selected();
            for (int from = 0; from < count; ) {
                int to = from + MARKING.rows(count - from);
                mark(chosen.selection(), marked, value, from, to);
                from = to;
            }
        }

        private static void mark(int[] taken, byte[] marked, byte value, int from, int to) {
            for (int n = from; n < to; n++) {
                marked[taken == null ? n : taken[n]] = value;
            }
        }
    }
}
