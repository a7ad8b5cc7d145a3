package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.YearMonthIntervalType;
import java.util.List;

/** {@code avg} of year-month and day-time intervals: the exact sum, divided and rounded half up. */
final class AverageIntervalAccumulator implements Accumulator {
    private final DataType argument;
    private final boolean months;
    private final boolean nullOnOverflow;
    private final Input input = new Input();
    private final Values values = new Values();
    private final WideSums sums = new WideSums();

    AverageIntervalAccumulator(CallContext context) {
        this.argument = context.argumentType(0);
        this.months = argument instanceof YearMonthIntervalType;
        this.nullOnOverflow = context.mode() == EvalMode.TRY;
    }

    @Override
    public void ensureGroups(int groups) {
        sums.ensureGroups(groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        long[] addends = values.longs(arguments[0], input.selection(), input.count());
        sums.add(input.groups(), addends, input.count());
    }

    /** The sum, NULL when it does not fit, and the number of rows. */
    @Override
    public List<DataType> stateTypes() {
        return List.of(DataType.LONG, DataType.LONG);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        for (int i = 0; i < count; i++) {
            ((LongVector) columns[0]).values()[i] = sums.low(from + i);
            ((LongVector) columns[1]).values()[i] = sums.count(from + i);
            if (!fits(from + i)) {
                columns[0].setNull(i);
            }
        }
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        long[] partialCounts = values.longs(columns[1], selection, count);
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            if (columns[0].isNull(row)) {
                sums.markLost(groups[i]);
            } else {
                long sum = (Long) columns[0].get(row);
                sums.addWord(groups[i], sum >> 63, sum, partialCounts[i]);
            }
        }
    }

    /** Spark sums months as an int and microseconds as a long. */
    private boolean fits(int group) {
        long sum = sums.low(group);
        return !sums.isLost(group) && sums.high(group) == sum >> 63 && (!months || sum == (int) sum);
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        for (int i = 0; i < count; i++) {
            int group = from + i;
            if (sums.count(group) == 0) {
                result.setNull(i);
            } else if (!fits(group)) {
                if (!nullOnOverflow) {
                    throw SumErrors.longOverflow(argument);
                }
                result.setNull(i);
            } else {
                long average = SumDecimalAccumulator.divideHalfUp(sums.low(group), sums.count(group));
                if (result instanceof IntVector months) {
                    months.values()[i] = (int) average;
                } else {
                    ((LongVector) result).values()[i] = average;
                }
            }
        }
    }

    @Override
    public long retainedBytes() {
        return sums.retainedBytes();
    }
}
