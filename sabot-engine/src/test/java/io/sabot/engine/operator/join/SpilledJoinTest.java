package io.sabot.engine.operator.join;

import static io.sabot.engine.operator.Queries.compute;
import static io.sabot.engine.operator.Queries.where;
import static io.sabot.engine.operator.join.JoinTest.PROBE;
import static io.sabot.engine.operator.join.JoinTest.and;
import static io.sabot.engine.operator.join.JoinTest.assertSame;
import static io.sabot.engine.operator.join.JoinTest.equal;
import static io.sabot.engine.operator.join.JoinTest.naive;
import static io.sabot.engine.operator.join.JoinTest.question;
import static io.sabot.engine.operator.join.JoinTest.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.LocalRowsSource;
import io.sabot.engine.operator.Queries;
import io.sabot.engine.operator.Queries.Shape;
import io.sabot.engine.operator.join.JoinTest.ProbeOf;
import io.sabot.engine.operator.join.JoinTest.Question;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.PipelineGraph;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.run.QueryHandle;
import io.sabot.engine.run.Scheduler;
import io.sabot.engine.type.DataType;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of join whose build side does not fit into memory, against nested loops over boxed rows. */
class SpilledJoinTest {
    /** Memory for a few blocks, for part of the rows, for nearly all. */
    private static List<Long> limits(Shape shape) {
        return shape.blockRows() < 100 ? List.of(8_000L, 20_000L, 40_000L) : List.of(30_000L, 50_000L);
    }

    private static long least(Shape shape) {
        return limits(shape).get(0);
    }

    private static final boolean[] PLAIN = {false};

    static List<Shape> shapes() {
        return List.of(new Shape(2, 7), new Shape(2, 256));
    }

    private static void check(
            Shape shape, long limit, Question question, int[] keys, boolean[] nullSafe, ProbeOf probe) {
        AtomicReference<JoinBuildSink> sink = new AtomicReference<>();
        ProbeOf noting = build -> {
            sink.set(build);
            return probe.step(build);
        };
        MemoryPool pool = new MemoryPool("test", limit, null);
        List<List<Object>> rows = run(shape, pool, question, keys, nullSafe, noting);
        assertThat(sink.get().spilled()).isNotNull();
        assertSame(rows, naive(question), question.kind() + " within " + limit + " in " + shape);
    }

