package io.sabot.engine.operator.sort;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Merges sorted runs. The rows of a block are collected cursor by cursor, so that each column is copied in few pieces; codes put
 * them in order.
 */
public final class RunMerge {
    private final List<DataType> types;
    private final RunCursor[] cursors;
    private final LoserTree tree;
    /** Rows taken from the block of each cursor, and not copied yet. */
    private final int[][] taken;

    private final int[] takenCount;
    /** The rows that a cursor gives between two copies are a segment. */
    private final int[] segmentOfCursor;

    private final int[] segments;
    private final int[] numbers;
    private int[] segmentStarts = new int[64];
    private int segmentCount;
    private FlatVector[] columns;
    private int copied;

    /** @param types of the columns of a merged block; the runs may have more behind them, the last of which is the place */
    RunMerge(
            List<SortedRun> runs,
            List<long[]> firstWords,
            RunOrder order,
            WordRange range,
            List<DataType> types,
            int blockRows) {
        this.types = types;
        List<RunCursor> open = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            RunCursor cursor = new RunCursor(runs.get(i), order, range, firstWords.get(i));
            if (cursor.nextBlock()) {
                open.add(cursor);
            }
        }
        this.cursors = open.toArray(new RunCursor[0]);
        this.tree = new LoserTree(cursors);
        this.taken = new int[cursors.length][Math.min(blockRows, 64)];
        this.takenCount = new int[cursors.length];
        this.segmentOfCursor = new int[cursors.length];
        this.segments = new int[blockRows];
        this.numbers = new int[blockRows];
    }

    /** The next rows, all live; null when there are no more. Valid until the next call. */
    public Block next() {
        columns = new FlatVector[types.size()];
        copied = 0;
        segmentCount = 0;
        int count = 0;
        while (count < segments.length && tree.winner() >= 0) {
            int winner = tree.winner();
            RunCursor cursor = cursors[winner];
            numbers[count] = take(winner, cursor.row());
            segments[count] = segmentOfCursor[winner];
            count++;
            boolean atEnd = false;
            if (!cursor.next()) {
                copy(winner);
                atEnd = !cursor.nextBlock();
            }
            tree.replay(atEnd);
        }
        for (int i = 0; i < cursors.length; i++) {
            copy(i);
        }
        return count == 0 ? null : ordered(count);
    }

    private int take(int cursor, int row) {
        int number = takenCount[cursor]++;
        if (number == 0) {
            segmentOfCursor[cursor] = segmentCount++;
        }
        if (number == taken[cursor].length) {
            taken[cursor] = Arrays.copyOf(taken[cursor], 2 * number);
        }
        taken[cursor][number] = row;
        return number;
    }

    private void copy(int cursor) {
        int count = takenCount[cursor];
        if (count == 0) {
            return;
        }
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == null) {
                columns[i] = Vector.allocate(types.get(i), segments.length);
            }
            VectorCopier.append(cursors[cursor].columns()[i], taken[cursor], count, columns[i], copied);
        }
        if (segmentStarts.length < segmentCount) {
            segmentStarts = Arrays.copyOf(segmentStarts, 2 * segmentCount);
        }
        segmentStarts[segmentOfCursor[cursor]] = copied;
        copied += count;
        takenCount[cursor] = 0;
    }

    private Block ordered(int count) {
        int[] codes = new int[count];
        for (int i = 0; i < count; i++) {
            codes[i] = segmentStarts[segments[i]] + numbers[i];
        }
        Vector[] vectors = new Vector[columns.length];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = DictionaryVector.ofInts(columns[i], count, codes, null);
        }
        return Block.of(count, vectors);
    }
}
