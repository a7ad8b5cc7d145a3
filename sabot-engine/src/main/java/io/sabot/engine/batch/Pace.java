package io.sabot.engine.batch;

/**
 * How many rows of a block a loop is given at once. HotSpot compiles a method after some hundred calls, however long its loop
 * ran in each: a loop called once a block stays interpreted for a hundred blocks and in the profiled tier for six hundred.
 * Fed in small pieces at first it is compiled after some 90,000 rows; from then on it gets whole blocks.
 *
 * <p>One for each loop method, shared by all threads: a lost count only means a piece more.
 *
 * <pre>{@code
 * for (int from = 0; from < count; ) {
 *     int to = from + PACE.rows(count - from);
 *     loop(from, to);
 *     from = to;
 * }
 * }</pre>
 */
public final class Pace {
    private static final int INTERPRETED_CALLS = 128;
    private static final int INTERPRETED_ROWS = 16;
    private static final int PROFILED_CALLS = 1024;
    private static final int PROFILED_ROWS = 128;

    private int calls;

    /** @return the next piece of at most {@code left} rows */
    public int rows(int left) {
        int made = calls;
        if (made >= PROFILED_CALLS) {
            return left;
        }
        calls = made + 1;
        return Math.min(left, made < INTERPRETED_CALLS ? INTERPRETED_ROWS : PROFILED_ROWS);
    }
}
