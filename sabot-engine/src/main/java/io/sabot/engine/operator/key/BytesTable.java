package io.sabot.engine.operator.key;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;
import java.util.Arrays;

/** One key column of strings or binaries. NULL has a number of its own. */
final class BytesTable implements PartTable {
    private static final int NONE = -1;

    private final TextIndex index = new TextIndex();
    private final Rows rows = new Rows();
    private int nullNumber = NONE;

    /** Which entries of the key vector are to be looked up: those of the rows that are not NULL. */
    private static final class Rows {
        private boolean[] nulls = new boolean[0];
        private int[] entries = new int[0];
        private int[] positions = new int[0];
        private int[] numbers = new int[0];

        /** @return whether any row is NULL; then {@link #kept} rows are to be looked up, else all */
        private boolean set(Vector key, int[] selection, int count) {
            if (entries.length < count) {
                nulls = new boolean[count];
                entries = new int[count];
                positions = new int[count];
                numbers = new int[count];
            }
            boolean anyNull = Gather.nulls(key, selection, count, nulls, 0);
            if (key instanceof DictionaryVector codes) {
                Gather.codes(codes, selection, count, entries, 0);
            } else {
                boolean constant = key instanceof ConstantVector;
                for (int i = 0; i < count; i++) {
                    entries[i] = constant ? 0 : selection == null ? i : selection[i];
                }
            }
            return anyNull;
        }

        /** Moves the rows that are not NULL together. @return how many */
        private int compact(int count) {
            int kept = 0;
            for (int i = 0; i < count; i++) {
                entries[kept] = entries[i];
                positions[kept] = i;
                kept += nulls[i] ? 0 : 1;
            }
            return kept;
        }

        private void scatter(int kept, int count, int nullNumber, int[] target) {
            Arrays.fill(target, 0, count, nullNumber);
            for (int i = 0; i < kept; i++) {
                target[positions[i]] = numbers[i];
            }
        }
    }

    @Override
    public void intern(Vector[] keys, int[] selection, int count, int[] numbers) {
        BytesVector entries = (BytesVector) Gather.entries(keys[0]);
        if (!rows.set(keys[0], selection, count)) {
            index.intern(entries, rows.entries, count, numbers);
            return;
        }
        if (nullNumber == NONE) {
            nullNumber = index.reserve();
        }
        int kept = rows.compact(count);
        index.intern(entries, rows.entries, kept, rows.numbers);
        rows.scatter(kept, count, nullNumber, numbers);
    }

    @Override
    public Finder finder() {
        return new BytesFinder();
    }

    private final class BytesFinder implements Finder {
        private final Rows live = new Rows();
        private final TextIndex.Probe probe = new TextIndex.Probe();

        @Override
        public void find(Vector[] keys, int[] selection, int count, int[] numbers) {
            BytesVector entries = (BytesVector) Gather.entries(keys[0]);
            if (!live.set(keys[0], selection, count)) {
                index.find(entries, live.entries, count, numbers, probe);
                return;
            }
            int kept = live.compact(count);
            index.find(entries, live.entries, kept, live.numbers, probe);
            live.scatter(kept, count, nullNumber, numbers);
        }
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public void writeKeys(int from, int count, FlatVector[] columns) {
        index.write(from, count, (BytesVector) columns[0]);
        if (nullNumber >= from && nullNumber < from + count) {
            columns[0].setNull(nullNumber - from);
        }
    }

    @Override
    public void write(int[] numbers, int count, FlatVector[] columns) {
        index.write(numbers, count, (BytesVector) columns[0]);
        for (int i = 0; nullNumber != NONE && i < count; i++) {
            if (numbers[i] == nullNumber) {
                columns[0].setNull(i);
            }
        }
    }

    @Override
    public void mixHashes(int[] numbers, int count, long[] hashes) {
        index.mixHashes(numbers, count, hashes);
    }

    @Override
    public void hashes(int from, int count, long[] hashes) {
        index.hashes(from, count, hashes);
    }

    @Override
    public long growthBytes(int more) {
        return index.growthBytes(more);
    }

    @Override
    public long retainedBytes() {
        return index.retainedBytes();
    }
}
