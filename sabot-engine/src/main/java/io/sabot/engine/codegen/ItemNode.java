package io.sabot.engine.codegen;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Take;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.type.DataType;
import java.util.Arrays;

/** One element of an array, found by its place among the elements of all rows: no array is made for it. */
final class ItemNode implements Evaluator {
    private final Evaluator input;
    private final Evaluator index;
    private final Place place;
    private final DataType type;
    private final Merge merge;
    private final Take elements = new Take();
    private int[] present = new int[0];
    private int[] missing = new int[0];
    private int[] positions = new int[0];

    /** Where in an array an index leads. */
    @FunctionalInterface
    interface Place {
        /** @return a position from 0 on, below 0 for NULL */
        int of(int size, int index);
    }

    ItemNode(Evaluator input, Evaluator index, Place place, DataType type, int blockRows) {
        this.input = input;
        this.index = index;
        this.place = place;
        this.type = type;
        this.merge = new Merge(type, type.storage(), blockRows);
    }

    @Override
    public Vector evaluate(Block block) {
        makeRoom(block.rows());
        Vector arrays = input.evaluate(block);
        int count = 0;
        int absent = 0;
        for (int n = 0; n < block.selected(); n++) {
            int row = block.row(n);
            if (arrays.isNull(row)) {
                missing[absent++] = row;
            } else {
                present[count++] = row;
            }
        }
        Block live = block.withSelection(present, count);
        Vector indexes = index.evaluate(live);
        ArrayVector entries = (ArrayVector) LambdaNode.values(arrays);
        FlatVector numbers = LambdaNode.values(indexes);
        int found = 0;
        for (int n = 0; n < count; n++) {
            int row = present[n];
            int at = LambdaNode.position(arrays, row);
            int item = indexes.isNull(row)
                    ? -1
                    : place.of(entries.lengths()[at], number(numbers, LambdaNode.position(indexes, row)));
            if (item < 0) {
                missing[absent++] = row;
            } else {
                positions[row] = entries.offsets()[at] + item;
                present[found++] = row;
            }
        }
        if (found == 0) {
            return Constants.nullOf(type);
        }
        Vector taken = elements.take(entries.elements(), positions, block.rows());
        if (absent == 0) {
            return taken;
        }
        Arrays.sort(missing, 0, absent);
        merge.start(block.rows());
        merge.take(Constants.nullOf(type), block.withSelection(missing, absent));
        merge.take(taken, block.withSelection(present, found));
        return merge.finish(block.rows());
    }

    /** A position beyond the integers is cut to one, as Spark cuts it. */
    private static int number(FlatVector numbers, int at) {
        return numbers instanceof IntVector ints ? ints.values()[at] : (int) ((LongVector) numbers).values()[at];
    }

    private void makeRoom(int rows) {
        if (present.length < rows) {
            present = new int[rows];
            missing = new int[rows];
            positions = new int[rows];
        }
        Arrays.fill(positions, 0);
    }
}
