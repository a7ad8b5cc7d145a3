package io.sabot.engine.operator;

import static io.sabot.engine.operator.Queries.collect;
import static io.sabot.engine.operator.Queries.column;
import static io.sabot.engine.operator.Queries.compute;
import static io.sabot.engine.operator.Queries.listOf;
import static io.sabot.engine.operator.Queries.pipeline;
import static io.sabot.engine.operator.Queries.text;
import static io.sabot.engine.operator.Queries.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.Queries.Shape;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BasicPipelineTest {
    static List<Shape> shapes() {
        return Queries.shapes();
    }

    private static List<Object[]> numbers(int count) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Object[] {i, i % 3 == 0 ? null : text("row " + i)});
        }
        return rows;
    }

    private static final List<DataType> TYPES = List.of(DataType.INT, DataType.STRING);

    @ParameterizedTest
    @MethodSource("shapes")
    void rowsComeBackInSourceOrder(Shape shape) {
        List<Object[]> rows = numbers(1000);
        List<List<Object>> result = collect(shape, TYPES, new LocalRowsSource(TYPES, rows, 13));
        assertThat(result).hasSize(1000);
        for (int i = 0; i < 1000; i++) {
            assertThat(result.get(i)).isEqualTo(listOf(rows.get(i)));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void filtersAndProjects(Shape shape) {
        List<List<Object>> result = collect(
                shape,
                List.of(DataType.LONG),
                new LocalRowsSource(TYPES, numbers(500), 7),
                new FilterStep(where(row -> row[1] != null)),
                new ProjectStep(List.of(compute(DataType.LONG, row -> 10L * (Integer) row[0]))),
                new FilterStep(where(row -> (Long) row[0] % 20 == 0)));
        List<List<Object>> expected = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            if (i % 3 != 0 && i % 2 == 0) {
                expected.add(listOf(10L * i));
            }
        }
        assertThat(result).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void nestedValuesAreKept(Shape shape) {
        DataType struct = new StructType(List.of(Field.of("a", DataType.INT), Field.of("b", DataType.STRING)));
        List<DataType> types = List.of(new ArrayType(DataType.STRING, true), struct);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            ArrayValue array =
                    i % 5 == 0 ? null : new ArrayValue(new Object[] {text("x" + i), i % 4 == 0 ? null : text("y")});
            StructValue value =
                    i % 7 == 0 ? null : new StructValue(new Object[] {i % 2 == 0 ? null : i, text("s" + i)});
            rows.add(new Object[] {array, value});
        }
        List<List<Object>> result = collect(shape, types, new LocalRowsSource(types, rows, 3));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(result.get(i)).isEqualTo(listOf(rows.get(i)));
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void limitKeepsTheFirstRowsInSourceOrder(Shape shape) {
        MemoryPool pool = Queries.pool();
        try (LimitSink sink = new LimitSink(TYPES, 10, 95, Queries.space(pool))) {
            Queries.run(shape, pipeline(new LocalRowsSource(TYPES, numbers(1000), 20), sink));
            List<List<Object>> result = Queries.rows(sink);
            assertThat(result).hasSize(10);
            for (int i = 0; i < 10; i++) {
                assertThat(result.get(i).get(0)).isEqualTo(95 + i);
            }
        }
        assertThat(pool.used()).isZero();
    }

    @Test
    void limitStopsTheSourceEarly() {
        AtomicLong seen = new AtomicLong();
        FilterStep counting = new FilterStep(worker -> block -> {
            seen.addAndGet(block.selected());
            return block;
        });
        try (LimitSink sink = new LimitSink(List.of(DataType.LONG), 5, 0, Queries.space(Queries.pool()))) {
            Queries.run(new Shape(1, 100), pipeline(new RangeSource(0, 1_000_000_000L, 1, 2), sink, counting));
            assertThat(Queries.rows(sink)).hasSize(5);
        }
        assertThat(seen.get()).isEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void unionRunsItsBranchesOneAfterTheOther(Shape shape) {
        UnionSource union = new UnionSource(List.of(
                new UnionSource.Branch(new RangeSource(0, 10, 1, 3), List.of()),
                new UnionSource.Branch(new RangeSource(0, 0, 1, 3), List.of()),
                new UnionSource.Branch(
                        new RangeSource(10, 40, 1, 4), List.of(new FilterStep(where(row -> (Long) row[0] % 2 == 0))))));
        List<List<Object>> result = collect(shape, List.of(DataType.LONG), union, new ProjectStep(List.of(column(0))));
        List<List<Object>> expected = new ArrayList<>();
        for (long i = 0; i < 40; i++) {
            if (i < 10 || i % 2 == 0) {
                expected.add(listOf(i));
            }
        }
        assertThat(result).isEqualTo(expected);
    }

    @Test
    void rangesAreCutAsInSpark() {
        Shape shape = new Shape(1, 4096);
        assertThat(collect(shape, List.of(DataType.LONG), new RangeSource(5, -4, -3, 2)))
                .isEqualTo(List.of(listOf(5L), listOf(2L), listOf(-1L)));
        assertThat(collect(shape, List.of(DataType.LONG), new RangeSource(1, 1, 1, 2)))
                .isEmpty();
        List<List<Object>> extremes = collect(
                shape, List.of(DataType.LONG), new RangeSource(Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 2));
        assertThat(extremes).isEqualTo(List.of(listOf(Long.MIN_VALUE), listOf(-1L), listOf(Long.MAX_VALUE - 1)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void rowsKeptAreReadAgain(Shape shape) {
        MemoryPool pool = Queries.pool();
        try (RowsSink kept = new RowsSink(TYPES, Queries.space(pool));
                RowsSink result = new RowsSink(TYPES, Queries.space(pool))) {
            Queries.run(
                    shape,
                    pipeline(new LocalRowsSource(TYPES, numbers(400), 5), kept),
                    pipeline(new RowsSource(kept), result));
            assertThat(Queries.rows(result)).isEqualTo(Queries.rows(kept)).hasSize(400);
        }
        assertThat(pool.used()).isZero();
    }
}
