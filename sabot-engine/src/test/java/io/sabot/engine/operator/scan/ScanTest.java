package io.sabot.engine.operator.scan;

import static io.sabot.engine.operator.Queries.collect;
import static io.sabot.engine.operator.Queries.listOf;
import static io.sabot.engine.operator.Queries.pipeline;
import static io.sabot.engine.operator.Queries.text;
import static io.sabot.engine.operator.Queries.where;
import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.LocalRowsSource;
import io.sabot.engine.operator.Queries;
import io.sabot.engine.operator.Queries.Shape;
import io.sabot.engine.operator.RowsSink;
import io.sabot.engine.operator.join.JoinBuildSink;
import io.sabot.engine.operator.join.JoinKind;
import io.sabot.engine.operator.join.JoinProbeStep;
import io.sabot.engine.operator.sort.RowThreshold;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.operator.sort.SortSource;
import io.sabot.engine.operator.sort.TopNSink;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScanTest {
    private static final StructType SCHEMA = new StructType(
            List.of(Field.of("id", DataType.LONG), Field.of("name", DataType.STRING), Field.of("size", DataType.INT)));
    private static final List<DataType> TYPES = List.of(DataType.LONG, DataType.STRING, DataType.INT);

    static List<Shape> shapes() {
        return Queries.shapes();
    }

    private static List<List<Object[]>> splits(int count, int rowsEach) {
        List<List<Object[]>> splits = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < rowsEach; i++) {
                long id = (long) s * rowsEach + i;
                rows.add(new Object[] {id, id % 5 == 0 ? null : text("n" + id % 7), (int) (id % 10)});
            }
            splits.add(rows);
        }
        return splits;
    }

    private static ScanFilter size(int wanted) {
        return new ScanFilter(where(row -> row[2] != null && (Integer) row[2] == wanted), new int[] {2}, true);
    }

    private static ScanFilter named(String name) {
        return new ScanFilter(where(row -> row[1] != null && row[1].equals(text(name))), new int[] {1}, true);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void rowsThatPassAllFiltersComeInOrder(Shape shape) {
        for (boolean codes : new boolean[] {false, true}) {
            FakeTable table = new FakeTable(SCHEMA, splits(6, 50), codes);
            ScanSource scan =
                    new ScanSource(table, List.of(0, 1, 2), List.of(size(3), named("n1")), List.of(), List.of());
            List<List<Object>> expected = new ArrayList<>();
            for (long id = 0; id < 300; id++) {
                if (id % 10 == 3 && id % 5 != 0 && id % 7 == 1) {
                    expected.add(listOf(id, text("n1"), 3));
                }
            }
            assertThat(collect(shape, TYPES, scan)).isEqualTo(expected);
            assertThat(table.events.stream().filter(e -> e.startsWith("open"))).hasSize(6);
            assertThat(table.events.stream().filter(e -> e.startsWith("close"))).hasSize(6);
        }
    }

    @Test
    void columnsAreDecodedOnlyForRowsThatAreStillThere() {
        FakeTable table = new FakeTable(SCHEMA, splits(1, 100), false);
        ScanSource scan = new ScanSource(table, List.of(0, 1, 2), List.of(size(3), named("n1")), List.of(), List.of());
        collect(new Shape(1, 4096), TYPES, scan);
        assertThat(table.events)
                .containsExactly("open 0", "decode 0 2 100", "decode 0 1 10", "decode 0 0 1", "close 0");
    }

    @Test
    void aSplitWhoseDictionaryHasNoPassingValueIsNotRead() {
        FakeTable table = new FakeTable(SCHEMA, splits(2, 7), true);
        ScanSource scan = new ScanSource(table, List.of(0, 1, 2), List.of(size(8)), List.of(), List.of());
        assertThat(collect(new Shape(1, 4096), TYPES, scan)).isEqualTo(List.of(listOf(8L, text("n1"), 8)));
        assertThat(table.events)
                .containsExactly(
                        "open 0", "close 0", "open 1", "decode 1 2 7", "decode 1 0 1", "decode 1 1 1", "close 1");
    }

    @Test
    void splitsThatStatisticsExcludeAreNotOpened() {
        FakeTable table = new FakeTable(SCHEMA, splits(5, 10), false);
        SplitFilter around25 = split -> (Long) split.statistics(0).min() <= 25
                && (Long) split.statistics(0).max() >= 25;
        ScanSource scan = new ScanSource(table, List.of(0), List.of(), List.of(around25), List.of());
        assertThat(collect(new Shape(1, 4096), List.of(DataType.LONG), scan)).hasSize(10);
        assertThat(table.events).containsExactly("open 2", "decode 2 0 10", "close 2");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theKeysOfABuildFilterTheScan(Shape shape) {
        for (boolean codes : new boolean[] {false, true}) {
            for (boolean far : new boolean[] {false, true}) {
                joinThroughFilter(shape, codes, far);
                joinThroughFilterOfASpilledBuild(shape, codes, far);
            }
        }
    }

    /** A filter has to know the keys that are in files, too. */
    private static void joinThroughFilterOfASpilledBuild(Shape shape, boolean codes, boolean far) {
        List<Object[]> build = buildRows(far);
        MemoryPool small = new MemoryPool("small", 3_500, null);
        MemoryPool large = Queries.pool();
        FakeTable table = new FakeTable(SCHEMA, splits(20, 60), codes);
        List<List<Object>> expected = join(shape, large, build, table, false);
        List<List<Object>> actual = join(shape, small, build, table, true);
        assertThat(actual).containsExactlyInAnyOrderElementsOf(expected).isNotEmpty();
        assertThat(small.used()).isZero();
    }

    private static List<List<Object>> join(
            Shape shape, MemoryPool pool, List<Object[]> build, FakeTable table, boolean filtered) {
        List<DataType> outputTypes = new ArrayList<>(TYPES);
        outputTypes.addAll(BUILD_TYPES);
        try (JoinBuildSink sink = new JoinBuildSink(
                        BUILD_TYPES, new int[] {0, 1}, new boolean[] {false, false}, Queries.space(pool));
                RowsSink rows = new RowsSink(outputTypes, Queries.space(Queries.pool()))) {
            List<RuntimeFilter> filters =
                    filtered ? List.of(sink.runtimeFilter(0, 0), sink.runtimeFilter(1, 1)) : List.of();
            ScanSource scan = new ScanSource(table, List.of(0, 1, 2), List.of(), List.of(), filters);
            JoinProbeStep probe = new JoinProbeStep(sink, JoinKind.INNER, TYPES, new int[] {0, 1}, null, null);
            Queries.run(shape, pipeline(new LocalRowsSource(BUILD_TYPES, build, 2), sink), pipeline(scan, rows, probe));
            assertThat(sink.isUnique())
                    .describedAs("known only of a build in memory")
                    .isEqualTo(!filtered);
            return Queries.rows(rows);
        }
    }

    private static final List<DataType> BUILD_TYPES = List.of(DataType.LONG, DataType.STRING);

    private static List<Object[]> buildRows(boolean far) {
        Random random = new Random(3);
        List<Object[]> build = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            build.add(new Object[] {i % 9 == 0 ? null : (Object) (600L + random.nextInt(300)), text("n" + i % 3)});
        }
        if (far) {
            build.add(new Object[] {Long.MAX_VALUE / 2, text("n1")});
        }
        return build;
    }

    private static void joinThroughFilter(Shape shape, boolean codes, boolean far) {
        List<Object[]> build = buildRows(far);
        List<DataType> buildTypes = BUILD_TYPES;
        FakeTable table = new FakeTable(SCHEMA, splits(20, 60), codes);
        List<DataType> outputTypes = new ArrayList<>(TYPES);
        outputTypes.addAll(buildTypes);
        MemoryPool pool = Queries.pool();
        try (JoinBuildSink sink = new JoinBuildSink(
                        buildTypes, new int[] {0, 1}, new boolean[] {false, false}, Queries.space(pool));
                RowsSink filtered = new RowsSink(outputTypes, Queries.space(pool));
                RowsSink unfiltered = new RowsSink(outputTypes, Queries.space(pool))) {
            ScanSource scan = new ScanSource(
                    table,
                    List.of(0, 1, 2),
                    List.of(),
                    List.of(),
                    List.of(sink.runtimeFilter(0, 0), sink.runtimeFilter(1, 1)));
            ScanSource plain = new ScanSource(table, List.of(0, 1, 2), List.of(), List.of(), List.of());
            JoinProbeStep probe = new JoinProbeStep(sink, JoinKind.INNER, TYPES, new int[] {0, 1}, null, null);
            Queries.run(
                    shape, pipeline(new LocalRowsSource(buildTypes, build, 2), sink), pipeline(scan, filtered, probe));
            assertThat(table.events)
                    .doesNotContain("open 0", "open 5", "open 9")
                    .contains("open 10");
            Queries.run(shape, pipeline(plain, unfiltered, probe));
            assertThat(Queries.rows(filtered))
                    .isEqualTo(Queries.rows(unfiltered))
                    .isNotEmpty();
        }
        assertThat(pool.used()).isZero();
    }

    @Test
    void anEmptyBuildMakesTheScanReadNothing() {
        FakeTable table = new FakeTable(SCHEMA, splits(3, 10), false);
        try (JoinBuildSink sink = new JoinBuildSink(
                List.of(DataType.LONG), new int[] {0}, new boolean[] {false}, Queries.space(Queries.pool()))) {
            ScanSource scan =
                    new ScanSource(table, List.of(0), List.of(), List.of(), List.of(sink.runtimeFilter(0, 0)));
            RowsSink result = new RowsSink(List.of(DataType.LONG, DataType.LONG), Queries.space(Queries.pool()));
            Queries.run(
                    new Shape(1, 4096),
                    pipeline(new LocalRowsSource(List.of(DataType.LONG), List.of(), 1), sink),
                    pipeline(
                            scan,
                            result,
                            new JoinProbeStep(
                                    sink, JoinKind.INNER, List.of(DataType.LONG), new int[] {0}, null, null)));
            assertThat(result.blocks()).isZero();
        }
        assertThat(table.events).isEmpty();
    }

    @Test
    void anOrderWithALimitReadsOnlyWhatMayBeAmongItsFirstRows() {
        for (boolean ascending : new boolean[] {true, false}) {
            FakeTable table = new FakeTable(SCHEMA, splits(10, 500), false);
            assertThat(ids(table, ascending, Long.MAX_VALUE)).isEqualTo(firstIds(ascending));
            assertThat(table.events.stream().filter(e -> e.startsWith("open"))).hasSize(ascending ? 3 : 10);
        }
    }

    @Test
    void boundsOfSplitsTellWhatMayBeAmongTheFirstRows() {
        for (boolean ascending : new boolean[] {true, false}) {
            FakeTable table = new FakeTable(SCHEMA, splits(10, 500), false);
            assertThat(ids(table, ascending, 20)).isEqualTo(firstIds(ascending));
            assertThat(table.events.stream().filter(e -> e.startsWith("open")))
                    .containsExactly(ascending ? "open 0" : "open 9");
        }
    }

    private static List<Object> firstIds(boolean ascending) {
        List<Object> ids = new ArrayList<>();
        for (long i = 0; i < 20; i++) {
            ids.add(ascending ? i : 4999 - i);
        }
        return ids;
    }

    private static List<Object> ids(FakeTable table, boolean ascending, long enough) {
        RowThreshold threshold = new RowThreshold(DataType.LONG, ascending, false);
        List<DataType> types = List.of(DataType.LONG);
        ScanSource scan = new ScanSource(table, List.of(0), List.of(), List.of(), List.of(threshold.filter(0, enough)));
        try (TopNSink sink = new TopNSink(
                        types,
                        List.of(new SortKey(0, ascending, false)),
                        20,
                        threshold,
                        Queries.space(Queries.pool()));
                RowsSink result = new RowsSink(types, Queries.space(Queries.pool()))) {
            Queries.run(new Shape(1, 300), pipeline(scan, sink), pipeline(new SortSource(sink, 0, 20), result));
            return Queries.rows(result).stream().map(row -> row.get(0)).toList();
        }
    }
}
