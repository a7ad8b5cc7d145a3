package io.sabot.engine.operator.window;

/**
 * The rows of a partition that a function looks at, for each row.
 *
 * @param rows whether offsets count rows; else they are distances of the order key
 */
public record WindowFrame(boolean rows, Bound lower, Bound upper) {
    public static final WindowFrame WHOLE_PARTITION =
            new WindowFrame(true, Bound.of(Kind.UNBOUNDED_PRECEDING), Bound.of(Kind.UNBOUNDED_FOLLOWING));

    /** Where a frame begins or ends. */
    public enum Kind {
        UNBOUNDED_PRECEDING,
        /** An offset from the current row, back or ahead. */
        OFFSET,
        CURRENT_ROW,
        UNBOUNDED_FOLLOWING
    }

    /**
     * @param offset of a ROWS frame: rows ahead, negative for back
     * @param column of a RANGE frame with an offset: ordinal of the column with the current row's order key moved by the offset,
     *     of the key's type; -1 else
     */
    public record Bound(Kind kind, long offset, int column) {
        public static Bound of(Kind kind) {
            return new Bound(kind, 0, -1);
        }

        public static Bound ofRows(long offset) {
            return new Bound(Kind.OFFSET, offset, -1);
        }

        public static Bound ofRange(int column) {
            return new Bound(Kind.OFFSET, 0, column);
        }
    }

    boolean isWholePartition() {
        return lower.kind == Kind.UNBOUNDED_PRECEDING && upper.kind == Kind.UNBOUNDED_FOLLOWING;
    }
}
