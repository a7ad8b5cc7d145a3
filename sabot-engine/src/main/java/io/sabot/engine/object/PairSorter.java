package io.sabot.engine.object;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;

/** Sorts pairs by key; those with equal keys stay in their order. What memory does not hold goes to files as sorted runs. */
final class PairSorter {
    private static final int FIRST_PAIRS = 64;
    private static final long REFERENCES = 16;

    private final Comparator<Object> order;
    private final HeldBytes held;
    private final SpilledRuns runs;
    /** Key and value side by side. */
    private Object[] pairs = new Object[2 * FIRST_PAIRS];

    private int size;
    private int untilSample = 1;

    PairSorter(Comparator<Object> order, Task task) {
        this.order = order;
        this.held = HeldBytes.of(task);
        this.runs = new SpilledRuns(task);
    }

    void add(Object key, Object value) throws IOException {
        if (2 * size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * pairs.length);
        }
        pairs[2 * size] = key;
        pairs[2 * size + 1] = value;
        size++;
        if (--untilSample == 0) {
            untilSample = HeldBytes.BETWEEN_SAMPLES;
            long bytes = REFERENCES + ObjectSizes.of(key) + ObjectSizes.of(value);
            if (!held.add(HeldBytes.BETWEEN_SAMPLES * bytes)) {
                runs.write(sorted());
                pairs = new Object[2 * FIRST_PAIRS];
                size = 0;
                held.clear();
            }
        }
    }

    /** All pairs, sorted. */
    PairCursor finish() {
        PairCursor last = sorted();
        return runs.isEmpty() ? last : runs.merged(order, last);
    }

    private PairCursor sorted() {
        return new Sorted(pairs, KeyOrder.of(pairs, size, order));
    }

    private static final class Sorted implements PairCursor {
        private final Object[] pairs;
        private final int[] order;
        private int next = -1;

        Sorted(Object[] pairs, int[] order) {
            this.pairs = pairs;
            this.order = order;
        }

        @Override
        public boolean advance() {
            return ++next < order.length;
        }

        @Override
        public Object key() {
            return pairs[2 * order[next]];
        }

        @Override
        public Object value() {
            return pairs[2 * order[next] + 1];
        }
    }
}
