package io.sabot.engine.operator.key;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys of several columns with strings among them: each column of strings has a table of its own that numbers them, and the key
 * is made of the numbers. So the bytes of a string are looked at once, or not at all where it comes as a code, and keys stay as
 * narrow as numbers are.
 */
final class NumberedTable implements KeyTable {
    private static final KeyRange NUMBERS = new KeyRange(0, Integer.MAX_VALUE);

    private final WordLayout layout;
    private final WordIndex index;
    /** The strings of each column, null where it has other values. */
    private final BytesTable[] texts;

    private final KeyTable[] shortCuts;
    private final Numbers live;

    private NumberedTable(List<DataType> types, WordLayout layout) {
        this.layout = layout;
        this.index = layout.words() == 1 ? new OneWordIndex(0, 0) : new ThreeWordIndex(layout.words(), 0);
        this.texts = new BytesTable[types.size()];
        this.shortCuts = new KeyTable[texts.length];
        for (int i = 0; i < texts.length; i++) {
            if (types.get(i).storage() == Storage.BYTES) {
                texts[i] = new BytesTable();
                shortCuts[i] = new CodeTable(texts[i]);
            }
        }
        this.live = new Numbers(layout);
    }

    /** @return null when there are no strings among the columns, or their numbers and the other columns do not fit */
    static KeyTable of(List<DataType> types, List<KeyRange> ranges) {
        List<DataType> numbered = new ArrayList<>(types);
        List<KeyRange> narrow = new ArrayList<>(ranges);
        boolean any = false;
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).storage() == Storage.BYTES) {
                numbered.set(i, DataType.INT);
                narrow.set(i, NUMBERS);
                any = true;
            }
        }
        WordLayout layout = any ? WordLayout.withNullBits(numbered, narrow) : null;
        return layout == null ? null : new NumberedTable(types, layout);
    }

    /** Keys with numbers for strings, packed. For one thread. */
    private static final class Numbers {
        private final WordPacker packer;
        private final Vector[] columns;
        private final Vector[] single = new Vector[1];
        private int[] found = new int[0];

        Numbers(WordLayout layout) {
            this.packer = new WordPacker(layout);
            this.columns = new Vector[layout.columns().length];
        }

        private void start(int count) {
            if (found.length < count) {
                found = new int[count];
            }
        }

        /** The key column, alone as a table of strings wants it. */
        private Vector[] alone(Vector key) {
            single[0] = key;
            return single;
        }

        /** Puts the n-th number where the n-th live row is. */
        private void place(int column, int[] selection, int count) {
            int rows = count;
            for (int i = 0; selection != null && i < count; i++) {
                rows = Math.max(rows, selection[i] + 1);
            }
            IntVector numbers = columns[column] instanceof IntVector old ? old : new IntVector(rows);
            numbers.ensureCapacity(rows);
            int[] values = numbers.values();
            for (int i = 0; i < count; i++) {
                values[selection == null ? i : selection[i]] = found[i];
            }
            columns[column] = numbers;
        }
    }

    @Override
    public void intern(Vector[] keys, int[] selection, int count, int[] numbers) {
        live.start(count);
        for (int i = 0; i < keys.length; i++) {
            if (texts[i] == null) {
                live.columns[i] = keys[i];
            } else {
                shortCuts[i].intern(live.alone(keys[i]), selection, count, live.found);
                live.place(i, selection, count);
            }
        }
        index.intern(live.packer.pack(live.columns, selection, count), count, numbers);
    }

    @Override
    public Finder finder() {
        return new NumberedFinder();
    }

    private final class NumberedFinder implements Finder {
        private final Numbers own = new Numbers(layout);
        private final Finder[] finders = new Finder[texts.length];
        private final WordIndex.Probe probe = new WordIndex.Probe();

        NumberedFinder() {
            for (int i = 0; i < finders.length; i++) {
                finders[i] = texts[i] == null ? null : texts[i].finder();
            }
        }

        /** What is no string here gets a number, that of all ones, that no string has; so the key is not there either. */
        @Override
        public void find(Vector[] keys, int[] selection, int count, int[] numbers) {
            own.start(count);
            for (int i = 0; i < keys.length; i++) {
                if (finders[i] == null) {
                    own.columns[i] = keys[i];
                } else {
                    finders[i].find(own.alone(keys[i]), selection, count, own.found);
                    own.place(i, selection, count);
                }
            }
            index.find(own.packer.pack(own.columns, selection, count), count, numbers, probe);
        }
    }

    @Override
    public int size() {
        return index.size();
    }

    private long[][] words() {
        long[][] words = new long[layout.words()][];
        for (int w = 0; w < words.length; w++) {
            words[w] = index.words(w);
        }
        return words;
    }

    @Override
    public void writeKeys(int from, int count, FlatVector[] columns) {
        FlatVector[] numbered = columns.clone();
        for (int i = 0; i < columns.length; i++) {
            numbered[i] = texts[i] == null ? columns[i] : new IntVector(count);
        }
        new WordPacker(layout).unpack(words(), from, count, numbered);
        for (int i = 0; i < columns.length; i++) {
            if (texts[i] != null) {
                texts[i].write(((IntVector) numbered[i]).values(), count, (BytesVector) columns[i]);
            }
        }
    }

    /** Numbers differ from table to table: instead of them the strings' own hashes go in. */
    @Override
    public void hashes(int from, int count, long[] hashes) {
        long[][] words = words();
        long[] masks = {-1, -1, -1};
        for (int i = 0; i < texts.length; i++) {
            WordLayout.Column column = layout.columns()[i];
            masks[column.word()] &= texts[i] == null ? -1 : ~(column.mask() << column.shift());
        }
        long[] second = words[Math.min(1, words.length - 1)];
        long[] third = words[Math.min(2, words.length - 1)];
        for (int i = 0; i < count; i++) {
            int at = from + i;
            hashes[i] = Hashes.of(
                    words[0][at] & masks[0],
                    words.length > 1 ? second[at] & masks[1] : 0,
                    words.length > 2 ? third[at] & masks[2] : 0);
        }
        int[] numbers = new int[count];
        for (int t = 0; t < texts.length; t++) {
            if (texts[t] != null) {
                WordLayout.Column column = layout.columns()[t];
                long[] word = words[column.word()];
                for (int i = 0; i < count; i++) {
                    numbers[i] = (int) (word[from + i] >>> column.shift() & column.mask());
                }
                texts[t].mixHashes(numbers, count, hashes);
            }
        }
    }

    @Override
    public long growthBytes(int more) {
        long total = index.growthBytes(more);
        for (KeyTable table : shortCuts) {
            total += table == null ? 0 : table.growthBytes(more);
        }
        return total;
    }

    @Override
    public long retainedBytes() {
        long total = index.retainedBytes();
        for (KeyTable table : shortCuts) {
            total += table == null ? 0 : table.retainedBytes();
        }
        return total;
    }
}
