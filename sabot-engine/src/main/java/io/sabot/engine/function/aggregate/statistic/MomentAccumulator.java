package io.sabot.engine.function.aggregate.statistic;

import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.aggregate.Capacity;
import io.sabot.engine.function.aggregate.Input;
import io.sabot.engine.function.aggregate.Values;
import io.sabot.engine.type.DataType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Number, mean and central moments of doubles. Each step is that of Spark's CentralMomentAgg in the same order of operations,
 * so that the last digits agree.
 */
final class MomentAccumulator implements Accumulator {
    private final Moment moment;
    private final int column;
    private final boolean nanWhereUndefined;
    /** Doubles of a state: number, mean, then the moments from the second on. */
    private final int width;

    private final Input input = new Input();
    private final Values values = new Values();
    private double[] states = new double[0];

    /**
     * @param column of the argument that is measured; rows where any argument is NULL do not count
     * @param nanWhereUndefined whether there is NaN in the place of NULL where there are too few values
     */
    MomentAccumulator(Moment moment, int column, boolean nanWhereUndefined) {
        this.moment = moment;
        this.column = column;
        this.nanWhereUndefined = nanWhereUndefined;
        this.width = moment.order() + 1;
    }

    @Override
    public void ensureGroups(int groups) {
        if (width * groups > states.length) {
            states = Arrays.copyOf(states, width * Capacity.grown(states.length / width, groups));
        }
    }

    private double[] read(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        for (int i = 1; i < arguments.length; i++) {
            input.restrict(arguments[i]);
        }
        return values.doubles(arguments[column], input.selection(), input.count());
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        double[] numbers = read(groups, arguments, selection, count);
        switch (moment.order()) {
            case 2 -> addSecond(states, input.groups(), numbers, input.count());
            case 3 -> addThird(states, input.groups(), numbers, input.count());
            default -> addFourth(states, input.groups(), numbers, input.count());
        }
    }

    private static void addSecond(double[] states, int[] groups, double[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            int at = 3 * groups[i];
            double newCount = states[at] + 1.0;
            double delta = numbers[i] - states[at + 1];
            double step = delta / newCount;
            states[at] = newCount;
            states[at + 1] += step;
            states[at + 2] += delta * (delta - step);
        }
    }

    private static void addThird(double[] states, int[] groups, double[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            int at = 4 * groups[i];
            double newCount = states[at] + 1.0;
            double delta = numbers[i] - states[at + 1];
            double step = delta / newCount;
            double m2 = states[at + 2] + delta * (delta - step);
            states[at] = newCount;
            states[at + 1] += step;
            states[at + 2] = m2;
            states[at + 3] = states[at + 3] - 3.0 * step * m2 + delta * (delta * delta - step * step);
        }
    }

    private static void addFourth(double[] states, int[] groups, double[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            int at = 5 * groups[i];
            double newCount = states[at] + 1.0;
            double delta = numbers[i] - states[at + 1];
            double step = delta / newCount;
            double delta2 = delta * delta;
            double step2 = step * step;
            double m2 = states[at + 2] + delta * (delta - step);
            double m3 = states[at + 3] - 3.0 * step * m2 + delta * (delta2 - step2);
            states[at] = newCount;
            states[at + 1] += step;
            states[at + 2] = m2;
            states[at + 3] = m3;
            states[at + 4] =
                    states[at + 4] - 4.0 * step * m3 - 6.0 * step2 * m2 + delta * (delta * delta2 - step * step2);
        }
    }

    @Override
    public void addToGroup(int group, Vector[] arguments, int[] selection, int count) {
        if (moment.order() > 2) {
            Accumulator.super.addToGroup(group, arguments, selection, count);
            return;
        }
        double[] numbers = read(null, arguments, selection, count);
        int rows = input.count();
        int at = 3 * group;
        double number = states[at];
        double mean = states[at + 1];
        double m2 = states[at + 2];
        for (int i = 0; i < rows; i++) {
            number += 1.0;
            double delta = numbers[i] - mean;
            double step = delta / number;
            mean += step;
            m2 += delta * (delta - step);
        }
        states[at] = number;
        states[at + 1] = mean;
        states[at + 2] = m2;
    }

    @Override
    public List<DataType> stateTypes() {
        return Collections.nCopies(width, DataType.DOUBLE);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        DoubleStates.write(states, width, from, count, columns);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        double[] partial = DoubleStates.read(columns, selection, count);
        for (int i = 0; i < count; i++) {
            merge(width * groups[i], partial, width * i);
        }
    }

    private void merge(int at, double[] partial, int from) {
        double n1 = states[at];
        double n2 = partial[from];
        double sum = n1 + n2;
        double delta = partial[from + 1] - states[at + 1];
        double step = sum == 0.0 ? 0.0 : delta / sum;
        double left2 = states[at + 2];
        double right2 = partial[from + 2];
        if (width >= 5) {
            states[at + 4] = states[at + 4]
                    + partial[from + 4]
                    + step * step * step * delta * n1 * n2 * (n1 * n1 - n1 * n2 + n2 * n2)
                    + 6.0 * step * step * (n1 * n1 * right2 + n2 * n2 * left2)
                    + 4.0 * step * (n1 * partial[from + 3] - n2 * states[at + 3]);
        }
        if (width >= 4) {
            states[at + 3] = states[at + 3]
                    + partial[from + 3]
                    + step * step * delta * n1 * n2 * (n1 - n2)
                    + 3.0 * step * (n1 * right2 - n2 * left2);
        }
        states[at + 2] = left2 + right2 + delta * step * n1 * n2;
        states[at + 1] += step * n2;
        states[at] = sum;
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        double[] target = ((DoubleVector) result).values();
        for (int i = 0; i < count; i++) {
            int at = width * (from + i);
            boolean defined = moment.isDefined(states[at], states[at + 2]);
            if (states[at] == 0.0 || (!defined && !nanWhereUndefined)) {
                result.setNull(i);
            } else {
                target[i] = defined ? moment.result(states, at) : Double.NaN;
            }
        }
    }

    @Override
    public long retainedBytes() {
        return 8L * states.length;
    }
}
