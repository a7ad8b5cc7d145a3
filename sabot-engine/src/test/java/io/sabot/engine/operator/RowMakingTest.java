package io.sabot.engine.operator;

import static io.sabot.engine.operator.Queries.collect;
import static io.sabot.engine.operator.Queries.column;
import static io.sabot.engine.operator.Queries.compute;
import static io.sabot.engine.operator.Queries.listOf;
import static io.sabot.engine.operator.Queries.pipeline;
import static io.sabot.engine.operator.Queries.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.batch.Block;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.TableSink;
import io.sabot.engine.operator.Queries.Shape;
import io.sabot.engine.operator.sample.ReplacementSampleStep;
import io.sabot.engine.operator.sample.SampleStep;
import io.sabot.engine.pipeline.PipelineGraph;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.run.QueryHandle;
import io.sabot.engine.run.Scheduler;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps that make other rows of rows, and the sink that writes them. */
class RowMakingTest {
    static List<Shape> shapes() {
        return Queries.shapes();
    }

    private static List<Long> sample(Shape shape, int partitions, Step step) {
        List<Long> numbers = new ArrayList<>();
        for (List<Object> row : collect(shape, List.of(DataType.LONG), new RangeSource(0, 30, 1, partitions), step)) {
            numbers.add((Long) row.get(0));
        }
        return numbers;
    }

    private static List<Long> longs(long... numbers) {
        return LongStream.of(numbers).boxed().toList();
    }

    /** The expected rows are what Spark 4.2.0 answers to {@code spark.range(0, 30, 1, partitions).sample(...)}. */
    @ParameterizedTest
    @MethodSource("shapes")
    void samplesAreSparks(Shape shape) {
        assertThat(sample(shape, 2, new SampleStep(0, 0.3, 42))).isEqualTo(longs(3, 7, 17, 18, 24));
        assertThat(sample(shape, 3, new SampleStep(0, 0.5, -7)))
                .isEqualTo(longs(0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 13, 14, 15, 16, 17, 18, 21, 24, 26, 29));
        assertThat(sample(shape, 2, new SampleStep(0, 1.0 / 3, 11)))
                .isEqualTo(longs(0, 1, 2, 4, 7, 8, 10, 18, 19, 21, 23, 25, 26, 28));
        assertThat(sample(shape, 2, new ReplacementSampleStep(0.7, 42)))
                .isEqualTo(longs(5, 6, 7, 11, 11, 13, 13, 17, 17, 21, 21, 22, 23, 24, 26, 29));
        assertThat(sample(shape, 1, new ReplacementSampleStep(2.5, 9)))
                .startsWith(0L, 0L, 0L, 1L, 1L, 2L, 2L, 2L, 3L, 3L, 3L, 3L, 4L)
                .hasSize(69);
        assertThat(sample(shape, 2, new SampleStep(0.4, 0.4, 42))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void expandsRowByRowOrListByList(Shape shape) {
        List<DataType> types = List.of(DataType.LONG, DataType.STRING);
        ExpandStep rowByRow = new ExpandStep(
                List.of(
                        List.of(column(0), compute(DataType.STRING, row -> text("a" + row[0]))),
                        List.of(compute(DataType.LONG, row -> -(Long) row[0]), compute(DataType.STRING, row -> null)),
                        List.of(compute(DataType.LONG, row -> null), compute(DataType.STRING, row -> text("c")))),
                types,
                true);
        List<List<Object>> expected = new ArrayList<>();
        for (long i = 0; i < 50; i++) {
            expected.add(listOf(i, text("a" + i)));
            expected.add(listOf(-i, null));
            expected.add(listOf(null, text("c")));
        }
        assertThat(collect(shape, types, new RangeSource(0, 50, 1, 4), rowByRow))
                .isEqualTo(expected);
        ExpandStep listByList = new ExpandStep(rowByRow.projections(), types, false);
        assertThat(collect(shape, types, new RangeSource(0, 50, 1, 4), listByList))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void generatesRowsBesideTheRow(Shape shape) {
        List<DataType> types = List.of(DataType.LONG, DataType.INT, DataType.STRING);
        for (boolean outer : new boolean[] {true, false}) {
            GenerateStep step = new GenerateStep(
                    (arguments, context) -> {
                        List<Object[]> rows = new ArrayList<>();
                        for (int i = 0; i < (Long) arguments[0] % 4; i++) {
                            rows.add(new Object[] {i == 2 ? null : i, text("g" + i)});
                        }
                        return rows;
                    },
                    List.of(column(0)),
                    null,
                    List.of(DataType.INT, DataType.STRING),
                    outer);
            List<List<Object>> expected = new ArrayList<>();
            for (long i = 0; i < 100; i++) {
                for (int k = 0; k < i % 4; k++) {
                    expected.add(listOf(i, k == 2 ? null : k, text("g" + k)));
                }
                if (i % 4 == 0 && outer) {
                    expected.add(listOf(i, null, null));
                }
            }
            assertThat(collect(shape, types, new RangeSource(0, 100, 1, 5), step))
                    .isEqualTo(expected);
        }
    }

    /** Remembers what was written where. */
    private static final class Table implements TableSink {
        final List<String> events = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Writer writer(int task) {
            return new Writer() {
                @Override
                public void write(Block block) {
                    events.add("write " + task + " " + block.selected());
                }

                @Override
                public void close() {
                    events.add("close " + task);
                }
            };
        }

        @Override
        public void commit() {
            events.add("commit");
        }

        @Override
        public void abort() {
            events.add("abort");
        }
    }

    private static void write(Table table, boolean perMorsel, Step... steps) {
        WriteSink sink = new WriteSink(table, perMorsel);
        try (Scheduler scheduler = new Scheduler("test", 1)) {
            scheduler.run(
                    new PipelineGraph(
                            List.of(pipeline(new RangeSource(0, 20, 1, 2), sink, steps)), List.of(sink), false),
                    Settings.DEFAULTS,
                    QueryHandle.named("q"));
        }
    }

    @Test
    void writesAndCommitsOnce() {
        Table perMorsel = new Table();
        write(perMorsel, true);
        assertThat(perMorsel.events).containsExactly("write 0 10", "close 0", "write 1 10", "close 1", "commit");
        Table perWorker = new Table();
        write(perWorker, false);
        assertThat(perWorker.events).containsExactly("write 0 10", "write 0 10", "close 0", "commit");
    }

    @Test
    void abortsWhenTheQueryFails() {
        Table table = new Table();
        FilterStep failing = new FilterStep(worker -> block -> {
            if (worker.morsel() == 1) {
                throw new IllegalStateException("no");
            }
            return block;
        });
        assertThatThrownBy(() -> write(table, false, failing)).hasMessage("no");
        assertThat(table.events).containsExactly("write 0 10", "close 0", "abort");
    }
}
