package io.sabot.engine.operator.key;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/**
 * Keys that fit one to three longs. Where the layout has no bits for NULL, rows with a NULL in their key go through a table of
 * their own, whose numbers are mapped to numbers reserved here; blocks without NULLs never come near it.
 */
final class WordTable implements KeyTable {
    private final List<DataType> types;
    private final WordLayout layout;
    private final WordPacker packer;
    private final WordIndex index;
    private final NullSplit split = new NullSplit();
    private RowTable nullKeys;
    /** Number here by number in {@link #nullKeys}. */
    private int[] nullNumbers = new int[0];

    /**
     * @param directRange range of keys within which direct addressing is always right
     * @param expectedKeys how many keys there will be, 0 when unknown
     */
    WordTable(List<DataType> types, WordLayout layout, long directRange, int expectedKeys) {
        this.types = types;
        this.layout = layout;
        this.packer = new WordPacker(layout);
        this.index = layout.words() == 1
                ? new OneWordIndex(directRange, expectedKeys)
                : new ThreeWordIndex(layout.words(), expectedKeys);
    }

    /** Tells the range of all keys of one column that will be interned, before the first is. */
    void expect(KeyRange range) {
        if (index instanceof OneWordIndex words) {
            words.expect(range);
        }
    }

    /** Divides the rows of a block into those without NULL and those with one. */
    private static final class NullSplit {
        private boolean[] column = new boolean[0];
        private boolean[] any = new boolean[0];
        private int[] rows = new int[0];
        private int[] positions = new int[0];
        private int[] numbers = new int[0];

        private boolean set(Vector[] keys, int[] selection, int count) {
            boolean found = false;
            for (Vector key : keys) {
                if (key.mayHaveNulls()) {
                    found |= add(key, selection, count, !found);
                }
            }
            return found;
        }

        private boolean add(Vector key, int[] selection, int count, boolean first) {
            if (any.length < count) {
                column = new boolean[count];
                any = new boolean[count];
                rows = new int[count];
                positions = new int[count];
                numbers = new int[count];
            }
            if (!Gather.nulls(key, selection, count, first ? any : column, 0)) {
                return false;
            }
            for (int i = 0; !first && i < count; i++) {
                any[i] |= column[i];
            }
            return true;
        }

        /** Collects one of the two parts. @return how many rows it has */
        private int collect(boolean withNull, int[] selection, int count) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                rows[kept] = selection == null ? i : selection[i];
                positions[kept] = i;
                kept += any[i] == withNull ? 1 : 0;
            }
            return kept;
        }

        private void scatter(int kept, int[] target) {
            for (int i = 0; i < kept; i++) {
                target[positions[i]] = numbers[i];
            }
        }
    }

    @Override
    public void intern(Vector[] keys, int[] selection, int count, int[] numbers) {
        if (layout.nullBits() || !split.set(keys, selection, count)) {
            index.intern(packer.pack(keys, selection, count), count, numbers);
            return;
        }
        int plain = split.collect(false, selection, count);
        index.intern(packer.pack(keys, split.rows, plain), plain, split.numbers);
        split.scatter(plain, numbers);
        int withNull = split.collect(true, selection, count);
        internNulls(keys, withNull);
        split.scatter(withNull, numbers);
    }

    private void internNulls(Vector[] keys, int count) {
        if (nullKeys == null) {
            nullKeys = new RowTable(types);
        }
        int known = nullKeys.size();
        nullKeys.intern(keys, split.rows, count, split.numbers);
        if (nullKeys.size() > nullNumbers.length) {
            nullNumbers = Arrays.copyOf(nullNumbers, Math.max(nullKeys.size(), 2 * nullNumbers.length));
        }
        for (int i = known; i < nullKeys.size(); i++) {
            nullNumbers[i] = index.reserve();
        }
        for (int i = 0; i < count; i++) {
            split.numbers[i] = nullNumbers[split.numbers[i]];
        }
    }

    @Override
    public Finder finder() {
        return new WordFinder();
    }

    private final class WordFinder implements Finder {
        private final WordPacker words = new WordPacker(layout);
        private final WordIndex.Probe probe = new WordIndex.Probe();
        private final NullSplit parts = new NullSplit();
        private final Finder nulls = nullKeys == null ? null : nullKeys.finder();

        @Override
        public void find(Vector[] keys, int[] selection, int count, int[] numbers) {
            if (layout.nullBits() || !parts.set(keys, selection, count)) {
                index.find(words.pack(keys, selection, count), count, numbers, probe);
                return;
            }
            int plain = parts.collect(false, selection, count);
            index.find(words.pack(keys, parts.rows, plain), plain, parts.numbers, probe);
            parts.scatter(plain, numbers);
            int withNull = parts.collect(true, selection, count);
            findNulls(keys, withNull);
            parts.scatter(withNull, numbers);
        }

        private void findNulls(Vector[] keys, int count) {
            if (nulls == null) {
                Arrays.fill(parts.numbers, 0, count, -1);
                return;
            }
            nulls.find(keys, parts.rows, count, parts.numbers);
            for (int i = 0; i < count; i++) {
                int number = parts.numbers[i];
                parts.numbers[i] = number < 0 ? -1 : nullNumbers[number];
            }
        }
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public void writeKeys(int from, int count, FlatVector[] columns) {
        long[][] words = new long[layout.words()][];
        for (int w = 0; w < words.length; w++) {
            words[w] = index.words(w);
        }
        packer.unpack(words, from, count, columns);
        if (nullKeys != null) {
            writeNullKeys(from, count, columns);
        }
    }

    private void writeNullKeys(int from, int count, FlatVector[] columns) {
        int first = firstAtLeast(from);
        int end = firstAtLeast(from + count);
        if (first == end) {
            return;
        }
        FlatVector[] written = new FlatVector[columns.length];
        for (int c = 0; c < written.length; c++) {
            written[c] = Vector.allocate(types.get(c), end - first);
        }
        nullKeys.writeKeys(first, end - first, written);
        for (int c = 0; c < written.length; c++) {
            for (int i = first; i < end && types.get(c) != DataType.NULL; i++) {
                columns[c].set(nullNumbers[i] - from, written[c].get(i - first));
            }
        }
    }

    /** Position of the first of {@link #nullNumbers}, which ascend, that is not below. */
    private int firstAtLeast(int number) {
        int at = Arrays.binarySearch(nullNumbers, 0, nullKeys.size(), number);
        return at < 0 ? -at - 1 : at;
    }

    @Override
    public void hashes(int from, int count, long[] hashes) {
        long[] first = index.words(0);
        if (layout.words() == 1) {
            for (int i = 0; i < count; i++) {
                hashes[i] = Hashes.of(first[from + i]);
            }
            return;
        }
        long[] second = index.words(1);
        long[] third = layout.words() > 2 ? index.words(2) : null;
        for (int i = 0; i < count; i++) {
            int at = from + i;
            hashes[i] = Hashes.of(first[at], second[at], third == null ? 0 : third[at]);
        }
    }

    @Override
    public long growthBytes(int more) {
        return index.growthBytes(more) + (nullKeys == null ? 0 : nullKeys.growthBytes(more));
    }

    @Override
    public long retainedBytes() {
        return index.retainedBytes() + (nullKeys == null ? 0 : nullKeys.retainedBytes());
    }
}
