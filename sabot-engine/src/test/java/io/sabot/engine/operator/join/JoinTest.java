package io.sabot.engine.operator.join;

import static io.sabot.engine.operator.Queries.compute;
import static io.sabot.engine.operator.Queries.pipeline;
import static io.sabot.engine.operator.Queries.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.LocalRowsSource;
import io.sabot.engine.operator.Queries;
import io.sabot.engine.operator.Queries.Shape;
import io.sabot.engine.operator.RandomRows;
import io.sabot.engine.operator.RowsSink;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.PipelineGraph;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.run.QueryHandle;
import io.sabot.engine.run.Scheduler;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of join against nested loops over boxed rows. */
class JoinTest {
    static List<Shape> shapes() {
        return Queries.shapes();
    }

    /** A join to be checked: the answer to "do these two rows belong together", which may be unknown (null). */
    record Question(
            JoinKind kind,
            List<DataType> probeTypes,
            List<DataType> buildTypes,
            List<Object[]> probe,
            List<Object[]> build,
            BiFunction<Object[], Object[], Boolean> answer) {}

    static List<List<Object>> naive(Question question) {
        List<List<Object>> result = new ArrayList<>();
        boolean[] buildMatched = new boolean[question.build.size()];
        int buildWidth = question.buildTypes.size();
        for (Object[] left : question.probe) {
            List<Object[]> partners = new ArrayList<>();
            boolean unknown = false;
            for (int b = 0; b < question.build.size(); b++) {
                Boolean answer = question.answer.apply(left, question.build.get(b));
                unknown |= answer == null;
                if (Boolean.TRUE.equals(answer)) {
                    partners.add(question.build.get(b));
                    buildMatched[b] = true;
                }
            }
            switch (question.kind) {
                case INNER, BUILD_OUTER -> partners.forEach(right -> result.add(row(left, right)));
                case PROBE_OUTER, FULL_OUTER, PROBE_SINGLE -> {
                    partners.forEach(right -> result.add(row(left, right)));
                    if (partners.isEmpty()) {
                        result.add(row(left, new Object[buildWidth]));
                    }
                }
                case PROBE_SEMI -> addIf(!partners.isEmpty(), result, row(left));
                case PROBE_ANTI -> addIf(partners.isEmpty(), result, row(left));
                case NULL_AWARE_ANTI -> addIf(partners.isEmpty() && !unknown, result, row(left));
                case MARK -> result.add(row(left, new Object[] {!partners.isEmpty()}));
                case NULL_AWARE_MARK ->
                    result.add(row(
                            left, new Object[] {partners.isEmpty() && unknown ? null : (Object) !partners.isEmpty()}));
                case BUILD_SEMI, BUILD_ANTI -> {}
            }
        }
        for (int b = 0; b < buildMatched.length; b++) {
            Object[] right = question.build.get(b);
            switch (question.kind) {
                case BUILD_OUTER, FULL_OUTER ->
                    addIf(!buildMatched[b], result, row(new Object[question.probeTypes.size()], right));
                case BUILD_SEMI -> addIf(buildMatched[b], result, row(right));
                case BUILD_ANTI -> addIf(!buildMatched[b], result, row(right));
                default -> {}
            }
        }
        return result;
    }

    private static void addIf(boolean condition, List<List<Object>> result, List<Object> row) {
        if (condition) {
            result.add(row);
        }
    }

    private static List<Object> row(Object[]... parts) {
        List<Object> row = new ArrayList<>();
        for (Object[] part : parts) {
            row.addAll(Arrays.asList(part));
        }
        return row;
    }

    private static List<DataType> outputTypes(Question question) {
        List<DataType> types = new ArrayList<>();
        boolean buildOnly = question.kind == JoinKind.BUILD_SEMI || question.kind == JoinKind.BUILD_ANTI;
        if (!buildOnly) {
            types.addAll(question.probeTypes);
        }
        if (question.kind.givesPairs() || buildOnly) {
            types.addAll(question.buildTypes);
        }
        if (question.kind == JoinKind.MARK || question.kind == JoinKind.NULL_AWARE_MARK) {
            types.add(DataType.BOOLEAN);
        }
        return types;
    }

    interface ProbeOf {
        Step step(JoinBuildSink build);
    }

    private static List<List<Object>> run(
            Shape shape, Question question, int[] keys, boolean[] nullSafe, ProbeOf probe) {
        return run(shape, Queries.pool(), question, keys, nullSafe, probe);
    }

