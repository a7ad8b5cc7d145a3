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
    /** Sum of group g at 2g; at 2g + 1 whether it has any addend: one cache line for a row. */
    private long[] states = new long[0];
    /** Groups whose sum is NULL for good, only under {@code try_sum}; null while there are none. */
    private boolean[] overflowed;

    SumLongAccumulator(CallContext context) {
        this.argument = context.argumentType(0);
        this.mode = context.mode() == EvalMode.LEGACY && !argument.isIntegral() ? EvalMode.ANSI : context.mode();
        this.months = argument instanceof YearMonthIntervalType;
    }

    @Override
    public void ensureGroups(int groups) {
        if (2 * groups > states.length) {
            int size = Capacity.grown(states.length / 2, groups);
            states = Arrays.copyOf(states, 2 * size);
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
            addWrapping(states, groups, addends, count);
            return;
        }
        int from = addExact(states, groups, addends, 0, count);
        while (from < count) {
            overflow(groups[from]);
            from = addExact(states, groups, addends, from + 1, count);
        }
    }

    private static void addWrapping(long[] states, int[] groups, long[] addends, int count) {
        for (int i = 0; i < count; i++) {
            int at = 2 * groups[i];
            states[at] += addends[i];
            states[at + 1] = 1;
        }
    }

    /** @return index of the first row that overflows, which is not added; {@code to} when none does */
    private static int addExact(long[] states, int[] groups, long[] addends, int from, int to) {
        for (int i = from; i < to; i++) {
            int at = 2 * groups[i];
            long sum = states[at];
            long addend = addends[i];
            long result = sum + addend;
            if (((sum ^ result) & (addend ^ result)) < 0) {
                return i;
            }
            states[at] = result;
            states[at + 1] = 1;
        }
        return to;
    }

    private void overflow(int group) {
        if (mode == EvalMode.ANSI) {
            throw SumErrors.longOverflow(argument);
        }
        if (overflowed == null) {
            overflowed = new boolean[states.length / 2];
        }
        overflowed[group] = true;
        states[2 * group + 1] = 1;
    }

    @Override
    public void addToGroup(int group, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], null, selection, count);
        int rows = input.count();
        if (rows == 0) {
            return;
        }
        long[] addends = values.longs(arguments[0], input.selection(), rows);
        states[2 * group + 1] = 1;
        if (mode == EvalMode.LEGACY) {
            states[2 * group] += sumWrapping(addends, rows);
        } else if (fitInts(addends, rows)) {
            addOne(group, sumWrapping(addends, rows));
        } else {
            for (int i = 0; i < rows; i++) {
                addOne(group, addends[i]);
            }
        }
    }

    private void addOne(int group, long addend) {
        long sum = states[2 * group];
        long result = sum + addend;
        if (((sum ^ result) & (addend ^ result)) < 0) {
            overflow(group);
        } else {
            states[2 * group] = result;
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

    private boolean isSeen(int group) {
        return states[2 * group + 1] != 0;
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(DataType.LONG, DataType.BOOLEAN);
    }

    /** The sum, NULL before the first row; and whether it has overflowed. */
    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        LongVector partial = (LongVector) columns[0];
        boolean[] flags = ((BooleanVector) columns[1]).values();
        for (int i = 0; i < count; i++) {
            partial.values()[i] = states[2 * (from + i)];
            flags[i] = overflowed != null && overflowed[from + i];
            if (!isSeen(from + i)) {
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
            if (!isSeen(from + i) || (overflowed != null && overflowed[from + i])) {
                result.setNull(i);
            }
        }
        if (!months) {
            long[] target = ((LongVector) result).values();
            for (int i = 0; i < count; i++) {
                target[i] = states[2 * (from + i)];
            }
            return;
        }
        int[] target = ((IntVector) result).values();
        for (int i = 0; i < count; i++) {
            target[i] = (int) states[2 * (from + i)];
            if (target[i] != states[2 * (from + i)]) {
                throw SumErrors.longOverflow(argument);
            }
        }
    }

    @Override
    public long retainedBytes() {
        return 8L * states.length + (overflowed == null ? 0 : overflowed.length);
    }
}
