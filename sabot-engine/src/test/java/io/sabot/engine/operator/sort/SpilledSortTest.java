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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sorts that do not fit in memory, against the same sorts in memory. */
class SpilledSortTest {
    private static final List<DataType> TYPES = List.of(
            DataType.INT,
            DataType.LONG,
            DataType.DOUBLE,
            DataType.STRING,
            RandomRows.WIDE,
            DataType.BOOLEAN,
            RandomRows.NARROW,
            DataType.FLOAT,
            RandomRows.STRUCT,
            RandomRows.ARRAY,
            DataType.SHORT);

    static List<Shape> shapes() {
        return Queries.shapes();
    }

    private record Answer(List<List<Object>> rows, boolean spilled) {}

    private static Answer sort(
            Shape shape,
            List<DataType> types,
            List<Object[]> rows,
            List<SortKey> keys,
            MemoryPool pool,
            int offset,
            int limit) {
        Answer answer;
        try (SortSink sink = new SortSink(types, keys, Queries.space(pool));
                RowsSink result = new RowsSink(types, Queries.space(Queries.pool()))) {
            Queries.run(
                    shape,
                    pipeline(new LocalRowsSource(types, rows, 12), sink),
                    pipeline(new SortSource(sink, offset, limit), result));
            answer = new Answer(Queries.rows(result), sink.merged() != null);
        }
        assertThat(pool.used()).isZero();
        return answer;
    }

    private static MemoryPool pool(long bytes) {
        return new MemoryPool("small", bytes, null);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void anyKeysSortAlikeInMemoryAndOnDisk(Shape shape) {
        Random random = new Random(41);
        for (int round = 0; round < 16; round++) {
            int count = shape.blockRows() == 1 ? 300 : 1500 + random.nextInt(1500);
            List<Object[]> rows =
                    RandomRows.of(TYPES, count, round % 3 == 0 ? 4 : 2000, round % 2 == 0 ? 0 : 0.2, random);
            List<SortKey> keys = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                keys.add(new SortKey(random.nextInt(TYPES.size()), random.nextBoolean(), random.nextBoolean()));
            }
            int offset = round % 4 == 0 ? random.nextInt(count) : 0;
            int limit = round % 4 == 0 ? random.nextInt(count) : Integer.MAX_VALUE;
            Answer inMemory = sort(shape, TYPES, rows, keys, Queries.pool(), offset, limit);
            Answer onDisk =
                    sort(shape, TYPES, rows, keys, pool((shape.blockRows() == 1 ? 40L : 60L) * count), offset, limit);
            assertThat(inMemory.spilled).isFalse();
            assertThat(onDisk.spilled).isTrue();
            assertThat(onDisk.rows).describedAs(keys.toString()).isEqualTo(inMemory.rows);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void firstRowsThatDoNotFitAreThoseOfTheFullSort(Shape shape) {
        Random random = new Random(42);
        for (int round = 0; round < 8; round++) {
            int count = shape.blockRows() == 1 ? 300 : 1500 + random.nextInt(1500);
            List<Object[]> rows = RandomRows.of(TYPES, count, round % 3 == 0 ? 4 : 2000, 0.1, random);
            List<SortKey> keys = List.of(
                    new SortKey(random.nextInt(TYPES.size()), random.nextBoolean(), random.nextBoolean()),
                    new SortKey(1, true, false));
            int offset = count / 2;
            int limit = count / 4;
            Answer all = sort(shape, TYPES, rows, keys, Queries.pool(), offset, limit);
            MemoryPool pool = pool((shape.blockRows() == 1 ? 40L : 60L) * count);
            try (TopNSink sink = new TopNSink(TYPES, keys, offset + limit, threshold(keys), Queries.space(pool));
                    RowsSink result = new RowsSink(TYPES, Queries.space(Queries.pool()))) {
                Queries.run(
                        shape,
                        pipeline(new LocalRowsSource(TYPES, rows, 12), sink),
                        pipeline(new SortSource(sink, offset, limit), result));
                // Blocks that are not full are not accounted for.
                assertThat(sink.merged() != null).isEqualTo(shape.blockRows() < 4096);
                assertThat(Queries.rows(result)).describedAs(keys.toString()).isEqualTo(all.rows);
            }
            assertThat(pool.used()).isZero();
        }
    }

    @Test
    void manyRunsAreMergedInSeveralPassesAndRanges() {
        Random random = new Random(42);
        List<DataType> types = List.of(DataType.LONG, DataType.STRING, DataType.INT);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 400_000; i++) {
            long number = random.nextInt(9) == 0 ? random.nextLong() : random.nextInt(50_000);
            rows.add(new Object[] {number, Queries.text("text " + random.nextInt(2000)), i});
        }
        for (int key = 0; key < 2; key++) {
            List<SortKey> keys = List.of(new SortKey(key, key == 0, true));
            Shape shape = new Shape(2, 1024);
            Answer inMemory = sort(shape, types, rows, keys, Queries.pool(), 0, Integer.MAX_VALUE);
            Answer onDisk = sort(shape, types, rows, keys, pool(2 << 20), 0, Integer.MAX_VALUE);
            assertThat(onDisk.spilled).isTrue();
            assertThat(onDisk.rows.equals(inMemory.rows)).isTrue();
        }
    }

    private static RowThreshold threshold(List<SortKey> keys) {
        SortKey first = keys.get(0);
        return new RowThreshold(TYPES.get(first.column()), first.ascending(), first.nullsFirst());
    }
}
