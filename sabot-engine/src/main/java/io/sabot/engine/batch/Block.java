package io.sabot.engine.batch;

/**
 * A few thousand rows: a vector for each column, and which of the rows are live. All vectors share row positions, so a
 * filter only makes a selection. Valid until the consumer it was handed to returns.
 *
 * @param rows positions 0 to rows - 1 exist in every vector
 * @param columns by position in the plan's output
 * @param selection ascending positions of the live rows in its first {@code selected} elements; null when all are live
 * @param selected number of live rows; equals {@code rows} when {@code selection} is null
 */
public record Block(int rows, Vector[] columns, int[] selection, int selected) {

    public static Block of(int rows, Vector... columns) {
        return new Block(rows, columns, null, rows);
    }

    public Vector column(int index) {
        return columns[index];
    }

    public boolean isEmpty() {
        return selected == 0;
    }

    /** Position of the n-th live row. */
    public int row(int n) {
        return selection == null ? n : selection[n];
    }

    public Block withColumns(Vector... vectors) {
        return new Block(rows, vectors, selection, selected);
    }

    public Block withSelection(int[] live, int count) {
        return new Block(rows, columns, live, count);
    }
}
