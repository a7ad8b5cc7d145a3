package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.ByteVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.ShortVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.List;

/** {@code min} and {@code max} of whatever is one integer: numbers, dates, timestamps, narrow decimals, booleans. */
final class ExtremeLongAccumulator implements Accumulator {
    private final DataType type;
    private final boolean max;
    private final Input input = new Input();
    private final Values values = new Values();
    private boolean[] flags = new boolean[0];
    private long[] flagValues = new long[0];
    private long[] best = new long[0];
    private boolean[] seen = new boolean[0];

    ExtremeLongAccumulator(DataType type, boolean max) {
        this.type = type;
        this.max = max;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > best.length) {
            int old = best.length;
            int size = Capacity.grown(old, groups);
            best = Arrays.copyOf(best, size);
            Arrays.fill(best, old, size, max ? Long.MIN_VALUE : Long.MAX_VALUE);
            seen = Arrays.copyOf(seen, size);
        }
    }

    private long[] integers(Vector source, int[] selection, int count) {
        if (!(Gather.entries(source) instanceof BooleanVector)) {
            return values.longs(source, selection, count);
        }
        if (flags.length < count) {
            flags = new boolean[count];
            flagValues = new long[count];
        }
        Gather.booleans(source, selection, count, flags, 0);
        for (int i = 0; i < count; i++) {
            flagValues[i] = flags[i] ? 1 : 0;
        }
        return flagValues;
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        long[] candidates = integers(arguments[0], input.selection(), input.count());
        if (max) {
            raise(best, seen, input.groups(), candidates, input.count());
        } else {
            lower(best, seen, input.groups(), candidates, input.count());
        }
    }

    private static void raise(long[] best, boolean[] seen, int[] groups, long[] candidates, int count) {
        for (int i = 0; i < count; i++) {
            int group = groups[i];
            best[group] = Math.max(best[group], candidates[i]);
            seen[group] = true;
        }
    }

    private static void lower(long[] best, boolean[] seen, int[] groups, long[] candidates, int count) {
        for (int i = 0; i < count; i++) {
            int group = groups[i];
            best[group] = Math.min(best[group], candidates[i]);
            seen[group] = true;
        }
    }

    @Override
    public void addToGroup(int group, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], null, selection, count);
        if (input.count() == 0) {
            return;
        }
        long[] candidates = integers(arguments[0], input.selection(), input.count());
        long extreme = best[group];
        if (max) {
            for (int i = 0; i < input.count(); i++) {
                extreme = Math.max(extreme, candidates[i]);
            }
        } else {
            for (int i = 0; i < input.count(); i++) {
                extreme = Math.min(extreme, candidates[i]);
            }
        }
        best[group] = extreme;
        seen[group] = true;
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(type);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        writeResult(from, count, columns[0]);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        add(groups, columns, selection, count);
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        for (int i = 0; i < count; i++) {
            if (!seen[from + i]) {
                result.setNull(i);
            }
        }
        if (result instanceof LongVector longs) {
            System.arraycopy(best, from, longs.values(), 0, count);
        } else if (result instanceof IntVector ints) {
            for (int i = 0; i < count; i++) {
                ints.values()[i] = (int) best[from + i];
            }
        } else if (result instanceof ShortVector shorts) {
            for (int i = 0; i < count; i++) {
                shorts.values()[i] = (short) best[from + i];
            }
        } else if (result instanceof ByteVector bytes) {
            for (int i = 0; i < count; i++) {
                bytes.values()[i] = (byte) best[from + i];
            }
        } else {
            for (int i = 0; i < count; i++) {
                ((BooleanVector) result).values()[i] = best[from + i] > 0;
            }
        }
    }

    @Override
    public long retainedBytes() {
        return 9L * best.length;
    }
}
