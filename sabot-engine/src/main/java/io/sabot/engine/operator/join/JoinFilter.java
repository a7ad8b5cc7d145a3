package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.ColumnStatistics;
import io.sabot.engine.connector.RowsSummary;
import io.sabot.engine.operator.key.KeyRange;
import io.sabot.engine.operator.key.KeyWords;
import io.sabot.engine.operator.scan.RuntimeFilter;
import io.sabot.engine.operator.scan.ScanFilter;
import io.sabot.engine.operator.scan.UsefulSelector;
import io.sabot.engine.operator.spill.SpilledPartitions;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.type.Storage;

/** Tells a scan which values of a column have no partner in a finished build. */
final class JoinFilter implements RuntimeFilter {
    private static final int ROWS_AT_ONCE = 4096;

    private final JoinBuildSink build;
    private final int key;
    private final int buildColumn;
    private final int scanColumn;
    private KeySet keys;

    /**
     * @param key which key of the build, compared by {@code =}
     * @param scanColumn column of the scan's blocks
     */
    JoinFilter(JoinBuildSink build, int key, int scanColumn) {
        this.build = build;
        this.key = key;
        this.buildColumn = build.layout().keys()[key];
        this.scanColumn = scanColumn;
    }

    /** Collects the keys when all are in memory; then, or when first asked for the filter. */
    synchronized void prepare() {
        if (keys == null) {
            keys = collect(build.part());
        }
    }

    @Override
    public synchronized ScanFilter filter() {
        if (build.spilled() == null) {
            prepare();
        } else if (keys == null) {
            keys = collectSpilled();
        }
        Selector.Factory factory = worker -> new Local(worker.blockRows());
        return keys == null ? null : new ScanFilter(new UsefulSelector(factory), new int[] {scanColumn}, true);
    }

    private Storage storage() {
        return build.layout().types().get(buildColumn).storage();
    }

    /** @return null when there is no memory for it */
    private KeySet collect(BuildPart part) {
        BuildKeys known = part.side().known();
        KeyRange range = KeySet.isFew(part.rows()) ? null : known.ranges().get(key);
        if (range != null && known.bits() != null && known.ranges().size() == 1) {
            return new KeySet(range.min(), range.max(), known.bits());
        }
        FlatVector column = part.columns()[buildColumn];
        KeyWords words = new KeyWords(storage());
        return range == null ? collect(column, part.rows(), words) : collect(column, part.rows(), words, range);
    }

    private KeySet collect(FlatVector column, int rows, KeyWords words) {
        int[] selection = new int[ROWS_AT_ONCE];
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        long count = 0;
        for (int from = 0; from < rows; from += ROWS_AT_ONCE) {
            int live = liveRows(column, from, rows, selection);
            long[] values = words.of(column, selection, live);
            min = least(values, live, min);
            max = greatest(values, live, max);
            count += live;
        }
        return build.accountFilter(KeySet.bytes(min, max, count))
                ? filled(new KeySet(min, max, count), column, rows, words)
                : null;
    }

    private KeySet collect(FlatVector column, int rows, KeyWords words, KeyRange range) {
        return build.accountFilter(KeySet.bytes(range.min(), range.max(), rows))
                ? filled(new KeySet(range.min(), range.max(), rows), column, rows, words)
                : null;
    }

    private static KeySet filled(KeySet set, FlatVector column, int rows, KeyWords words) {
        add(column, rows, words, set);
        return set;
    }

    /** A filter must know all keys, those in files too; they are read for it once, which is why their range is not looked for. */
    private KeySet collectSpilled() {
        long count = build.spilled().rows();
        if (!build.accountFilter(KeySet.bytes(Long.MIN_VALUE, Long.MAX_VALUE, count))) {
            return null;
        }
        KeySet set = new KeySet(Long.MIN_VALUE, Long.MAX_VALUE, count);
        KeyWords words = new KeyWords(storage());
        add(build.part().columns()[buildColumn], build.part().rows(), words, set);
        for (SpilledPartitions.Place place : build.spilled().placesNotInMemory()) {
            build.checkCancelled();
            add((FlatVector) place.read().column(buildColumn), place.rows(), words, set);
        }
        return set;
    }

