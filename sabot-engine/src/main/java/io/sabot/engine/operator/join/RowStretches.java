package io.sabot.engine.operator.join;

/** Divides rows into stretches of about the same length, for tasks to work on at the same time. */
record RowStretches(int rows, int count) {
    private static final int FEWEST_ROWS = 1 << 14;
    /** Each stretch has counters of its own; their memory is what limits this. */
    private static final int MOST = 4;

    static RowStretches of(int rows, int workers) {
        return new RowStretches(rows, Math.max(1, Math.min(Math.min(workers, MOST), rows / FEWEST_ROWS)));
    }

    /** What is done with the rows {@code from} to {@code end - 1}. */
    interface Work {
        void run(int stretch, int from, int end);
    }

    Runnable[] tasks(Work work) {
        Runnable[] tasks = new Runnable[count];
        for (int i = 0; i < count; i++) {
            int stretch = i;
            tasks[i] = () -> work.run(stretch, start(stretch), start(stretch + 1));
        }
        return tasks;
    }

    private int start(int stretch) {
        return (int) ((long) rows * stretch / count);
    }
}
