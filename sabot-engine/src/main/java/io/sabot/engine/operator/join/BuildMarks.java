package io.sabot.engine.operator.join;

/**
 * Which build rows have had a partner: by key where equal keys suffice, else by row. Several threads mark at once; all of them
 * write the same value.
 */
final class BuildMarks {
    private final BuildSide side;
    private final int rows;
    private boolean[] byKey;
    private boolean[] byRow;

    /** @param side null when there are no keys */
    BuildMarks(BuildSide side, int rows) {
        this.side = side;
        this.rows = rows;
    }

    /** The flags by key, made when first asked for. */
    synchronized boolean[] keysForWriting() {
        if (byKey == null) {
            byKey = new boolean[side.keys()];
        }
        return byKey;
    }

    /** The flags by row, made when first asked for. */
    synchronized boolean[] rowsForWriting() {
        if (byRow == null) {
            byRow = new boolean[rows];
        }
        return byRow;
    }

    /** After all marks are set. */
    boolean isMarked(int row) {
        if (byRow != null && byRow[row]) {
            return true;
        }
        return byKey != null && side.keyOf(row) >= 0 && byKey[side.keyOf(row)];
    }
}
