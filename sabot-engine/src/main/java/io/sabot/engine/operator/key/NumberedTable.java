package io.sabot.engine.operator.key;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Keys of several columns with strings among them: parts of the key have tables of their own that number them, and the key is
 * made of the numbers. A part is a column of strings, or all columns that come from the same rows: their strings are looked at
 * once for each of those rows, however often a join has met it. So keys stay as narrow as numbers are.
 */
final class NumberedTable implements PartTable {
    private static final KeyRange NUMBERS = new KeyRange(0, Integer.MAX_VALUE);

    private final WordLayout layout;
    private final WordIndex index;
    private final Part[] parts;
    private final Numbers live;

    /**
     * What a column of the layout holds.
     *
     * @param columns of the key
     * @param table that numbers them; null for a column that lies in the key itself
     * @param shortCut to the table
     */
    private record Part(int[] columns, PartTable table, KeyTable shortCut) {
        static Part plain(int column) {
            return new Part(new int[] {column}, null, null);
        }

        static Part numbered(List<Integer> columns, PartTable table) {
            return new Part(columns.stream().mapToInt(c -> c).toArray(), table, new CodeTable(table));
        }

        private <V> void pick(V[] all, V[] own) {
            for (int i = 0; i < columns.length; i++) {
                own[i] = all[columns[i]];
            }
        }
    }

    private NumberedTable(WordLayout layout, Part[] parts) {
        this.layout = layout;
        this.index = layout.words() == 1 ? new OneWordIndex(0, 0) : new ThreeWordIndex(layout.words(), 0);
        this.parts = parts;
        this.live = new Numbers(layout, parts);
    }

    /**
     * @param origins as those of {@link KeyTables#create}
     * @return null when there are no strings among the columns, or the numbers and the other columns do not fit
     */
    static NumberedTable of(List<DataType> types, List<KeyRange> ranges, List<Integer> origins) {
        if (new HashSet<>(origins).size() == 1 && !origins.equals(KeyTables.unrelated(types.size()))) {
            return of(types, ranges, KeyTables.unrelated(types.size()));
        }
        List<Part> parts = new ArrayList<>();
        List<DataType> partTypes = new ArrayList<>();
        List<KeyRange> partRanges = new ArrayList<>();
        boolean any = false;
        for (int i = 0; i < types.size(); i++) {
            List<Integer> together = together(i, types, origins);
            if (together.get(0) < i) {
                continue;
            }
            boolean numbered = together.size() > 1 || isText(types.get(i));
            parts.add(numbered ? Part.numbered(together, table(together, types, ranges)) : Part.plain(i));
            partTypes.add(numbered ? DataType.INT : types.get(i));
            partRanges.add(numbered ? NUMBERS : ranges.get(i));
            any |= numbered;
        }
        WordLayout layout = any && parts.size() > 1 ? WordLayout.withNullBits(partTypes, partRanges) : null;
        return layout == null ? null : new NumberedTable(layout, parts.toArray(new Part[0]));
    }

    /** The columns that come from the same rows as this one, if there are strings among them; else this one alone. */
    private static List<Integer> together(int column, List<DataType> types, List<Integer> origins) {
        List<Integer> same = new ArrayList<>();
        boolean text = false;
        for (int i = 0; origins.get(column) != KeyTables.NO_ORIGIN && i < types.size(); i++) {
            if (origins.get(i).equals(origins.get(column))) {
                same.add(i);
                text |= isText(types.get(i));
            }
        }
        return text ? same : List.of(column);
    }

    private static boolean isText(DataType type) {
        return type.storage() == Storage.BYTES;
    }

    private static PartTable table(List<Integer> columns, List<DataType> types, List<KeyRange> ranges) {
        if (columns.size() == 1) {
            return new BytesTable();
        }
        List<DataType> own = new ArrayList<>();
        List<KeyRange> ownRanges = new ArrayList<>();
        for (int column : columns) {
            own.add(types.get(column));
            ownRanges.add(ranges.get(column));
        }
        PartTable numbered = of(own, ownRanges, KeyTables.unrelated(columns.size()));
        return numbered == null ? new RowTable(own) : numbered;
    }

    /** Keys with numbers for parts, packed. For one thread. */
    private static final class Numbers {
        private final Part[] parts;
        private final WordPacker packer;
        private final Vector[] packed;
        private final Vector[][] own;
        private int[] found = new int[0];

        Numbers(WordLayout layout, Part[] parts) {
            this.parts = parts;
            this.packer = new WordPacker(layout);
            this.packed = new Vector[parts.length];
            this.own = new Vector[parts.length][];
            for (int p = 0; p < parts.length; p++) {
                own[p] = new Vector[parts[p].columns.length];
            }
        }

        private void start(int count) {
            if (found.length < count) {
                found = new int[count];
            }
        }

        private Vector[] columns(int part, Vector[] keys) {
            parts[part].pick(keys, own[part]);
            return own[part];
        }

