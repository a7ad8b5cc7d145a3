package io.sabot.engine.object;

import java.io.Serializable;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A {@link CombineTable} that goes to files when memory is refused: its entries sorted by hash, each with the number of keys that came
 * before. At the end the files are merged, and the entries brought into the order that one table would have had.
 */
final class SpillingTable {
    private static final long ENTRY = 40;
    /** Sorts before others of its run: the order of equal hashes is that of the runs. */
    private static final int NULL_HASH = Integer.MIN_VALUE;

    private final Task task;
    private final HeldBytes held;
    private final SpilledRuns runs;
    private CombineTable table = new CombineTable();
    /** Keys of tables before. */
    private int keysBefore;

    private int untilSample = HeldBytes.BETWEEN_SAMPLES;

    SpillingTable(Task task) {
        this.task = task;
        this.held = HeldBytes.of(task);
        this.runs = new SpilledRuns(task);
    }

    /** A key on its way through files. */
    record Placed(int hash, int number, Object key) implements Serializable {
        static final Comparator<Object> ORDER = Comparator.comparingInt(key -> ((Placed) key).hash);
    }

    /** What goes to a place. */
    private record Entry(Object key, Object value) implements Serializable {}

    void add(Object key, int hash, Object value, CombineTable.Update update) throws Exception {
        if (--untilSample > 0) {
            table.add(key, hash, value, update);
        } else {
            untilSample = HeldBytes.BETWEEN_SAMPLES;
            addMeasured(key, hash, value, update);
        }
    }

    private void addMeasured(Object key, int hash, Object value, CombineTable.Update update) throws Exception {
        long before = ObjectSizes.of(table.value(key, hash));
        boolean isNew = table.add(key, hash, value, update);
        long more = ObjectSizes.of(table.value(key, hash)) - before + (isNew ? ENTRY + ObjectSizes.of(key) : 0);
        if (!held.add(HeldBytes.BETWEEN_SAMPLES * more)) {
            runs.write(byHash());
            keysBefore += table.keys();
            table = new CombineTable();
            held.clear();
        }
    }

    private PairCursor byHash() {
        CombineTable from = table;
        int[] hashes = from.hashes();
        int[] order =
                KeyOrder.ofHashes(hashes, IntStream.range(0, hashes.length).toArray());
        int base = keysBefore;
        return new PairCursor() {
            private int next = from.hasNull() ? -2 : -1;

            @Override
            public boolean advance() {
                return ++next < order.length;
            }

            @Override
            public Object key() {
                return next < 0
                        ? new Placed(NULL_HASH, base + from.nullNumber(), null)
                        : new Placed(hashes[order[next]], base + order[next], from.key(order[next]));
            }

            @Override
            public Object value() {
                return next < 0 ? from.nullValue() : from.value(order[next]);
            }
        };
    }

    /** The table if nothing went to files, else null. */
    CombineTable whole() {
        return runs.isEmpty() ? table : null;
    }

    /** The entries in their order. @param update merges values of different tables */
    PairCursor finish(CombineTable.Update update) throws Exception {
        if (runs.isEmpty()) {
            return table.entries();
        }
        MergedEntries merged = new MergedEntries(runs.merged(Placed.ORDER, byHash()), update);
        SpilledRuns distinct = new SpilledRuns(task);
        distinct.write(merged);
        table = new CombineTable();
        held.clear();
        long[] ranks = merged.ranks();
        PairSorter sorter = new PairSorter(KeyOrder.natural(), task);
        PairCursor entries = distinct.read(0);
        for (int i = 0; entries.advance(); i++) {
            sorter.add(ranks[i], new Entry(((Placed) entries.key()).key, entries.value()));
        }
        PairCursor sorted = sorter.finish();
        return new PairCursor() {
            private Entry current;

            @Override
            public boolean advance() {
                boolean hasNext = sorted.advance();
                current = hasNext ? (Entry) sorted.value() : null;
                return hasNext;
            }

            @Override
            public Object key() {
                return current.key;
            }

            @Override
            public Object value() {
                return current.value;
            }
        };
    }
}
