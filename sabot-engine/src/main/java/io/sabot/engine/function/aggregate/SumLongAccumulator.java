package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.Arrays;
import java.util.List;

/**
 * {@code sum} of integral numbers and of intervals. Overflow fails in ANSI mode, wraps around in legacy mode (intervals fail
 * in both) and gives NULL under {@code try_sum}. Source of the rules: Spark's Sum.
 */
final class SumLongAccumulator implements Accumulator {
    private final DataType argument;
    private final EvalMode mode;
    private final boolean months;
    private final Input input = new Input();
    private final Values values = new Values();
    private long[] sums = new long[0];
    private boolean[] seen = new boolean[0];
    /** Groups whose sum is NULL for good, only under {@code try_sum}; null while there are none. */
    private boolean[] overflowed;

    SumLongAccumulator(CallContext context) {
        this.argument = context.argumentType(0);
        this.mode = context.mode() == EvalMode.LEGACY && !argument.isIntegral() ? EvalMode.ANSI : context.mode();
        this.months = argument instanceof YearMonthIntervalType;
    }

    @Override
    public void ensureGroups(int groups) {
        if (groups > sums.length) {
            int size = Capacity.grown(sums.length, groups);
            sums = Arrays.copyOf(sums, size);
            seen = Arrays.copyOf(seen, size);
            overflowed = overflowed == null ? null : Arrays.copyOf(overflowed, size);
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        addAll(input.groups(), values.longs(arguments[0], input.selection(), input.count()), input.count());
    }

    private void addAll(int[] groups, long[] addends, int count) {
        if (mode == EvalMode.LEGACY) {
            addWrapping(sums, seen, groups, addends, count);
            return;
        }
        int from = addExact(sums, seen, groups, addends, 0, count);
        while (from < count) {
            overflow(groups[from]);
            from = addExact(sums, seen, groups, addends, from + 1, count);
        }
    }

    private static void addWrapping(long[] sums, boolean[] seen, int[] groups, long[] addends, int count) {
        for (int i = 0; i < count; i++) {
            int group = groups[i];
            sums[group] += addends[i];
            seen[group] = true;
        }
    }

    /** @return index of the first row that overflows, which is not added; {@code to} when none does */
    private static int addExact(long[] sums, boolean[] seen, int[] groups, long[] addends, int from, int to) {
        for (int i = from; i < to; i++) {
            int group = groups[i];
            long sum = sums[group];
            long addend = addends[i];
            long result = sum + addend;
            if (((sum ^ result) & (addend ^ result)) < 0) {
                return i;
            }
            sums[group] = result;
            seen[group] = true;
        }
        return to;
    }

    private void overflow(int group) {
        if (mode == EvalMode.ANSI) {
            throw SumErrors.longOverflow(argument);
        }
        if (overflowed == null) {
            overflowed = new boolean[sums.length];
        }
        overflowed[group] = true;
        seen[group] = true;
    }

    @Override
    public void addToGroup(int group, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], null, selection, count);
        int rows = input.count();
        if (rows == 0) {
            return;
        }
        long[] addends = values.longs(arguments[0], input.selection(), rows);
        seen[group] = true;
        if (mode == EvalMode.LEGACY) {
            sums[group] += sumWrapping(addends, rows);
        } else if (fitInts(addends, rows)) {
            addOne(group, sumWrapping(addends, rows));
        } else {
            for (int i = 0; i < rows; i++) {
                addOne(group, addends[i]);
            }
        }
    }

    private void addOne(int group, long addend) {
        long sum = sums[group];
        long result = sum + addend;
        if (((sum ^ result) & (addend ^ result)) < 0) {
            overflow(group);
        } else {
            sums[group] = result;
        }
    }

    private static long sumWrapping(long[] addends, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += addends[i];
        }
        return sum;
    }

    /** Whether all have at most 32 bits, so that the sum of a block of them fits a long whatever their order. */
    private static boolean fitInts(long[] addends, int count) {
        long magnitudes = 0;
        for (int i = 0; i < count; i++) {
            magnitudes |= addends[i] ^ (addends[i] >> 63);
        }
        return magnitudes >>> 31 == 0;
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(DataType.LONG, DataType.BOOLEAN);
    }

    /** The sum, NULL before the first row; and whether it has overflowed. */
    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        LongVector partial = (LongVector) columns[0];
        System.arraycopy(sums, from, partial.values(), 0, count);
        boolean[] flags = ((BooleanVector) columns[1]).values();
        for (int i = 0; i < count; i++) {
            flags[i] = overflowed != null && overflowed[from + i];
            if (!seen[from + i]) {
                partial.setNull(i);
            }
        }
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        if (mode == EvalMode.TRY) {
            for (int i = 0; i < count; i++) {
                if ((Boolean) columns[1].get(selection == null ? i : selection[i])) {
                    overflow(groups[i]);
                }
            }
        }
        input.set(columns[0], groups, selection, count);
        addAll(input.groups(), values.longs(columns[0], input.selection(), input.count()), input.count());
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        for (int i = 0; i < count; i++) {
            if (!seen[from + i] || (overflowed != null && overflowed[from + i])) {
                result.setNull(i);
            }
        }
        if (!months) {
            System.arraycopy(sums, from, ((LongVector) result).values(), 0, count);
            return;
        }
        int[] target = ((IntVector) result).values();
        for (int i = 0; i < count; i++) {
            target[i] = (int) sums[from + i];
            if (target[i] != sums[from + i]) {
                throw SumErrors.longOverflow(argument);
            }
        }
    }

    @Override
    public long retainedBytes() {
        return 9L * sums.length + (overflowed == null ? 0 : overflowed.length);
    }
}
