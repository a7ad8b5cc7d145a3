package io.sabot.engine.function.aggregate.statistic;

import static io.sabot.engine.function.aggregate.statistic.PairStatistic.CO_MOMENT;
import static io.sabot.engine.function.aggregate.statistic.PairStatistic.MEAN_X;
import static io.sabot.engine.function.aggregate.statistic.PairStatistic.MEAN_Y;
import static io.sabot.engine.function.aggregate.statistic.PairStatistic.SQUARES_X;
import static io.sabot.engine.function.aggregate.statistic.PairStatistic.SQUARES_Y;
import static io.sabot.engine.function.aggregate.statistic.PairStatistic.WIDTH;

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

/** Means, second moments and co-moment of pairs of doubles. Each step is Spark's, in the same order of operations. */
final class PairAccumulator implements Accumulator {
    private final PairStatistic statistic;
    private final boolean nanWhereUndefined;
    private final Input input = new Input();
    private final Values xs = new Values();
    private final Values ys = new Values();
    private double[] states = new double[0];

    /** @param nanWhereUndefined whether covariance and correlation of one pair are NaN instead of NULL */
    PairAccumulator(PairStatistic statistic, boolean nanWhereUndefined) {
        this.statistic = statistic;
        this.nanWhereUndefined =
                nanWhereUndefined && (statistic == PairStatistic.COVAR_SAMP || statistic == PairStatistic.CORR);
    }

    @Override
    public void ensureGroups(int groups) {
        if (WIDTH * groups > states.length) {
            states = Arrays.copyOf(states, WIDTH * Capacity.grown(states.length / WIDTH, groups));
        }
    }

    @Override
    public void add(int[] groups, Vector[] arguments, int[] selection, int count) {
        input.set(arguments[0], groups, selection, count);
        input.restrict(arguments[1]);
        int first = statistic.swapsArguments() ? 1 : 0;
        double[] x = xs.doubles(arguments[first], input.selection(), input.count());
        double[] y = ys.doubles(arguments[1 - first], input.selection(), input.count());
        if (statistic.hasOwnVariance()) {
            addPairsWithVariance(states, input.groups(), x, y, input.count());
        } else {
            addPairs(states, input.groups(), x, y, input.count());
        }
    }

    private static void addPairs(double[] states, int[] groups, double[] x, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            int at = WIDTH * groups[i];
            double newCount = states[at] + 1.0;
            double dx = x[i] - states[at + MEAN_X];
            double dy = y[i] - states[at + MEAN_Y];
            double meanX = states[at + MEAN_X] + dx / newCount;
            double meanY = states[at + MEAN_Y] + dy / newCount;
            states[at] = newCount;
            states[at + MEAN_X] = meanX;
            states[at + MEAN_Y] = meanY;
            states[at + CO_MOMENT] += dx * (y[i] - meanY);
            states[at + SQUARES_X] += dx * (x[i] - meanX);
            states[at + SQUARES_Y] += dy * (y[i] - meanY);
        }
    }

    private static void addPairsWithVariance(double[] states, int[] groups, double[] x, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            int at = WIDTH * groups[i];
            double newCount = states[at] + 1.0;
            double dx = x[i] - states[at + MEAN_X];
            double step = dx / newCount;
            double meanY = states[at + MEAN_Y] + (y[i] - states[at + MEAN_Y]) / newCount;
            states[at] = newCount;
            states[at + MEAN_X] += step;
            states[at + MEAN_Y] = meanY;
            states[at + CO_MOMENT] += dx * (y[i] - meanY);
            states[at + SQUARES_X] += dx * (dx - step);
        }
    }

    @Override
    public List<DataType> stateTypes() {
        return Collections.nCopies(WIDTH, DataType.DOUBLE);
    }

    @Override
    public void writeState(int from, int count, FlatVector[] columns) {
        DoubleStates.write(states, WIDTH, from, count, columns);
    }

    @Override
    public void mergeState(int[] groups, Vector[] columns, int[] selection, int count) {
        double[] partial = DoubleStates.read(columns, selection, count);
        for (int i = 0; i < count; i++) {
            merge(WIDTH * groups[i], partial, WIDTH * i);
        }
    }

    private void merge(int at, double[] partial, int from) {
        double n1 = states[at];
        double n2 = partial[from];
        double sum = n1 + n2;
        double dx = partial[from + MEAN_X] - states[at + MEAN_X];
        double dy = partial[from + MEAN_Y] - states[at + MEAN_Y];
        double stepX = sum == 0.0 ? 0.0 : dx / sum;
        double stepY = sum == 0.0 ? 0.0 : dy / sum;
        states[at] = sum;
        states[at + MEAN_X] += stepX * n2;
        states[at + MEAN_Y] += stepY * n2;
        states[at + CO_MOMENT] = states[at + CO_MOMENT] + partial[from + CO_MOMENT] + dx * stepY * n1 * n2;
        states[at + SQUARES_X] = states[at + SQUARES_X] + partial[from + SQUARES_X] + dx * stepX * n1 * n2;
        states[at + SQUARES_Y] = states[at + SQUARES_Y] + partial[from + SQUARES_Y] + dy * stepY * n1 * n2;
    }

    @Override
    public void writeResult(int from, int count, FlatVector result) {
        double[] target = ((DoubleVector) result).values();
        for (int i = 0; i < count; i++) {
            int at = WIDTH * (from + i);
            boolean defined = statistic.isDefined(states, at);
            if (states[at] == 0.0 || (!defined && !nanWhereUndefined)) {
                result.setNull(i);
            } else {
                target[i] = defined ? statistic.result(states, at) : Double.NaN;
            }
        }
    }

    @Override
    public long retainedBytes() {
        return 8L * states.length;
    }
}