    private static Question rows(
            JoinKind kind,
            int distinct,
            double nulls,
            boolean unique,
            long seed,
            BiFunction<Object[], Object[], Boolean> answer) {
        return question(kind, 300, 500, distinct, nulls, unique, seed, answer);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void equalKeys(Shape shape) {
        for (JoinKind kind : JoinKind.values()) {
            for (long limit : limits(shape)) {
                for (boolean unique : new boolean[] {true, false}) {
                    if (kind == JoinKind.PROBE_SINGLE && !unique) {
                        continue;
                    }
                    double nulls = unique ? 0 : 0.1;
                    Question onInts = rows(kind, 300, nulls, unique, 21, (l, r) -> equal(l[0], r[1], false));
                    check(shape, limit, onInts, new int[] {1}, PLAIN, b -> probe(b, kind, 0));
                    Question onTexts = rows(kind, 300, nulls, unique, 22, (l, r) -> equal(l[1], r[2], false));
                    check(shape, limit, onTexts, new int[] {2}, PLAIN, b -> probe(b, kind, 1));
                }
            }
        }
    }

    private static Step probe(JoinBuildSink build, JoinKind kind, int... keys) {
        return new JoinProbeStep(build, kind, PROBE, keys, null, null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCancelledQueryReadsNoSpilledKeysForItsFilter(boolean cancelled) {
        List<Object[]> rows = IntStream.range(0, 5_000)
                .mapToObj(i -> new Object[] {i, Queries.text("x".repeat(200))})
                .toList();
        List<DataType> types = List.of(DataType.INT, DataType.STRING);
        Shape shape = new Shape(1, 256);
        QueryHandle handle = QueryHandle.named("test");
        MemoryPool pool = new MemoryPool("test", 400_000, null);
        try (JoinBuildSink build = new JoinBuildSink(types, new int[] {0}, PLAIN, Queries.space(pool));
                Scheduler scheduler = new Scheduler("test", 1)) {
            Pipeline pipeline = Queries.pipeline(new LocalRowsSource(types, rows, 4), build);
            scheduler.run(new PipelineGraph(List.of(pipeline), List.of(), false), shape.settings(), handle);
            assertThat(build.spilled()).isNotNull();
            if (cancelled) {
                assertThat(handle.cancel("enough")).isTrue();
                assertThatThrownBy(() -> build.runtimeFilter(0, 0).filter()).isInstanceOf(RuntimeException.class);
            } else {
                assertThat(build.runtimeFilter(0, 0).filter()).isNotNull();
            }
        }
    }

    /** No division makes the rows of a key fewer. */
    @ParameterizedTest
    @MethodSource("shapes")
    void fewKeysWithManyRows(Shape shape) {
        for (JoinKind kind : JoinKind.values()) {
            if (kind == JoinKind.PROBE_SINGLE) {
                continue;
            }
            for (double nulls : new double[] {0, 0.3}) {
                Question question = question(kind, 60, 500, 2, nulls, false, 23, (l, r) -> equal(l[0], r[1], false));
                check(shape, least(shape), question, new int[] {1}, PLAIN, b -> probe(b, kind, 0));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void severalKeysNullSafeOrNot(Shape shape) {
        for (JoinKind kind : JoinKind.values()) {
            if (kind.isNullAware() || kind == JoinKind.PROBE_SINGLE) {
                continue;
            }
            for (long limit : limits(shape)) {
                Question question = rows(
                        kind, 12, 0.3, false, 24, (l, r) -> and(equal(l[0], r[1], false), equal(l[1], r[2], true)));
                check(shape, limit, question, new int[] {1, 2}, new boolean[] {false, true}, b -> probe(b, kind, 0, 1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void equalKeysAndAFurtherCondition(Shape shape) {
        BiFunction<Object[], Object[], Boolean> condition =
                (l, r) -> l[2] == null || r[0] == null ? null : (Boolean) ((Long) l[2] < (Long) r[0]);
        boolean[] columns = {false, false, true, true, false, false};
        for (JoinKind kind : JoinKind.values()) {
            if (kind.isNullAware()) {
                continue;
            }
            boolean unique = kind == JoinKind.PROBE_SINGLE;
            for (long limit : limits(shape)) {
                for (int distinct : new int[] {2, 200}) {
                    Question question = rows(
                            kind,
                            distinct,
                            0.1,
                            unique,
                            25,
                            (l, r) -> and(equal(l[0], r[1], false), condition.apply(l, r)));
                    check(
                            shape,
                            limit,
                            question,
                            new int[] {1},
                            PLAIN,
                            b -> new JoinProbeStep(
                                    b,
                                    kind,
                                    PROBE,
                                    new int[] {0},
                                    where(row -> Boolean.TRUE.equals(
                                            condition.apply(new Object[] {null, null, row[2]}, new Object[] {row[3]}))),
                                    columns));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void anyCondition(Shape shape) {
        BiFunction<Object[], Object[], Boolean> condition =
                (l, r) -> l[2] == null || r[0] == null ? null : (Boolean) ((Long) l[2] > (Long) r[0] + 20_000_000L);
        boolean[] columns = {false, false, true, true, false, false};
        for (JoinKind kind : JoinKind.values()) {
            if (kind == JoinKind.PROBE_SINGLE) {
                continue;
            }
            Question question = question(kind, 40, 900, 40, 0.1, false, 26, condition);
            check(
                    shape,
                    shape.blockRows() < 100 ? 12_000 : 16_000,
                    question,
                    new int[0],
                    new boolean[0],
                    b -> new NestedLoopStep(
                            b,
                            kind,
                            PROBE,
                            compute(
                                    DataType.BOOLEAN,
                                    row -> condition.apply(new Object[] {null, null, row[2]}, new Object[] {row[3]})),
                            columns));
            Question all = question(kind, 20, 900, 40, 0.1, false, 27, (l, r) -> true);
            check(
                    shape,
                    shape.blockRows() < 100 ? 12_000 : 16_000,
                    all,
                    new int[0],
                    new boolean[0],
                    b -> new NestedLoopStep(b, kind, PROBE, null, null));
        }
    }

    @Test
    void aSecondPartnerInAnotherPartOfTheBuildIsAnError() {
        Question question =
                question(JoinKind.PROBE_SINGLE, 50, 500, 2, 0, false, 28, (l, r) -> equal(l[0], r[1], false));
        MemoryPool pool = new MemoryPool("test", 12_000, null);
        assertThatThrownBy(() -> run(
                        new Shape(1, 7), pool, question, new int[] {1}, PLAIN, b -> probe(b, JoinKind.PROBE_SINGLE, 0)))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        e -> assertThat(e.condition()).isEqualTo("SCALAR_SUBQUERY_TOO_MANY_ROWS"));
    }

    @Test
    void aPoolThatDoesNotHoldABlockIsAnError() {
        Question question = rows(JoinKind.INNER, 300, 0, false, 29, (l, r) -> equal(l[0], r[1], false));
        MemoryPool pool = new MemoryPool("test", 100, null);
        assertThatThrownBy(() ->
                        run(new Shape(1, 4096), pool, question, new int[] {1}, PLAIN, b -> probe(b, JoinKind.INNER, 0)))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.condition()).isEqualTo("UNABLE_TO_ACQUIRE_MEMORY"));
    }
}
