package io.sabot.engine.operator.group;

/**
 * The rows of a block by group, for tables of few groups. There, adding row by row waits for the sum that the row before has
 * just stored (about 1 ns a row and aggregate); group by group the sums stay in registers.
 */
final class GroupSplit {
    /** Up to this many groups splitting is worth it. */
    static final int MOST_GROUPS = 16;

    private final int[][] rows = new int[MOST_GROUPS][0];
    private final int[] counts = new int[MOST_GROUPS];
    private int[] first = new int[0];
    private int[] second = new int[0];

    /** Positions of a group's rows, in order. */
    int[] rows(int group) {
        return rows[group];
    }

    int count(int group) {
        return counts[group];
    }

    void set(int[] numbers, int[] selection, int count, int groups) {
        int half = (count + 1) / 2;
        if (first.length < half * groups) {
            first = new int[half * MOST_GROUPS];
            second = new int[half * MOST_GROUPS];
        }
        int[] firstEnds = new int[groups];
        int[] secondEnds = new int[groups];
        for (int g = 0; g < groups; g++) {
            firstEnds[g] = g * half;
            secondEnds[g] = g * half;
        }
        if (selection == null) {
            scatter(numbers, half, count, first, second, firstEnds, secondEnds);
        } else {
            scatter(numbers, selection, half, count, first, second, firstEnds, secondEnds);
        }
        for (int g = 0; g < groups; g++) {
            join(g, half, firstEnds[g] - g * half, secondEnds[g] - g * half);
        }
    }

    private void join(int group, int half, int inFirst, int inSecond) {
        counts[group] = inFirst + inSecond;
        if (rows[group].length < counts[group]) {
            rows[group] = new int[2 * half];
        }
        System.arraycopy(first, group * half, rows[group], 0, inFirst);
        System.arraycopy(second, group * half, rows[group], inFirst, inSecond);
    }

    /** Both halves of the block at once: the counters of one half need not wait for those of the other. */
    private static void scatter(
            int[] numbers, int half, int count, int[] first, int[] second, int[] firstEnds, int[] secondEnds) {
        int both = count - half;
        for (int i = 0; i < both; i++) {
            first[firstEnds[numbers[i]]++] = i;
            second[secondEnds[numbers[half + i]]++] = half + i;
        }
        if (both < half) {
            first[firstEnds[numbers[both]]++] = both;
        }
    }

    private static void scatter(
            int[] numbers,
            int[] selection,
            int half,
            int count,
            int[] first,
            int[] second,
            int[] firstEnds,
            int[] secondEnds) {
        int both = count - half;
        for (int i = 0; i < both; i++) {
            first[firstEnds[numbers[i]]++] = selection[i];
            second[secondEnds[numbers[half + i]]++] = selection[half + i];
        }
        if (both < half) {
            first[firstEnds[numbers[both]]++] = selection[both];
        }
    }
}
