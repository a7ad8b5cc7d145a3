package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Take;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Worker;

/**
 * Collects pairs of a probe position and a build row, and makes blocks of them. Few probe rows may have very many pairs, so each
 * block is preceded by a look at whether the query goes on; and then their values come once, with codes for the pairs. For one
 * thread.
 */
final class PairBuilder {
    private static final int PAIRS_WORTH_CODES = 4;

    private final BuildPart build;
    private final Worker worker;
    private final int[] positions;
    private final int[] rows;
    private final boolean[] nulls;
    /** Positions that pairs have, each once, and the place of each pair's among them. */
    private final int[] distinct;

    private final int[] codes;
    private Take[] takes = new Take[0];
    private boolean anyNull;
    private int count;

    PairBuilder(BuildPart build, Worker worker) {
        int capacity = worker.blockRows();
        this.build = build;
        this.worker = worker;
        this.positions = new int[capacity];
        this.rows = new int[capacity];
        this.nulls = new boolean[capacity];
        this.distinct = new int[capacity];
        this.codes = new int[capacity];
    }

    void clear() {
        count = 0;
        anyNull = false;
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean isFull() {
        return count == positions.length;
    }

    int room() {
        return positions.length - count;
    }

    /** A probe row without a partner. */
    void addAlone(int position) {
        positions[count] = position;
        rows[count] = 0;
        nulls[count] = true;
        anyNull = true;
        count++;
    }

    /** Pairs one position with rows {@code from} to {@code from + length - 1} of a list. */
    void addAll(int position, BuildSide side, int from, int length) {
        side.copyRows(from, length, rows, count);
        for (int i = count; i < count + length; i++) {
            positions[i] = position;
            nulls[i] = false;
        }
        count += length;
    }

    /** Pairs one position with build rows {@code from} to {@code from + length - 1}. */
    void addRows(int position, int from, int length) {
        for (int i = 0; i < length; i++) {
            positions[count + i] = position;
            rows[count + i] = from + i;
            nulls[count + i] = false;
        }
        count += length;
    }

    int position(int pair) {
        return positions[pair];
    }

    int row(int pair) {
        return rows[pair];
    }

    /**
     * The pairs as a block: the probe's columns, then the build's.
     *
     * @param wanted which columns are needed, null for all; the others are null
     */
    Block block(Block probe, boolean[] wanted) {
        worker.checkCancelled();
        int width = probe.columns().length;
        if (takes.length != width) {
            takes = new Take[width];
            for (int i = 0; i < width; i++) {
                takes[i] = new Take();
            }
        }
        Vector[] columns = new Vector[width + build.columns().length];
        int entries = distinctPositions();
        boolean coded = (long) entries * PAIRS_WORTH_CODES <= count;
        for (int i = 0; i < width; i++) {
            if (wanted == null || wanted[i]) {
                columns[i] = coded && probe.column(i) instanceof FlatVector
                        ? coded(probe.column(i), entries)
                        : takes[i].take(probe.column(i), positions, count);
            }
        }
        BuildColumns.fill(build.types(), build.columns(), build.rows(), rows, anyNull ? nulls : null, columns, width);
        return Block.of(count, columns);
    }

    /** The pairs of a position stand together. */
    private int distinctPositions() {
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || positions[i] != positions[i - 1]) {
                distinct[found++] = positions[i];
            }
            codes[i] = found - 1;
        }
        return found;
    }

    /** Each time another dictionary, which those who keep what they found out about one rely on. */
    private Vector coded(Vector column, int entries) {
        FlatVector values = (FlatVector) new Take().take(column, distinct, entries);
        return DictionaryVector.ofInts(values, entries, codes, null);
    }
}
