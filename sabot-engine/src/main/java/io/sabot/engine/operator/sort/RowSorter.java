package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the order of rows by their keys; rows with equal keys stay in the order they came. The work comes as rounds of tasks
 * that may run in parallel: the keys are looked through, words are made and counted, spread over buckets by their first bits, and
 * the buckets sorted.
 */
public final class RowSorter {
    /** What sorting takes beside the rows, at most: two arrays of pairs, and the order. */
    public static final int BYTES_PER_ROW = 36;

    /** Pairs of so many rows fit in an array. */
    static final int MOST_ROWS = (1 << 30) - 8;

    private static final int ROWS_WORTH_SHARING = 1 << 13;
    private static final int BUCKET_BITS = 10;

    private final FlatVector[] columns;
    private final List<DataType> types;
    private final int rows;
    private final List<SortKey> keys;
    private final int parts;
    private final List<List<SortField>> fieldsOfKey;
    private final KeyStatistics[] statistics;
    private final int[] order;
    private int round;
    private SortWords words;
    private TieBreaker ties;
    private int rowBits;
    private boolean packed;
    private long[] entries;
    private long[] scratch;
    private int[][] bucketSizes;
    private int[] bucketStarts;
    private int bucketShift;

    /** @param workers how many threads may share the work */
    public RowSorter(FlatVector[] columns, List<DataType> types, int rows, List<SortKey> keys, int workers) {
        this.columns = columns;
        this.types = types;
        this.rows = rows;
        this.keys = List.copyOf(keys);
        this.parts = rows < ROWS_WORTH_SHARING ? 1 : workers;
        this.statistics = new KeyStatistics[keys.size()];
        this.fieldsOfKey = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            fieldsOfKey.add(null);
        }
        this.order = new int[rows];
    }

    /** The order of a few rows, found by this thread. */
    static int[] sort(FlatVector[] columns, List<DataType> types, int rows, List<SortKey> keys) {
        RowSorter sorter = new RowSorter(columns, types, rows, keys, 1);
        sorter.run();
        return sorter.order();
    }

    /** Finds the order in this thread. */
    void run() {
        for (Runnable[] tasks = nextTasks(); tasks.length > 0; tasks = nextTasks()) {
            for (Runnable task : tasks) {
                task.run();
            }
        }
    }

    /** Of each key; after the last task. */
    KeyStatistics[] statistics() {
        return statistics;
    }

    /** Row of the n-th place; after the last task. */
    public int[] order() {
        return order;
    }

    /** Tasks of the next round, none when the order is found. */
    public Runnable[] nextTasks() {
        round++;
        return switch (round) {
            case 1 -> keyTasks();
            case 2 -> {
                plan();
                yield words.count() == 0 && ties.isTrivial() ? new Runnable[] {this::keepOrder} : countTasks();
            }
            case 3 -> parts == 1 || words.count() == 0 ? new Runnable[0] : spreadTasks();
            case 4 -> bucketTasks();
            default -> new Runnable[0];
        };
    }

    private Runnable[] keyTasks() {
        Runnable[] tasks = new Runnable[keys.size()];
        for (int i = 0; i < tasks.length; i++) {
            int key = i;
            SortKey sortKey = keys.get(key);
            tasks[i] = () -> {
                SortFields fields = new SortFields(columns[sortKey.column()], sortKey, rows);
                statistics[key] = fields.statistics();
                fieldsOfKey.set(key, fields.fields(statistics[key]));
            };
        }
        return tasks.length == 0 ? new Runnable[] {() -> {}} : tasks;
    }

    private void plan() {
        words = SortWords.of(fieldsOfKey);
        ties = new TieBreaker(columns, types, words, keys.subList(words.wholeKeys(), keys.size()));
        rowBits = 32 - Integer.numberOfLeadingZeros(Math.max(1, rows - 1));
        packed = words.count() == 1 && ties.isTrivial() && words.bits(0) + rowBits <= 63;
    }

    private void keepOrder() {
        for (int i = 0; i < rows; i++) {
            order[i] = i;
        }
    }

    private Runnable[] countTasks() {
        entries = new long[packed ? rows : Math.multiplyExact(2, rows)];
        scratch = new long[entries.length];
        if (parts == 1 || words.count() == 0) {
            return new Runnable[] {this::sortAlone};
        }
        bucketShift = Math.max(0, words.bits(0) - BUCKET_BITS);
        bucketSizes = new int[parts][];
        Runnable[] tasks = new Runnable[parts];
        for (int p = 0; p < parts; p++) {
            int part = p;
            tasks[p] = () -> count(part);
        }
        return tasks;
    }

    private void sortAlone() {
        fill(0, rows);
        sortRange(entries, scratch, 0, rows, words.count() == 0 ? 0 : words.bits(0));
    }

    private int startOf(int part) {
        return (int) ((long) rows * part / parts);
    }

    private void fill(int from, int to) {
        int piece = 4096;
        long[] word = new long[Math.min(piece, Math.max(1, to - from))];
        long[] space = new long[word.length];
        for (int at = from; at < to; at += word.length) {
            int count = Math.min(word.length, to - at);
            if (words.count() > 0) {
                words.load(0, null, at, count, word, space);
            }
            if (packed) {
                for (int i = 0; i < count; i++) {
                    entries[at + i] = word[i] << rowBits | (at + i);
                }
            } else {
                for (int i = 0; i < count; i++) {
                    entries[2 * (at + i)] = word[i];
                    entries[2 * (at + i) + 1] = at + i;
                }
            }
        }
    }

    private int bucket(int entry) {
        return (int) (packed ? entries[entry] >>> (bucketShift + rowBits) : entries[2 * entry] >>> bucketShift);
    }

    private void count(int part) {
        int from = startOf(part);
        int to = startOf(part + 1);
        fill(from, to);
        int[] sizes = new int[1 << BUCKET_BITS];
        for (int i = from; i < to; i++) {
            sizes[bucket(i)]++;
        }
        bucketSizes[part] = sizes;
    }

    private Runnable[] spreadTasks() {
        bucketStarts = new int[(1 << BUCKET_BITS) + 1];
        int at = 0;
        for (int b = 0; b < 1 << BUCKET_BITS; b++) {
            bucketStarts[b] = at;
            for (int p = 0; p < parts; p++) {
                int size = bucketSizes[p][b];
                bucketSizes[p][b] = at;
                at += size;
            }
        }
        bucketStarts[1 << BUCKET_BITS] = at;
        Runnable[] tasks = new Runnable[parts];
        for (int p = 0; p < parts; p++) {
            int part = p;
            tasks[p] = () -> spread(startOf(part), startOf(part + 1), bucketSizes[part]);
        }
        return tasks;
    }

    private void spread(int from, int to, int[] ends) {
        for (int i = from; i < to; i++) {
            int at = ends[bucket(i)]++;
            if (packed) {
                scratch[at] = entries[i];
            } else {
                scratch[2 * at] = entries[2 * i];
                scratch[2 * at + 1] = entries[2 * i + 1];
            }
        }
    }

    /** Buckets in groups, so that a task is worth its while. */
    private Runnable[] bucketTasks() {
        int tasksPerPart = 8;
        int rowsPerTask = Math.max(1, rows / (parts * tasksPerPart));
        List<Runnable> tasks = new ArrayList<>();
        int first = 0;
        for (int b = 0; b < 1 << BUCKET_BITS; b++) {
            if (bucketStarts[b + 1] - bucketStarts[first] >= rowsPerTask || b + 1 == 1 << BUCKET_BITS) {
                int from = first;
                int to = b + 1;
                tasks.add(() -> sortBuckets(from, to));
                first = to;
            }
        }
        return tasks.toArray(new Runnable[0]);
    }

    private void sortBuckets(int from, int to) {
        for (int b = from; b < to; b++) {
            if (bucketStarts[b + 1] > bucketStarts[b]) {
                sortRange(scratch, entries, bucketStarts[b], bucketStarts[b + 1], bucketShift);
            }
        }
    }

    /** Sorts entries {@code from} to {@code to - 1}, which differ in the lowest {@code bits} of their words, into the order. */
    private void sortRange(long[] values, long[] space, int from, int to, int bits) {
        if (packed) {
            LongSort.sort(values, space, from, to, bits + rowBits);
            long mask = (1L << rowBits) - 1;
            for (int i = from; i < to; i++) {
                order[i] = (int) (values[i] & mask);
            }
            return;
        }
        PairSort.sort(values, space, from, to, bits);
        ties.resolve(values, space, from, to);
        for (int i = from; i < to; i++) {
            order[i] = (int) values[2 * i + 1];
        }
    }
}
