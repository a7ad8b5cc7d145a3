package io.sabot.engine.object;

import io.sabot.engine.batch.Block;
import io.sabot.engine.operator.Rows;

/**
 * Consecutive rows, from one place to before another. Any number of cursors may read them.
 *
 * @param firstBlock number of the block with the first row
 * @param firstRow position of the first row in its block
 * @param lastBlock number of the block with the end
 * @param endRow position in it before which the rows end
 */
public record RowRange(Rows rows, int firstBlock, int firstRow, int lastBlock, int endRow) {
    /** Before the first row. */
    public Cursor cursor() {
        return new Cursor(this);
    }

    /** A place among the rows. Used by one thread. */
    public static final class Cursor {
        private final RowRange range;
        private int number;
        private Block block;
        private int row;
        private int end;

        private Cursor(RowRange range) {
            this.range = range;
            this.number = range.firstBlock - 1;
            this.row = -1;
        }

        /** Goes to the next row. @return false when there is none */
        public boolean advance() {
            row++;
            while (row >= end) {
                if (!nextBlock()) {
                    return false;
                }
            }
            return true;
        }

        private boolean nextBlock() {
            if (number >= range.lastBlock) {
                row = end;
                return false;
            }
            number++;
            row = number == range.firstBlock ? range.firstRow : 0;
            end = number == range.lastBlock ? range.endRow : range.rows.rows(number);
            block = row < end ? range.rows.block(number) : null;
            return true;
        }

        /** The block of the row; its rows are all live. */
        public Block block() {
            return block;
        }

        public int row() {
            return row;
        }

        int blockNumber() {
            return number;
        }
    }
}