        /** Puts the n-th number where the n-th live row is. */
        private void place(int part, int[] selection, int count) {
            int rows = count;
            for (int i = 0; selection != null && i < count; i++) {
                rows = Math.max(rows, selection[i] + 1);
            }
            IntVector numbers = packed[part] instanceof IntVector old ? old : new IntVector(rows);
            numbers.ensureCapacity(rows);
            int[] values = numbers.values();
            for (int i = 0; i < count; i++) {
                values[selection == null ? i : selection[i]] = found[i];
            }
            packed[part] = numbers;
        }
    }

    @Override
    public void intern(Vector[] keys, int[] selection, int count, int[] numbers) {
        live.start(count);
        for (int p = 0; p < parts.length; p++) {
            Vector[] columns = live.columns(p, keys);
            if (parts[p].table == null) {
                live.packed[p] = columns[0];
            } else {
                parts[p].shortCut.intern(columns, selection, count, live.found);
                live.place(p, selection, count);
            }
        }
        index.intern(live.packer.pack(live.packed, selection, count), count, numbers);
    }

    @Override
    public Finder finder() {
        return new NumberedFinder();
    }

    private final class NumberedFinder implements Finder {
        private final Numbers own = new Numbers(layout, parts);
        private final Finder[] finders = new Finder[parts.length];
        private final WordIndex.Probe probe = new WordIndex.Probe();

        NumberedFinder() {
            for (int p = 0; p < finders.length; p++) {
                finders[p] = parts[p].table == null ? null : parts[p].table.finder();
            }
        }

        /** A part that is not there gets a number, that of all ones, that no part has; so the key is not there either. */
        @Override
        public void find(Vector[] keys, int[] selection, int count, int[] numbers) {
            own.start(count);
            for (int p = 0; p < finders.length; p++) {
                Vector[] columns = own.columns(p, keys);
                if (finders[p] == null) {
                    own.packed[p] = columns[0];
                } else {
                    finders[p].find(columns, selection, count, own.found);
                    own.place(p, selection, count);
                }
            }
            index.find(own.packer.pack(own.packed, selection, count), count, numbers, probe);
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

    /** Words of the keys of these numbers. */
    private long[][] words(int[] numbers, int count) {
        long[][] picked = new long[layout.words()][count];
        for (int w = 0; w < picked.length; w++) {
            long[] all = index.words(w);
            for (int i = 0; i < count; i++) {
                picked[w][i] = all[numbers[i]];
            }
        }
        return picked;
    }

    @Override
    public void writeKeys(int from, int count, FlatVector[] columns) {
        write(words(), from, count, columns);
    }

    @Override
    public void write(int[] numbers, int count, FlatVector[] columns) {
        write(words(numbers, count), 0, count, columns);
    }

    private void write(long[][] words, int from, int count, FlatVector[] columns) {
        FlatVector[] unpacked = new FlatVector[parts.length];
        for (int p = 0; p < parts.length; p++) {
            unpacked[p] = parts[p].table == null ? columns[parts[p].columns[0]] : new IntVector(count);
        }
        new WordPacker(layout).unpack(words, from, count, unpacked);
        for (int p = 0; p < parts.length; p++) {
            if (parts[p].table != null) {
                FlatVector[] own = new FlatVector[parts[p].columns.length];
                parts[p].pick(columns, own);
                parts[p].table.write(((IntVector) unpacked[p]).values(), count, own);
            }
        }
    }

    @Override
    public void hashes(int from, int count, long[] hashes) {
        hash(words(), from, count, hashes);
    }

    @Override
    public void mixHashes(int[] numbers, int count, long[] hashes) {
        long[] own = new long[count];
        hash(words(numbers, count), 0, count, own);
        for (int i = 0; i < count; i++) {
            hashes[i] = Hashes.mixed(hashes[i], own[i]);
        }
    }

    /** Numbers differ from table to table: instead of them the parts' own hashes go in. */
    private void hash(long[][] words, int from, int count, long[] hashes) {
        long[] masks = {-1, -1, -1};
        for (int p = 0; p < parts.length; p++) {
            WordLayout.Column column = layout.columns()[p];
            masks[column.word()] &= parts[p].table == null ? -1 : ~(column.mask() << column.shift());
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
        for (int p = 0; p < parts.length; p++) {
            if (parts[p].table != null) {
                WordLayout.Column column = layout.columns()[p];
                long[] word = words[column.word()];
                for (int i = 0; i < count; i++) {
                    numbers[i] = (int) (word[from + i] >>> column.shift() & column.mask());
                }
                parts[p].table.mixHashes(numbers, count, hashes);
            }
        }
    }

    @Override
    public long growthBytes(int more) {
        long total = index.growthBytes(more);
        for (Part part : parts) {
            total += part.table == null ? 0 : part.shortCut.growthBytes(more);
        }
        return total;
    }

    @Override
    public long retainedBytes() {
        long total = index.retainedBytes();
        for (Part part : parts) {
            total += part.table == null ? 0 : part.shortCut.retainedBytes();
        }
        return total;
    }
}
