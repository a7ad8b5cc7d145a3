package io.sabot.engine.function.aggregate.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.aggregate.collect.PercentileShape.Method;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Percentiles of many values against a sorted list. */
class PercentileTest {
    private static final int GROUPS = 40;
    private static final double[] SPECIAL = {Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};

    @Test
    void selectsWhatSortingFinds() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            int count = 1 + random.nextInt(3000);
            double[] values = random.doubles(count, 0, random.nextBoolean() ? 10 : 1e9)
                    .map(seed % 3 == 0 ? Math::floor : value -> value)
                    .toArray();
            for (int i = 0; i < count; i += 1 + random.nextInt(500)) {
                values[i] = SPECIAL[random.nextInt(SPECIAL.length)];
            }
            SelectedValues selected = new SelectedValues();
            System.arraycopy(values, 0, selected.start(count), 0, count);
            selected.complete(1 + random.nextInt(10));
            Arrays.sort(values);
            for (int i = 0; i < 20; i++) {
                int rank = 1 + random.nextInt(count);
                assertThat(selected.at(rank)).isEqualTo(values[rank - 1]);
            }
        }
    }

    @Test
    void ranksFromBothEnds() {
        Ranking values = new WeightedValues(new double[] {30, 10, 20}, new long[] {1, 2, 3});
        Percentiles ascending = new Percentiles(values, false);
        Percentiles descending = new Percentiles(values, true);
        assertThat(ascending.discrete(0)).isEqualTo(10);
        assertThat(descending.discrete(0)).isEqualTo(30);
        assertThat(ascending.discrete(0.5)).isEqualTo(20);
        assertThat(ascending.continuous(0.3)).isEqualTo(15);
        assertThat(descending.continuous(0.1)).isEqualTo(25);
        assertThat(ascending.lower(0.3)).isEqualTo(10);
    }

    @Test
    void valuesOfManyGroupsThroughStates() {
        Random random = new Random(11);
        List<List<Double>> expected = new ArrayList<>();
        for (int g = 0; g < GROUPS; g++) {
            expected.add(new ArrayList<>());
        }
        PercentileAccumulator merged = accumulator();
        merged.ensureGroups(GROUPS);
        for (int part = 0; part < 3; part++) {
            PercentileAccumulator accumulator = accumulator();
            accumulator.ensureGroups(GROUPS);
            for (int block = 0; block < 60; block++) {
                add(accumulator, expected, random);
            }
            FlatVector[] states = {Vector.allocate(accumulator.stateTypes().get(0), GROUPS)};
            states[0].reset();
            accumulator.writeState(0, GROUPS, states);
            int[] odd = new int[GROUPS / 2];
            Arrays.setAll(odd, i -> 2 * i + 1);
            int[] even = new int[GROUPS / 2];
            Arrays.setAll(even, i -> 2 * i);
            merged.mergeState(odd, states, odd, odd.length);
            merged.mergeState(even, states, even, even.length);
        }
        DoubleVector result = new DoubleVector(GROUPS);
        merged.writeResult(0, GROUPS, result);
        assertThat(result.isNull(0)).isTrue();
        for (int g = 1; g < GROUPS; g++) {
            List<Double> values = expected.get(g);
            values.sort(null);
            int size = values.size();
            assertThat(result.values()[g]).isEqualTo(0.5 * values.get((size - 1) / 2) + 0.5 * values.get(size / 2));
        }
    }

    private static PercentileAccumulator accumulator() {
        return new PercentileAccumulator(
                new PercentileShape(DataType.DOUBLE, DataType.DOUBLE, new double[] {0.5}, Method.CONTINUOUS, false));
    }

    /** Group 0 gets no values, the others the more the higher their number. */
    private static void add(PercentileAccumulator accumulator, List<List<Double>> expected, Random random) {
        DoubleVector values = new DoubleVector(500);
        int[] groups = new int[500];
        for (int i = 0; i < 500; i++) {
            values.values()[i] = random.nextInt(4000);
            groups[i] = (int) (Math.sqrt(random.nextDouble()) * GROUPS);
            if (groups[i] == 0) {
                values.setNull(i);
            } else {
                expected.get(groups[i]).add(values.values()[i]);
            }
        }
        accumulator.add(groups, new Vector[] {values}, null, 500);
    }
}
