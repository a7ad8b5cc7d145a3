package io.sabot.engine.operator.group;

import static io.sabot.engine.operator.Queries.column;
import static io.sabot.engine.operator.Queries.listOf;
import static io.sabot.engine.operator.Queries.pipeline;
import static io.sabot.engine.operator.Queries.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.AggregateFunction.AccumulatorFactory;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.aggregate.BasicAggregates;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.LocalRowsSource;
import io.sabot.engine.operator.Queries;
import io.sabot.engine.operator.Queries.Shape;
import io.sabot.engine.operator.RandomRows;
import io.sabot.engine.operator.RowsSink;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupTest {
    static List<Shape> shapes() {
        return Queries.shapes();
    }

    private static AggregateCall special(
            AccumulatorFactory factory,
            DataType result,
            boolean distinct,
            Selector.Factory filter,
            EvalMode mode,
            Object... columnsAndTypes) {
        List<Evaluator.Factory> arguments = new ArrayList<>();
        List<DataType> types = new ArrayList<>();
        for (int i = 0; i < columnsAndTypes.length; i += 2) {
            arguments.add(column((Integer) columnsAndTypes[i]));
            types.add((DataType) columnsAndTypes[i + 1]);
        }
        CallContext context = new CallContext(mode, types, result, ZoneOffset.UTC, null);
        return new AggregateCall(() -> factory.create(context, List.of()), arguments, types, result, distinct, filter);
    }

    private static AggregateCall call(AccumulatorFactory factory, DataType result, Object... columnsAndTypes) {
        return special(factory, result, false, null, EvalMode.ANSI, columnsAndTypes);
    }

    private static List<List<Object>> group(
            Shape shape, List<DataType> types, List<Object[]> rows, int morsels, int keys, List<AggregateCall> calls) {
        MemoryPool pool = Queries.pool();
        List<Evaluator.Factory> keyColumns = new ArrayList<>();
        for (int i = 0; i < keys; i++) {
            keyColumns.add(column(i));
        }
        try (GroupSink sink = new GroupSink(keyColumns, types.subList(0, keys), calls, Queries.space(pool))) {
            try (RowsSink result = new RowsSink(sink.outputTypes(), Queries.space(pool))) {
                Queries.run(
                        shape,
                        pipeline(new LocalRowsSource(types, rows, morsels), sink),
                        pipeline(new GroupSource(sink), result));
                return Queries.rows(result);
            }
        } finally {
            assertThat(pool.used()).isZero();
        }
    }

    private static Map<List<Object>, List<Object[]>> naive(List<Object[]> rows, int keys) {
        Map<List<Object>, List<Object[]>> groups = new LinkedHashMap<>();
        for (Object[] row : rows) {
            List<Object> key = new ArrayList<>();
            for (int i = 0; i < keys; i++) {
                key.add(RandomRows.normalised(row[i]));
            }
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    private static Map<List<Object>, List<Object>> byKey(List<List<Object>> rows, int keys) {
        Map<List<Object>, List<Object>> map = new HashMap<>();
        for (List<Object> row : rows) {
            assertThat(map.put(row.subList(0, keys), row.subList(keys, row.size())))
                    .isNull();
        }
        return map;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void aggregatesByKeysOfAnyTypes(Shape shape) {
        List<List<DataType>> keyTypes = List.of(
                List.of(DataType.INT),
                List.of(DataType.STRING),
                List.of(DataType.LONG, DataType.STRING),
                List.of(DataType.DOUBLE, DataType.BOOLEAN));
        for (List<DataType> keys : keyTypes) {
            for (int distinct : new int[] {4, 300}) {
                aggregates(shape, keys, distinct, new Random(keys.hashCode() + distinct));
            }
        }
    }

    private static void aggregates(Shape shape, List<DataType> keyTypes, int distinct, Random random) {
        int k = keyTypes.size();
        List<DataType> types = new ArrayList<>(keyTypes);
        types.addAll(List.of(DataType.INT, RandomRows.NARROW, RandomRows.WIDE, DataType.STRING, DataType.DOUBLE));
        List<Object[]> rows = RandomRows.of(types, shape.blockRows() == 1 ? 300 : 2000, distinct, 0.1, random);
        for (Object[] row : rows) {
            row[k] = row[k] == null ? null : (Integer) row[k] % 1000;
            row[k + 4] = random.nextInt(10) == 0 ? null : (Object) (double) random.nextInt(50);
        }
        DecimalType sumOfNarrow = new DecimalType(22, 2);
        DecimalType averageOfNarrow = new DecimalType(16, 6);
        DecimalType sumOfWide = new DecimalType(38, 2);
        List<AggregateCall> calls = List.of(
                call(BasicAggregates.COUNT, DataType.LONG),
                call(BasicAggregates.COUNT, DataType.LONG, k, DataType.INT, k + 3, DataType.STRING),
                call(BasicAggregates.SUM, DataType.LONG, k, DataType.INT),
                call(BasicAggregates.SUM, sumOfNarrow, k + 1, RandomRows.NARROW),
                call(BasicAggregates.AVG, averageOfNarrow, k + 1, RandomRows.NARROW),
                call(BasicAggregates.SUM, sumOfWide, k + 2, RandomRows.WIDE),
                call(BasicAggregates.AVG, DataType.DOUBLE, k + 4, DataType.DOUBLE),
                call(BasicAggregates.MIN, DataType.INT, k, DataType.INT),
                call(BasicAggregates.MAX, DataType.STRING, k + 3, DataType.STRING),
                call(BasicAggregates.MAX, RandomRows.WIDE, k + 2, RandomRows.WIDE),
                call(BasicAggregates.FIRST, DataType.STRING, k + 3, DataType.STRING),
                call(BasicAggregates.LAST_IGNORING_NULLS, DataType.INT, k, DataType.INT),
                special(BasicAggregates.COUNT, DataType.LONG, true, null, EvalMode.ANSI, k, DataType.INT),
                special(BasicAggregates.SUM, DataType.LONG, true, null, EvalMode.ANSI, k, DataType.INT),
                special(
                        BasicAggregates.COUNT,
                        DataType.LONG,
                        false,
                        where(row -> row[k] != null && (Integer) row[k] > 10),
                        EvalMode.ANSI));
        Map<List<Object>, List<Object>> actual = byKey(group(shape, types, rows, 11, k, calls), k);
        Map<List<Object>, List<Object[]>> expected = naive(rows, k);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        for (Map.Entry<List<Object>, List<Object[]>> entry : expected.entrySet()) {
            List<Object> result = actual.get(entry.getKey());
            assertThat(result)
                    .describedAs("%s of %s", entry.getKey(), keyTypes)
                    .isEqualTo(naiveResult(entry.getValue(), k));
        }
    }

    /** So many groups that tables are merged in parallel: whole where keys lie together, by partition where they do not. */
    @Test
    void tablesOfManyWorkersAreMerged() {
        int rows = 90_000;
        List<List<DataType>> keyTypes =
                List.of(List.of(DataType.LONG), List.of(DataType.STRING), List.of(DataType.LONG, DataType.STRING));
        for (List<DataType> keys : keyTypes) {
            for (boolean distinct : new boolean[] {false, true}) {
                merged(keys, distinct, i -> i / 3);
                merged(keys, distinct, i -> i / 3 == 29_000 ? 0 : i / 3);
                merged(keys, distinct, i -> i % (rows / 3));
                merged(keys, distinct, i -> i < rows / 2 ? i % 40_000 : i / 2);
            }
        }
    }

    private static void merged(List<DataType> keyTypes, boolean distinct, IntUnaryOperator keyOf) {
        int k = keyTypes.size();
        List<DataType> types = new ArrayList<>(keyTypes);
        types.addAll(List.of(DataType.LONG, DataType.STRING));
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 90_000; i++) {
            int key = keyOf.applyAsInt(i);
            Object[] row = new Object[k + 2];
            for (int c = 0; c < k; c++) {
                Object value = keyTypes.get(c) == DataType.LONG ? (Object) (key * 5L) : Slice.of("key " + key);
                row[c] = key == 77 ? null : value;
            }
            row[k] = (long) i;
            row[k + 1] = Slice.of(Integer.toString(i));
            rows.add(row);
        }
        List<AggregateCall> calls = List.of(
                call(BasicAggregates.COUNT, DataType.LONG),
                call(BasicAggregates.SUM, DataType.LONG, k, DataType.LONG),
                call(BasicAggregates.FIRST, DataType.STRING, k + 1, DataType.STRING),
                special(BasicAggregates.COUNT, DataType.LONG, distinct, null, EvalMode.ANSI, k, DataType.LONG));
        Map<List<Object>, List<Object>> expected = new HashMap<>();
        naive(rows, k).forEach((key, group) -> {
            long sum = group.stream().mapToLong(row -> (Long) row[k]).sum();
            expected.put(key, listOf((long) group.size(), sum, group.get(0)[k + 1], (long) group.size()));
        });
        Shape shape = new Shape(3, 1024);
        assertThat(byKey(group(shape, types, rows, 30, k, calls), k)).isEqualTo(expected);
    }

    /** Each table of a merge has keys of the whole range, so together they are larger than those they come from. */
    @ParameterizedTest
    @ValueSource(ints = {12, 28, 32, 64})
    void mergedTablesThatDoNotFitGoToFiles(int megabytes, @TempDir Path folder) {
        int keys = 200_000;
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 3 * keys; i++) {
            rows.add(new Object[] {(long) i % keys, i});
        }
        List<DataType> types = List.of(DataType.LONG, DataType.INT);
        MemoryPool pool = new MemoryPool("test", megabytes * 1_000_000L, null);
        List<AggregateCall> calls = List.of(
                call(BasicAggregates.COUNT, DataType.LONG), call(BasicAggregates.MAX, DataType.INT, 1, DataType.INT));
        try (GroupSink sink =
                        new GroupSink(List.of(column(0)), List.of(DataType.LONG), calls, new SpillSpace(pool, folder));
                RowsSink result = new RowsSink(sink.outputTypes(), Queries.space(Queries.pool()))) {
            Queries.run(
                    new Shape(2, 4096),
                    pipeline(new LocalRowsSource(types, rows, 64), sink),
                    pipeline(new GroupSource(sink), result));
            Map<List<Object>, List<Object>> groups = byKey(Queries.rows(result), 1);
            assertThat(groups).hasSize(keys);
            groups.forEach((key, values) ->
                    assertThat(values).isEqualTo(listOf(3L, 2 * keys + (int) (long) key.get(0))));
        }
        assertThat(pool.used()).isZero();
    }

    private static List<Object> naiveResult(List<Object[]> rows, int k) {
        long both = 0;
        long sum = 0;
        long ints = 0;
        long big = 0;
        BigInteger narrow = BigInteger.ZERO;
        long narrows = 0;
        BigInteger wide = BigInteger.ZERO;
        long wides = 0;
        double doubles = 0;
        long doubleCount = 0;
        Integer min = null;
        Integer lastInt = null;
        Slice max = null;
        Int128 maxWide = null;
        Set<Integer> different = new LinkedHashSet<>();
        for (Object[] row : rows) {
            Integer number = (Integer) row[k];
            both += number != null && row[k + 3] != null ? 1 : 0;
            if (number != null) {
                sum += number;
                ints++;
                big += number > 10 ? 1 : 0;
                min = min == null ? number : Math.min(min, number);
                lastInt = number;
                different.add(number);
            }
            if (row[k + 1] != null) {
                narrow = narrow.add(BigInteger.valueOf((Long) row[k + 1]));
                narrows++;
            }
            if (row[k + 2] != null) {
                Int128 value = (Int128) row[k + 2];
                wide = wide.add(value.toBigInteger());
                wides++;
                maxWide = maxWide == null || value.compareTo(maxWide) > 0 ? value : maxWide;
            }
            if (row[k + 3] != null) {
                Slice value = (Slice) row[k + 3];
                max = max == null || value.compareTo(max) > 0 ? value : max;
            }
            if (row[k + 4] != null) {
                doubles += (Double) row[k + 4];
                doubleCount++;
            }
        }
        long distinctSum = 0;
        for (int value : different) {
            distinctSum += value;
        }
        return listOf(
                (long) rows.size(),
                both,
                ints == 0 ? null : sum,
                narrows == 0 ? null : Int128.of(narrow),
                narrows == 0
                        ? null
                        : new BigDecimal(narrow, 2)
                                .divide(BigDecimal.valueOf(narrows), 6, RoundingMode.HALF_UP)
                                .unscaledValue()
                                .longValueExact(),
                wides == 0 ? null : Int128.of(wide),
                doubleCount == 0 ? null : doubles / doubleCount,
                min,
                max,
                maxWide,
                rows.get(0)[k + 3],
                lastInt,
                (long) different.size(),
                different.isEmpty() ? null : distinctSum,
                big);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void withoutKeysThereIsOneGroupEvenWithoutRows(Shape shape) {
        List<DataType> types = List.of(DataType.INT);
        List<AggregateCall> calls = List.of(
                call(BasicAggregates.COUNT, DataType.LONG),
                call(BasicAggregates.SUM, DataType.LONG, 0, DataType.INT),
                call(BasicAggregates.MIN, DataType.INT, 0, DataType.INT),
                call(BasicAggregates.AVG, DataType.DOUBLE, 0, DataType.INT),
                special(BasicAggregates.COUNT, DataType.LONG, true, null, EvalMode.ANSI, 0, DataType.INT));
        assertThat(group(shape, types, List.of(), 3, 0, calls)).isEqualTo(List.of(listOf(0L, null, null, null, 0L)));
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            rows.add(new Object[] {i % 4 == 3 ? null : i});
        }
        assertThat(group(shape, types, rows, 9, 0, calls)).isEqualTo(List.of(listOf(1000L, 374_250L, 0, 499.0, 750L)));
    }

    @Test
    void groupingNoRowsByKeysGivesNoRows() {
        List<DataType> types = List.of(DataType.INT);
        assertThat(group(
                        new Shape(1, 4096),
                        types,
                        List.of(),
                        1,
                        1,
                        List.of(call(BasicAggregates.COUNT, DataType.LONG))))
                .isEmpty();
    }

    private static List<List<Object>> sumOf(DataType type, DataType result, EvalMode mode, Object... values) {
        List<Object[]> rows = new ArrayList<>();
        for (Object value : values) {
            rows.add(new Object[] {value});
        }
        return group(
                new Shape(1, 4096),
                List.of(type),
                rows,
                1,
                0,
                List.of(special(BasicAggregates.SUM, result, false, null, mode, 0, type)));
    }

    @Test
    void longSumsOverflowByMode() {
        assertThatThrownBy(() -> sumOf(DataType.LONG, DataType.LONG, EvalMode.ANSI, Long.MAX_VALUE, 1L))
                .isInstanceOfSatisfying(QueryException.class, e -> {
                    assertThat(e.condition()).isEqualTo("ARITHMETIC_OVERFLOW");
                    assertThat(e.parameters()).containsEntry("message", "overflow");
                });
        assertThat(sumOf(DataType.LONG, DataType.LONG, EvalMode.LEGACY, Long.MAX_VALUE, 1L))
                .isEqualTo(List.of(listOf(Long.MIN_VALUE)));
        assertThat(sumOf(DataType.LONG, DataType.LONG, EvalMode.TRY, Long.MAX_VALUE, 1L, -5L))
                .isEqualTo(List.of(listOf((Object) null)));
    }

    @Test
    void decimalSumsOverflowByModeAndOnlyAtTheEnd() {
        DecimalType widest = new DecimalType(38, 0);
        Int128 largest = Int128.of(BigInteger.TEN.pow(38).subtract(BigInteger.ONE));
        assertThatThrownBy(() -> sumOf(widest, widest, EvalMode.ANSI, largest, Int128.of(1)))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        e -> assertThat(e.parameters()).containsEntry("message", "Overflow in sum of decimals"));
        assertThat(sumOf(widest, widest, EvalMode.LEGACY, largest, Int128.of(1)))
                .isEqualTo(List.of(listOf((Object) null)));
        assertThat(sumOf(widest, widest, EvalMode.LEGACY, largest, Int128.of(1), Int128.of(-5)))
                .isEqualTo(List.of(listOf(Int128.of(BigInteger.TEN.pow(38).subtract(BigInteger.valueOf(5))))));
        assertThat(sumOf(widest, widest, EvalMode.LEGACY, largest, largest, largest))
                .isEqualTo(List.of(listOf((Object) null)));
    }

    @Test
    void narrowDecimalSumsGrowBeyondALong() {
        DecimalType type = new DecimalType(18, 0);
        long large = 999_999_999_999_999_999L;
        Object[] values = new Object[40];
        Arrays.fill(values, large);
        BigInteger expected = BigInteger.valueOf(large).multiply(BigInteger.valueOf(40));
        assertThat(sumOf(type, new DecimalType(28, 0), EvalMode.ANSI, values))
                .isEqualTo(List.of(listOf(Int128.of(expected))));
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            rows.add(new Object[] {i % 2, i % 2 == 0 ? large : -large});
        }
        Map<List<Object>, List<Object>> sums = byKey(
                group(
                        new Shape(2, 7),
                        List.of(DataType.INT, type),
                        rows,
                        5,
                        1,
                        List.of(call(BasicAggregates.SUM, new DecimalType(28, 0), 1, type))),
                1);
        assertThat(sums.get(listOf(0))).isEqualTo(listOf(Int128.of(expected)));
        assertThat(sums.get(listOf(1))).isEqualTo(listOf(Int128.of(expected.negate())));
    }
}