    static List<List<Object>> run(
            Shape shape, MemoryPool pool, Question question, int[] keys, boolean[] nullSafe, ProbeOf probe) {
        MemoryPool results = Queries.pool();
        try (JoinBuildSink build = new JoinBuildSink(
                        question.buildTypes,
                        keys,
                        nullSafe,
                        new SpillSpace(pool, Queries.space(pool).folder(), shape.blockRows()));
                RowsSink result = new RowsSink(outputTypes(question), Queries.space(results))) {
            Queries.run(
                    shape,
                    pipeline(new LocalRowsSource(question.buildTypes, question.build, 5), build),
                    pipeline(new LocalRowsSource(question.probeTypes, question.probe, 7), result, probe.step(build)));
            return Queries.rows(result);
        } finally {
            assertThat(pool.used()).isZero();
        }
    }

    static void assertSame(List<List<Object>> actual, List<List<Object>> expected, String what) {
        Comparator<List<Object>> byText = Comparator.comparing(Object::toString);
        List<List<Object>> left = new ArrayList<>(actual);
        List<List<Object>> right = new ArrayList<>(expected);
        left.sort(byText);
        right.sort(byText);
        assertThat(left).describedAs(what).isEqualTo(right);
    }

    static final List<DataType> PROBE = List.of(DataType.INT, DataType.STRING, DataType.LONG);
    static final List<DataType> BUILD = List.of(DataType.LONG, DataType.INT, DataType.STRING);

    static Boolean equal(Object left, Object right, boolean nullSafe) {
        if (nullSafe) {
            return left == null ? right == null : left.equals(right);
        }
        return left == null || right == null ? null : (Boolean) left.equals(right);
    }

    static Boolean and(Boolean left, Boolean right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return left == null || right == null ? null : true;
    }

    static Question question(
            JoinKind kind,
            int probe,
            int build,
            int distinct,
            double nulls,
            boolean unique,
            long seed,
            BiFunction<Object[], Object[], Boolean> answer) {
        Random random = new Random(seed);
        List<Object[]> buildRows = RandomRows.of(BUILD, build, distinct, nulls, random);
        for (int i = 0; unique && i < buildRows.size(); i++) {
            buildRows.get(i)[1] = RandomRows.value(DataType.INT, i);
            buildRows.get(i)[2] = RandomRows.value(DataType.STRING, 4 * i + 1);
        }
        return new Question(
                kind, PROBE, BUILD, RandomRows.of(PROBE, probe, distinct, nulls, random), buildRows, answer);
    }

