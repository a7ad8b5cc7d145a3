package io.sabot.engine.operator.sort;

import static io.sabot.engine.operator.Queries.pipeline;
import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.LocalRowsSource;
import io.sabot.engine.operator.Queries;
import io.sabot.engine.operator.Queries.Shape;
import io.sabot.engine.operator.RandomRows;
import io.sabot.engine.operator.RowsSink;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.ValueOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sorts and top-n against a stable sort of boxed rows. */
class SortTest {
    private static final List<DataType> TYPES = List.of(
            DataType.INT,
            DataType.LONG,
            DataType.DOUBLE,
            DataType.STRING,
            RandomRows.WIDE,
            DataType.BOOLEAN,
            DataType.BYTE,
            DataType.FLOAT,
            RandomRows.STRUCT,
            RandomRows.ARRAY,
            DataType.SHORT);

    static List<Shape> shapes() {
        return Queries.shapes();
    }

    private static Comparator<Object[]> naive(List<SortKey> keys) {
        return (left, right) -> {
            for (SortKey key : keys) {
                Object l = left[key.column()];
                Object r = right[key.column()];
                int order;
                if (l == null || r == null) {
                    order = Boolean.compare(l != null, r != null) * (key.nullsFirst() ? 1 : -1);
                } else {
                    order = ValueOrder.of(TYPES.get(key.column())).compare(l, r) * (key.ascending() ? 1 : -1);
                }
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private static List<SortKey> randomKeys(Random random) {
        List<SortKey> keys = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            keys.add(new SortKey(random.nextInt(TYPES.size()), random.nextBoolean(), random.nextBoolean()));
        }
        return keys;
    }

    private static List<List<Object>> expected(List<Object[]> rows, List<SortKey> keys, int offset, int limit) {
        List<Object[]> sorted = new ArrayList<>(rows);
        sorted.sort(naive(keys));
        List<List<Object>> result = new ArrayList<>();
        for (int i = offset; i < Math.min(sorted.size(), offset + (long) limit); i++) {
            result.add(Arrays.asList(sorted.get(i)));
        }
        return result;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void sortsByAnyKeysAndKeepsTheOrderOfEqualRows(Shape shape) {
        Random random = new Random(21);
        for (int round = 0; round < 60; round++) {
            int count = round == 0 ? 0 : random.nextInt(shape.blockRows() == 1 ? 60 : 900);
            double nulls = round % 2 == 0 ? 0 : 0.2;
            List<Object[]> rows = RandomRows.of(TYPES, count, round % 3 == 0 ? 4 : 2000, nulls, random);
            List<SortKey> keys = randomKeys(random);
            MemoryPool pool = Queries.pool();
            try (SortSink sink = new SortSink(TYPES, keys, Queries.space(pool));
                    RowsSink result = new RowsSink(TYPES, Queries.space(pool))) {
                Queries.run(
                        shape,
                        pipeline(new LocalRowsSource(TYPES, rows, 6), sink),
                        pipeline(new SortSource(sink), result));
                assertThat(Queries.rows(result))
                        .describedAs(keys.toString())
                        .isEqualTo(expected(rows, keys, 0, Integer.MAX_VALUE));
            }
            assertThat(pool.used()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void topRowsAreThoseOfTheFullSort(Shape shape) {
        Random random = new Random(22);
        for (int round = 0; round < 40; round++) {
            int count = random.nextInt(shape.blockRows() == 1 ? 60 : 900);
            List<Object[]> rows = RandomRows.of(TYPES, count, round % 3 == 0 ? 4 : 2000, 0.1, random);
            List<SortKey> keys = randomKeys(random);
            int offset = random.nextInt(3) * 5;
            int limit = random.nextInt(20);
            MemoryPool pool = Queries.pool();
            try (TopNSink sink = new TopNSink(
                            TYPES,
                            keys,
                            offset + limit,
                            threshold(TYPES.get(keys.get(0).column()), keys),
                            Queries.space(pool));
                    RowsSink result = new RowsSink(TYPES, Queries.space(pool))) {
                Queries.run(
                        shape,
                        pipeline(new LocalRowsSource(TYPES, rows, 6), sink),
                        pipeline(new SortSource(sink, offset, limit), result));
                assertThat(Queries.rows(result))
                        .describedAs(keys + " offset " + offset + " limit " + limit)
                        .isEqualTo(expected(rows, keys, offset, limit));
            }
            assertThat(pool.used()).isZero();
        }
    }

    @Test
    void manyRowsAreSortedByAllWorkersTogether() {
        Random random = new Random(23);
        List<DataType> types = List.of(DataType.LONG, DataType.INT);
        for (int kind = 0; kind < 4; kind++) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < 150_000; i++) {
                long key = switch (kind) {
                    case 0 -> random.nextLong();
                    case 1 -> random.nextInt(1000);
                    case 2 -> random.nextInt(7) == 0 ? random.nextLong() : 5;
                    default -> i / 3;
                };
                rows.add(new Object[] {key, i});
            }
            MemoryPool pool = Queries.pool();
            List<SortKey> keys = List.of(new SortKey(0, kind != 1, true));
            try (SortSink sink = new SortSink(types, keys, Queries.space(pool));
                    RowsSink result = new RowsSink(types, Queries.space(pool))) {
                Queries.run(
                        new Shape(2, 4096),
                        pipeline(new LocalRowsSource(types, rows, 40), sink),
                        pipeline(new SortSource(sink), result));
                List<Object[]> sorted = new ArrayList<>(rows);
                Comparator<Object[]> byKey = Comparator.comparing(row -> (Long) row[0]);
                sorted.sort(kind == 1 ? byKey.reversed() : byKey);
                List<List<Object>> actual = Queries.rows(result);
                for (int i = 0; i < sorted.size(); i++) {
                    assertThat(actual.get(i).get(1)).isEqualTo(sorted.get(i)[1]);
                }
            }
        }
    }

    @Test
    void topRowsOfManyAreCutOnTheWay() {
        Random random = new Random(24);
        List<DataType> types = List.of(DataType.DOUBLE, DataType.INT);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            rows.add(new Object[] {(double) (200_000 - i + random.nextInt(1000)), i});
        }
        MemoryPool pool = Queries.pool();
        List<SortKey> keys = List.of(new SortKey(0, true, true));
        try (TopNSink sink = new TopNSink(types, keys, 100, threshold(DataType.DOUBLE, keys), Queries.space(pool));
                RowsSink result = new RowsSink(types, Queries.space(pool))) {
            Queries.run(
                    new Shape(2, 4096),
                    pipeline(new LocalRowsSource(types, rows, 40), sink),
                    pipeline(new SortSource(sink, 0, 100), result));
            rows.sort(Comparator.comparing(row -> (Double) row[0]));
            List<List<Object>> actual = Queries.rows(result);
            assertThat(actual).hasSize(100);
            for (int i = 0; i < 100; i++) {
                assertThat(actual.get(i)).isEqualTo(Arrays.asList(rows.get(i)));
            }
        }
        assertThat(pool.used()).isZero();
    }

    @Test
    void rowsWithoutColumnsAreAllThere() {
        MemoryPool pool = Queries.pool();
        try (SortSink sink = new SortSink(List.of(), List.of(), Queries.space(pool))) {
            Queries.run(
                    new Shape(2, 7),
                    pipeline(new LocalRowsSource(List.of(), Collections.nCopies(50, new Object[0]), 5), sink));
            assertThat(sink.rows()).isEqualTo(50);
        }
    }

    @Test
    void stringsThatBeginAlikeOrEndWithZeros() {
        List<DataType> types = List.of(DataType.STRING);
        List<Object[]> rows = new ArrayList<>();
        String[] texts = {
            "key_", "key_\0", "key_a", "key_a\0", "key_ab", "key_abcdefghijklm", "key_abcdefghijkl", "key_\0\0", "key_b"
        };
        for (String text : texts) {
            rows.add(new Object[] {Queries.text(text)});
        }
        for (boolean ascending : new boolean[] {true, false}) {
            try (SortSink sink = new SortSink(
                            types, List.of(new SortKey(0, ascending, true)), Queries.space(Queries.pool()));
                    RowsSink result = new RowsSink(types, Queries.space(Queries.pool()))) {
                Queries.run(
                        new Shape(1, 4096),
                        pipeline(new LocalRowsSource(types, rows, 1), sink),
                        pipeline(new SortSource(sink), result));
                List<List<Object>> sorted = new ArrayList<>();
                String[] expected = texts.clone();
                Arrays.sort(expected, ascending ? Comparator.naturalOrder() : Comparator.reverseOrder());
                for (String text : expected) {
                    sorted.add(Queries.listOf(Queries.text(text)));
                }
                assertThat(Queries.rows(result)).isEqualTo(sorted);
            }
        }
    }

    private static RowThreshold threshold(DataType type, List<SortKey> keys) {
        SortKey first = keys.get(0);
        return new RowThreshold(type, first.ascending(), first.nullsFirst());
    }
}
