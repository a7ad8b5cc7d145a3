package io.sabot.engine.function.aggregate;

import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Int128;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * {@code sum} and {@code avg} of decimals, added up exactly in unscaled form. Whether a sum has too many digits is decided at
 * the end, as in Spark: an error in ANSI mode, NULL else. Source of the rules: Spark's Sum, Average and
 * DecimalDivideWithOverflowCheck.
 */
final class SumDecimalAccumulator implements Accumulator {
    private static final int SUM_DIGITS_MORE = 10;
    private static final long[] POWERS = {1, 10, 100, 1000, 10000};
    /** Spark divides to one digit more than a decimal can have, then rounds to the result's scale. */
    private static final int DIVISION_SCALE = DecimalType.MAX_PRECISION + 1;

    private final CallContext context;
    private final boolean average;
    private final DecimalType sumType;
    private final DecimalType resultType;
    private final BigInteger sumBound;
    private final Input input = new Input();
    private final Values values = new Values();
    private final WideSums sums = new WideSums();
    private long[] high = new long[0];
    private long[] low = new long[0];

    /** @param average whether the result is the sum divided by the number of rows */
    SumDecimalAccumulator(CallContext context, boolean average) {
        DecimalType argument = (DecimalType) context.argumentType(0);
        this.context = context;
        this.average = average;
        this.sumType = new DecimalType(
                Math.min(DecimalType.MAX_PRECISION, argument.precision() + SUM_DIGITS_MORE), argument.scale());
        this.resultType = (DecimalType) context.resultType();
        this.sumBound = BigInteger.TEN.pow(sumType.precision());
    }

    @Override
    public void ensureGroups(int groups) {
        sums.ensureGroups(groups);
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        Vector argument = arguments[0];
        input.set(argument, groups, selection, count);
        if (Gather.entries(argument) instanceof LongVector) {
            sums.add(input.groups(), values.longs(argument, input.selection(), input.count()), input.count());
        } else {
            gatherWide(argument, input.selection(), input.count());
            for (int i = 0; i < input.count(); i++) {
                sums.addWord(input.groups()[i], high[i], low[i], 1);
            }
        }
    }

    private void gatherWide(Vector source, int[] selection, int count) {
        if (high.length < count) {
            high = new long[count];
            low = new long[count];
        }
        Gather.int128s(source, selection, count, high, low, 0);
    }

    @Override
    public void addToGroup(int group, Vector[] arguments, int[] selection, int count) {
        Vector argument = arguments[0];
        input.set(argument, null, selection, count);
        int rows = input.count();
        if (argument instanceof LongVector flat && input.selection() != null) {
            sums.addToGroup(group, flat.values(), input.selection(), rows);
        } else if (Gather.entries(argument) instanceof LongVector) {
            sums.addToGroup(group, values.longs(argument, input.selection(), rows), rows);
        } else {
            gatherWide(argument, input.selection(), rows);
            for (int i = 0; i < rows; i++) {
                sums.addWord(group, high[i], low[i], 1);
            }
        }
    }

    @Override
    public List<DataType> stateTypes() {
        return List.of(new DecimalType(DecimalType.MAX_PRECISION, sumType.scale()), DataType.LONG, DataType.BOOLEAN);
    }

    /** The sum, the number of rows, and whether the sum was too large even for 128 bits. */
    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        Int128Vector partial = (Int128Vector) columns[0];
        long[] counts = ((LongVector) columns[1]).values();
        boolean[] lost = ((BooleanVector) columns[2]).values();
        for (int i = 0; i < count; i++) {
            partial.high()[i] = sums.high(from + i);
            partial.low()[i] = sums.low(from + i);
            counts[i] = sums.count(from + i);
            lost[i] = sums.isLost(from + i);
        }
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        gatherWide(columns[0], selection, count);
        long[] partialCounts = values.longs(columns[1], selection, count);
        for (int i = 0; i < count; i++) {
            sums.addWord(groups[i], high[i], low[i], partialCounts[i]);
            if ((Boolean) columns[2].get(selection == null ? i : selection[i])) {
                sums.markLost(groups[i]);
            }
        }
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        for (int i = 0; i < count; i++) {
            int group = from + i;
            if (sums.count(group) == 0) {
                result.setNull(i);
            } else if (!fits(group)) {
                if (context.mode() == EvalMode.ANSI) {
                    throw SumErrors.decimalOverflow(context, average ? "try_avg" : "try_sum");
                }
                result.setNull(i);
            } else if (average) {
                writeAverage(group, i, result);
            } else {
                write(sums.high(group), sums.low(group), i, result);
            }
        }
    }

    private boolean fits(int group) {
        if (sums.isLost(group)) {
            return false;
        }
        Int128 sum = new Int128(sums.high(group), sums.low(group));
        return sum.fitsLong() && sumType.precision() > DecimalType.MAX_LONG_DIGITS
                || sum.toBigInteger().abs().compareTo(sumBound) < 0;
    }

    private static void write(long high, long low, int row, FlatVector result) {
        if (result instanceof LongVector narrow) {
            narrow.values()[row] = low;
        } else {
            Int128Vector wide = (Int128Vector) result;
            wide.high()[row] = high;
            wide.low()[row] = low;
        }
    }

    private void writeAverage(int group, int row, FlatVector result) {
        long sum = sums.low(group);
        int shift = resultType.scale() - sumType.scale();
        long factor = shift >= 0 && shift <= 4 ? POWERS[shift] : 0;
        boolean small = factor != 0 && sums.high(group) == sum >> 63 && sumType.scale() <= DecimalType.MAX_LONG_DIGITS;
        if (small && Math.multiplyHigh(sum, factor) == (sum * factor) >> 63) {
            long quotient = divideHalfUp(sum * factor, sums.count(group));
            write(quotient >> 63, quotient, row, result);
            return;
        }
        BigDecimal exact = new BigDecimal(new Int128(sums.high(group), sum).toBigInteger(), sumType.scale());
        BigDecimal quotient = exact.divide(BigDecimal.valueOf(sums.count(group)), DIVISION_SCALE, RoundingMode.HALF_UP)
                .setScale(resultType.scale(), RoundingMode.HALF_UP);
        if (quotient.precision() > resultType.precision()) {
            if (context.mode() == EvalMode.ANSI) {
                throw SumErrors.decimalOverflow(context, "try_avg");
            }
            result.setNull(row);
            return;
        }
        Int128 unscaled = Int128.of(quotient.unscaledValue());
        write(unscaled.high(), unscaled.low(), row, result);
    }

    /** Rounds half away from zero. @param divisor positive */
    static long divideHalfUp(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long rest = Math.abs(dividend % divisor);
        return rest >= divisor - rest ? quotient + (dividend < 0 ? -1 : 1) : quotient;
    }

    @Override
    public long retainedBytes() {
        return sums.retainedBytes();
    }
}
