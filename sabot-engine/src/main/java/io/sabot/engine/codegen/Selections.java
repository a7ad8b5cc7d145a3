package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;

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
     * Writes those live rows of {@code block} that are not live in {@code chosen}, a subset of it, and tells their number;
     * {@code out} may be the block's own selection.
     */
    static int minus(Block block, Block chosen, int[] out) {
        int[] taken = chosen.selection();
        int count = block.selected();
        if (taken == null && chosen.selected() == count) {
            return 0;
        }
        int at = 0;
        int end = chosen.selected();
        int found = 0;
        for (int n = 0; n < count; n++) {
            int row = block.row(n);
            if (at < end && taken[at] == row) {
                at++;
            } else {
                out[found++] = row;
            }
        }
        return found;
    }

    /** Writes the live rows of two blocks that have none in common, and tells their number. */
    static int union(Block left, Block right, int[] out) {
        int lefts = left.selected();
        int rights = right.selected();
        int l = 0;
        int r = 0;
        int found = 0;
        while (l < lefts && r < rights) {
            int a = left.row(l);
            int b = right.row(r);
            if (a < b) {
                out[found++] = a;
                l++;
            } else {
                out[found++] = b;
                r++;
            }
        }
        while (l < lefts) {
            out[found++] = left.row(l++);
        }
        while (r < rights) {
            out[found++] = right.row(r++);
        }
        return found;
    }
}
