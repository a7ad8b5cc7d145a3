package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Pace;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts one vector together from others, each of which gives some of the rows at their own positions. Strings are taken over
 * as views. Reused from block to block; the result is valid until the next {@link #start}.
 */
final class Merge {
    private static final Pace LONGS = new Pace();
    private static final Pace INTS = new Pace();
    private static final Pace DOUBLES = new Pace();

    private final FlatVector target;
    private final List<byte[]> buffers = new ArrayList<>();
    private int[] bufferIndex = new int[0];
    private boolean[] nulls = new boolean[0];
    private boolean anyNull;

    Merge(DataType type, Storage storage, int rows) {
        this.target = Scratch.allocate(type, storage, rows);
    }

    void start(int rows) {
        Scratch.startWriting(target);
        target.ensureCapacity(rows);
        if (anyNull) {
            Arrays.fill(nulls, false);
        }
        if (nulls.length < rows) {
            nulls = new boolean[target.capacity()];
        }
        anyNull = false;
        if (target instanceof BytesVector) {
            buffers.clear();
            if (bufferIndex.length < rows) {
                bufferIndex = new int[target.capacity()];
            }
        }
    }

    /** Takes the live rows of a block from a vector of that block. */
    void take(Vector source, Block live) {
        takeNulls(source, live);
        if (source.storage() == Storage.NULL) {
            return;
        }
        if (target instanceof LongVector longs) {
            takeLongs(source, live, longs.values());
        } else if (target instanceof IntVector ints) {
            takeInts(source, live, ints.values());
        } else if (target instanceof DoubleVector doubles) {
            takeDoubles(source, live, doubles.values());
        } else if (target instanceof Int128Vector wide) {
            takeWide(source, live, wide);
        } else if (target instanceof BytesVector bytes) {
            takeViews(source, live, bytes);
        } else {
            takeBoxed(source, live);
        }
    }

    /** Takes rows that have been taken before from another vector. */
    void replace(Vector source, Block live) {
        if (anyNull) {
            int count = live.selected();
            for (int n = 0; n < count; n++) {
                nulls[live.row(n)] = false;
            }
        }
        take(source, live);
    }

    Vector finish(int rows) {
        if (target instanceof BytesVector bytes) {
            bytes.viewInto(buffers.isEmpty() ? new byte[1][0] : buffers.toArray(new byte[0][]));
            if (bytes.bufferIndex() != null) {
                System.arraycopy(bufferIndex, 0, bytes.bufferIndex(), 0, rows);
            }
        }
        target.setNulls(anyNull ? nulls : null);
        return target;
    }

    private void takeNulls(Vector source, Block live) {
        if (!source.mayHaveNulls()) {
            return;
        }
        int count = live.selected();
        for (int n = 0; n < count; n++) {
            int row = live.row(n);
            if (source.isNull(row)) {
                nulls[row] = true;
                anyNull = true;
            }
        }
    }

    private static FlatVector values(Vector source) {
        if (source instanceof FlatVector flat) {
            return flat;
        }
        return source instanceof ConstantVector constant ? constant.single() : ((DictionaryVector) source).dictionary();
    }

    /** Where a row's value lies in {@link #values}. */
    private static int position(Vector source, int row) {
        if (source instanceof FlatVector) {
            return row;
        }
        return source instanceof ConstantVector ? 0 : ((DictionaryVector) source).code(row);
    }

    private static void takeLongs(Vector source, Block live, long[] out) {
        long[] from = ((LongVector) values(source)).values();
        int[] selection = live.selection();
        int count = live.selected();
        if (source instanceof ConstantVector && selection == null) {
            Arrays.fill(out, 0, count, from[0]);
            return;
        }
        if (!(source instanceof FlatVector)) {
            for (int n = 0; n < count; n++) {
                int row = live.row(n);
                out[row] = from[position(source, row)];
            }
            return;
        }
        for (int start = 0; start < count; ) {
            int end = start + LONGS.rows(count - start);
            copy(from, selection, start, end, out);
            start = end;
        }
    }

    private static void copy(long[] from, int[] selection, int start, int end, long[] out) {
        for (int n = start; n < end; n++) {
            int row = selection == null ? n : selection[n];
            out[row] = from[row];
        }
    }

    private static void takeInts(Vector source, Block live, int[] out) {
        int[] from = ((IntVector) values(source)).values();
        int[] selection = live.selection();
        int count = live.selected();
        if (source instanceof ConstantVector && selection == null) {
            Arrays.fill(out, 0, count, from[0]);
            return;
        }
        if (!(source instanceof FlatVector)) {
            for (int n = 0; n < count; n++) {
                int row = live.row(n);
                out[row] = from[position(source, row)];
            }
            return;
        }
        for (int start = 0; start < count; ) {
            int end = start + INTS.rows(count - start);
            copy(from, selection, start, end, out);
            start = end;
        }
    }

    private static void copy(int[] from, int[] selection, int start, int end, int[] out) {
        for (int n = start; n < end; n++) {
            int row = selection == null ? n : selection[n];
            out[row] = from[row];
        }
    }

    private static void takeDoubles(Vector source, Block live, double[] out) {
        double[] from = ((DoubleVector) values(source)).values();
        int[] selection = live.selection();
        int count = live.selected();
        if (source instanceof ConstantVector && selection == null) {
            Arrays.fill(out, 0, count, from[0]);
            return;
        }
        if (!(source instanceof FlatVector)) {
            for (int n = 0; n < count; n++) {
                int row = live.row(n);
                out[row] = from[position(source, row)];
            }
            return;
        }
        for (int start = 0; start < count; ) {
            int end = start + DOUBLES.rows(count - start);
            copy(from, selection, start, end, out);
            start = end;
        }
    }

    private static void copy(double[] from, int[] selection, int start, int end, double[] out) {
        for (int n = start; n < end; n++) {
            int row = selection == null ? n : selection[n];
            out[row] = from[row];
        }
    }

    private static void takeWide(Vector source, Block live, Int128Vector out) {
        FlatVector from = values(source);
        int count = live.selected();
        for (int n = 0; n < count; n++) {
            int row = live.row(n);
            int at = position(source, row);
            if (from instanceof LongVector narrow) {
                long value = narrow.values()[at];
                out.high()[row] = value >> 63;
                out.low()[row] = value;
            } else {
                Int128Vector wide = (Int128Vector) from;
                out.high()[row] = wide.high()[at];
                out.low()[row] = wide.low()[at];
            }
        }
    }

    private void takeViews(Vector source, Block live, BytesVector out) {
        BytesVector from = (BytesVector) values(source);
        int first = buffers.size();
        buffers.addAll(Arrays.asList(from.buffers()));
        int count = live.selected();
        for (int n = 0; n < count; n++) {
            int row = live.row(n);
            if (nulls[row]) {
                continue;
            }
            int at = position(source, row);
            out.offsets()[row] = from.offsets()[at];
            out.lengths()[row] = from.lengths()[at];
            bufferIndex[row] = first + (from.bufferIndex() == null ? 0 : from.bufferIndex()[at]);
        }
    }

    private void takeBoxed(Vector source, Block live) {
        for (int n = 0; n < live.selected(); n++) {
            int row = live.row(n);
            if (!nulls[row]) {
                target.set(row, source.get(row));
            }
        }
    }
}
