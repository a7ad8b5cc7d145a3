package io.sabot.shuffle.partition;

import java.util.Arrays;

/**
 * Sorts the rows of a batch by the partition they go to, keeping their order within each: a counting sort. Keeps its scratch,
 * so it is used by one thread, and an answer is valid until the next.
 */
public final class RowScatter {
    private final int partitions;
    private final int[] starts;
    private int[] rows = new int[0];

    public RowScatter(int partitions) {
        this.partitions = partitions;
        this.starts = new int[partitions + 1];
    }

    /**
     * @param partitionOf partition of the n-th row
     * @param selection position of the n-th row, null when it is n
     */
    public void scatter(int[] partitionOf, int[] selection, int count) {
        Arrays.fill(starts, 0);
        for (int i = 0; i < count; i++) {
            starts[partitionOf[i] + 1]++;
        }
        for (int i = 0; i < partitions; i++) {
            starts[i + 1] += starts[i];
        }
        rows = rows.length < count ? new int[count] : rows;
        int[] next = Arrays.copyOf(starts, partitions);
        for (int i = 0; i < count; i++) {
            rows[next[partitionOf[i]]++] = selection == null ? i : selection[i];
        }
    }

    /** How many rows go to a partition. */
    public int count(int partition) {
        return starts[partition + 1] - starts[partition];
    }

    /** Positions of the rows that go to a partition. */
    public int[] rows(int partition) {
        return Arrays.copyOfRange(rows, starts[partition], starts[partition + 1]);
    }
}