    private static long least(long[] values, int count, long known) {
        long least = known;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, values[i]);
        }
        return least;
    }

    private static long greatest(long[] values, int count, long known) {
        long greatest = known;
        for (int i = 0; i < count; i++) {
            greatest = Math.max(greatest, values[i]);
        }
        return greatest;
    }

    private static void add(FlatVector column, int count, KeyWords words, KeySet set) {
        int[] rows = new int[ROWS_AT_ONCE];
        for (int from = 0; from < count; from += ROWS_AT_ONCE) {
            int live = liveRows(column, from, count, rows);
            long[] values = words.of(column, rows, live);
            set.addAll(values, live);
        }
    }

    private static int liveRows(FlatVector column, int from, int count, int[] rows) {
        int end = Math.min(count, from + ROWS_AT_ONCE);
        int live = 0;
        for (int row = from; row < end; row++) {
            rows[live] = row;
            live += column.isNull(row) ? 0 : 1;
        }
        return live;
    }

    @Override
    public boolean mayMatch(RowsSummary rows) {
        if (keys == null) {
            return true;
        }
        if (keys.isEmpty()) {
            return false;
        }
        ColumnStatistics statistics = rows.statistics(scanColumn);
        if (!KeyWords.isOrdered(storage())) {
            return true;
        }
        if (statistics.min() instanceof Number min && statistics.max() instanceof Number max) {
            return keys.mayOverlap(min.longValue(), max.longValue()) && mayHoldAny(rows);
        }
        return mayHoldAny(rows);
    }

    private boolean mayHoldAny(RowsSummary rows) {
        if (keys.few() == null) {
            return true;
        }
        for (long key : keys.few()) {
            Object value = storage() == Storage.LONG ? (Object) key : (Object) (int) key;
            if (rows.mayHold(scanColumn, value)) {
                return true;
            }
        }
        return false;
    }

    /** The filter in one worker. Where the column comes as codes, each entry of a dictionary is looked up once. */
    private final class Local implements Selector {
        private final KeyWords words = new KeyWords(storage());
        private int[] kept;
        private int[] live;
        private int[] codes;
        private boolean[] nulls;
        private FlatVector dictionary;
        private boolean[] passes = new boolean[0];

        Local(int blockRows) {
            resize(blockRows);
        }

        private void resize(int rows) {
            kept = new int[rows];
            live = new int[rows];
            codes = new int[rows];
            nulls = new boolean[rows];
        }

        @Override
        public Block select(Block block) {
            if (kept.length < block.rows()) {
                resize(block.rows());
            }
            Vector column = block.column(scanColumn);
            boolean byCode = column instanceof DictionaryVector candidate && candidate.dictionarySize() <= 1 << 16;
            int count = byCode ? selectCodes((DictionaryVector) column, block) : selectValues(column, block);
            return block.withSelection(kept, count);
        }

        private int selectValues(Vector column, Block block) {
            int[] positions = block.selection();
            int count = block.selected();
            if (Gather.nulls(column, positions, count, nulls, 0)) {
                int found = 0;
                for (int i = 0; i < count; i++) {
                    live[found] = block.row(i);
                    found += nulls[i] ? 0 : 1;
                }
                positions = live;
                count = found;
            }
            return keys.select(words.of(column, positions, count), positions, count, kept);
        }

        private int selectCodes(DictionaryVector column, Block block) {
            if (column.dictionary() != dictionary) {
                dictionary = column.dictionary();
                lookUpEntries(column.dictionarySize());
            }
            int count = block.selected();
            Gather.codes(column, block.selection(), count, codes, 0);
            boolean[] rowNulls = column.rowNulls();
            int found = 0;
            for (int i = 0; i < count; i++) {
                int position = block.row(i);
                kept[found] = position;
                found += passes[codes[i]] & (rowNulls == null || !rowNulls[position]) ? 1 : 0;
            }
            return found;
        }

        private void lookUpEntries(int size) {
            passes = new boolean[Math.max(256, size)];
            int[] entries = new int[size];
            int count = 0;
            for (int i = 0; i < size; i++) {
                entries[count] = i;
                count += dictionary.isNull(i) ? 0 : 1;
            }
            int[] found = new int[size];
            int passing = keys.select(words.of(dictionary, entries, count), entries, count, found);
            for (int i = 0; i < passing; i++) {
                passes[found[i]] = true;
            }
        }
    }
}