    static boolean isSingle(JoinKind kind) {
        return kind == JoinKind.PROBE_SINGLE;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void equalKeys(Shape shape) {
        for (JoinKind kind : JoinKind.values()) {
            for (boolean unique : new boolean[] {true, false}) {
                for (int build : new int[] {0, 1, 60}) {
                    for (double nulls : new double[] {0, 0.15}) {
                        if (isSingle(kind) && !unique) {
                            continue;
                        }
                        Question onInts = question(
                                kind, 120, build, 40, nulls, unique, 11 + build, (l, r) -> equal(l[0], r[1], false));
                        assertSame(
                                run(
                                        shape,
                                        onInts,
                                        new int[] {1},
                                        new boolean[] {false},
                                        b -> new JoinProbeStep(b, kind, PROBE, new int[] {0}, null, null)),
                                naive(onInts),
                                kind + " on ints, unique " + unique + ", build " + build + ", nulls " + nulls);
                        Question onTexts = question(
                                kind, 120, build, 40, nulls, unique, 12 + build, (l, r) -> equal(l[1], r[2], false));
                        assertSame(
                                run(
                                        shape,
                                        onTexts,
                                        new int[] {2},
                                        new boolean[] {false},
                                        b -> new JoinProbeStep(b, kind, PROBE, new int[] {1}, null, null)),
                                naive(onTexts),
                                kind + " on texts, unique " + unique + ", build " + build + ", nulls " + nulls);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void severalKeysNullSafeOrNot(Shape shape) {
        for (JoinKind kind : JoinKind.values()) {
            if (kind.isNullAware() || isSingle(kind)) {
                continue;
            }
            Question question = question(
                    kind, 150, 80, 6, 0.3, false, 5, (l, r) -> and(equal(l[0], r[1], false), equal(l[1], r[2], true)));
            assertSame(
                    run(
                            shape,
                            question,
                            new int[] {1, 2},
                            new boolean[] {false, true},
                            b -> new JoinProbeStep(b, kind, PROBE, new int[] {0, 1}, null, null)),
                    naive(question),
                    kind.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void equalKeysAndAFurtherCondition(Shape shape) {
        for (JoinKind kind : JoinKind.values()) {
            if (kind.isNullAware()) {
                continue;
            }
            for (boolean unique : new boolean[] {true, false}) {
                if (isSingle(kind) && !unique) {
                    continue;
                }
                BiFunction<Object[], Object[], Boolean> condition =
                        (l, r) -> l[2] == null || r[0] == null ? null : (Boolean) ((Long) l[2] < (Long) r[0]);
                Question question = question(
                        kind,
                        200,
                        60,
                        12,
                        0.1,
                        unique,
                        6,
                        (l, r) -> and(equal(l[0], r[1], false), condition.apply(l, r)));
                boolean[] columns = {false, false, true, true, false, false};
                assertSame(
                        run(
                                shape,
                                question,
                                new int[] {1},
                                new boolean[] {false},
                                b -> new JoinProbeStep(
                                        b,
                                        kind,
                                        PROBE,
                                        new int[] {0},
                                        where(row -> Boolean.TRUE.equals(condition.apply(
                                                new Object[] {null, null, row[2]}, new Object[] {row[3]}))),
                                        columns)),
                        naive(question),
                        kind + " unique " + unique);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void anyCondition(Shape shape) {
        for (JoinKind kind : JoinKind.values()) {
            for (int build : new int[] {0, 1, 30}) {
                if (isSingle(kind) && build > 1) {
                    continue;
                }
                BiFunction<Object[], Object[], Boolean> condition = (l, r) ->
                        l[2] == null || r[0] == null ? null : (Boolean) ((Long) l[2] > (Long) r[0] + 20_000_000L);
                Question question = question(kind, 50, build, 40, 0.1, false, 7, condition);
                boolean[] columns = {false, false, true, true, false, false};
                assertSame(
                        run(
                                shape,
                                question,
                                new int[0],
                                new boolean[0],
                                b -> new NestedLoopStep(
                                        b,
                                        kind,
                                        PROBE,
                                        compute(
                                                DataType.BOOLEAN,
                                                row -> condition.apply(
                                                        new Object[] {null, null, row[2]}, new Object[] {row[3]})),
                                        columns)),
                        naive(question),
                        kind + " build " + build);
                Question all = question(kind, 20, build, 40, 0.1, false, 8, (l, r) -> true);
                assertSame(
                        run(
                                shape,
                                all,
                                new int[0],
                                new boolean[0],
                                b -> new NestedLoopStep(b, kind, PROBE, null, null)),
                        naive(all),
                        "all pairs " + kind + " build " + build);
            }
        }
    }

    @Test
    void aSecondPartnerOfASingleJoinIsAnError() {
        Question question = question(JoinKind.PROBE_SINGLE, 50, 50, 3, 0, false, 9, (l, r) -> equal(l[0], r[1], false));
        assertThatThrownBy(() -> run(
                        new Shape(1, 4096),
                        question,
                        new int[] {1},
                        new boolean[] {false},
                        b -> new JoinProbeStep(b, JoinKind.PROBE_SINGLE, PROBE, new int[] {0}, null, null)))
                .isInstanceOfSatisfying(
                        QueryException.class,
                        e -> assertThat(e.condition()).isEqualTo("SCALAR_SUBQUERY_TOO_MANY_ROWS"));
    }

    /** All pairs of one probe block; that the query goes on is asked nowhere else. */
    @Test
    void aCancelledJoinStopsAmongItsPairs() {
        List<DataType> types = List.of(DataType.INT);
        List<Object[]> rows = Collections.nCopies(100, new Object[] {1});
        QueryHandle handle = QueryHandle.named("test");
        AtomicInteger decisions = new AtomicInteger();
        Shape shape = new Shape(1, 100);
        MemoryPool pool = Queries.pool();
        try (JoinBuildSink build = new JoinBuildSink(types, new int[] {0}, new boolean[] {false}, Queries.space(pool));
                RowsSink result = new RowsSink(List.of(DataType.INT, DataType.INT), Queries.space(pool));
                Scheduler scheduler = new Scheduler("test", 1)) {
            Queries.run(shape, pipeline(new LocalRowsSource(types, rows, 1), build));
            Step probe = new JoinProbeStep(
                    build,
                    JoinKind.INNER,
                    types,
                    new int[] {0},
                    worker -> pairs -> {
                        decisions.incrementAndGet();
                        handle.cancel("enough");
                        return pairs.withSelection(new int[0], 0);
                    },
                    new boolean[] {false, false});
            Pipeline probed = pipeline(new LocalRowsSource(types, rows, 1), result, probe);
            assertThatThrownBy(() -> scheduler.run(
                            new PipelineGraph(List.of(probed), List.of(), false), shape.settings(), handle))
                    .isInstanceOfSatisfying(
                            QueryException.class, e -> assertThat(e.condition()).isEqualTo("SPARK_JOB_CANCELLED"));
        }
        assertThat(decisions).hasValue(1);
    }

    @Test
    void pairsKeepTheOrderOfTheProbe() {
        Question question = question(JoinKind.INNER, 300, 50, 20, 0.1, false, 10, (l, r) -> equal(l[0], r[1], false));
        assertThat(run(
                        new Shape(2, 7),
                        question,
                        new int[] {1},
                        new boolean[] {false},
                        b -> new JoinProbeStep(b, JoinKind.INNER, PROBE, new int[] {0}, null, null)))
                .isEqualTo(naive(question));
    }
}
