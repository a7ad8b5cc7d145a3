package io.sabot.engine.operator.window;

import static io.sabot.engine.operator.Queries.pipeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.Accumulator;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.WindowFunction;
import io.sabot.engine.function.aggregate.BasicAggregates;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.LocalRowsSource;
import io.sabot.engine.operator.Queries;
import io.sabot.engine.operator.Queries.Shape;
import io.sabot.engine.operator.RandomRows;
import io.sabot.engine.operator.RowsSink;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.operator.window.WindowFrame.Bound;
import io.sabot.engine.operator.window.WindowFrame.Kind;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.ValueOrder;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Window functions against a direct reading of their definitions. */
class WindowTest {
    /** Partition, order key, value, and the order key moved by -4 and +3 for RANGE frames. */
    private static final List<DataType> TYPES =
            List.of(DataType.STRING, DataType.INT, DataType.LONG, DataType.INT, DataType.INT, DataType.INT);

    private static final int KEY = 1;
    private static final int VALUE = 2;
    private static final int LOWER = 3;
    private static final int UPPER = 4;
    private static final int SERIAL = 5;

    static List<Shape> shapes() {
        return Queries.shapes();
    }

    private static List<Object[]> rows(int count, boolean ascending, Random random) {
        List<Object[]> rows = RandomRows.of(TYPES, count, 9, 0.15, random);
        for (int i = 0; i < count; i++) {
            Object[] row = rows.get(i);
            row[KEY] = random.nextInt(8) == 0 ? null : (Object) random.nextInt(12);
            row[LOWER] = row[KEY] == null ? null : (Object) ((Integer) row[KEY] + (ascending ? -4 : 4));
            row[UPPER] = row[KEY] == null ? null : (Object) ((Integer) row[KEY] + (ascending ? 3 : -3));
            row[SERIAL] = i;
        }
        return rows;
    }

    private static WindowCall.Aggregate aggregate(BasicAggregates function, DataType result, WindowFrame frame) {
        CallContext context = new CallContext(EvalMode.ANSI, List.of(DataType.LONG), result, ZoneOffset.UTC, null);
        return new WindowCall.Aggregate(() -> function.create(context, List.of()), new int[] {VALUE}, result, frame);
    }

    private static List<WindowFrame> frames() {
        List<WindowFrame> frames = new ArrayList<>();
        Bound first = Bound.of(Kind.UNBOUNDED_PRECEDING);
        Bound last = Bound.of(Kind.UNBOUNDED_FOLLOWING);
        Bound current = Bound.of(Kind.CURRENT_ROW);
        frames.add(WindowFrame.WHOLE_PARTITION);
        frames.add(new WindowFrame(true, first, current));
        frames.add(new WindowFrame(false, first, current));
        frames.add(new WindowFrame(false, current, last));
        frames.add(new WindowFrame(true, Bound.ofRows(-2), Bound.ofRows(1)));
        frames.add(new WindowFrame(true, Bound.ofRows(2), Bound.ofRows(5)));
        frames.add(new WindowFrame(true, Bound.ofRows(-5), Bound.ofRows(-3)));
        frames.add(new WindowFrame(true, first, Bound.ofRows(-1)));
        frames.add(new WindowFrame(false, Bound.ofRange(LOWER), Bound.ofRange(UPPER)));
        frames.add(new WindowFrame(false, first, Bound.ofRange(UPPER)));
        frames.add(new WindowFrame(false, Bound.ofRange(LOWER), current));
        return frames;
    }

    private static List<WindowCall> calls() {
        List<WindowCall> calls = new ArrayList<>();
        for (WindowFunction.Kind kind : List.of(
                WindowFunction.Kind.ROW_NUMBER,
                WindowFunction.Kind.RANK,
                WindowFunction.Kind.DENSE_RANK,
                WindowFunction.Kind.PERCENT_RANK,
                WindowFunction.Kind.CUME_DIST)) {
            calls.add(new WindowCall.Rank(kind, 0));
        }
        calls.add(new WindowCall.Rank(WindowFunction.Kind.NTILE, 4));
        for (int offset : new int[] {-2, 0, 1}) {
            for (boolean ignoreNulls : new boolean[] {false, true}) {
                calls.add(new WindowCall.Shift(VALUE, offset, -1, ignoreNulls, DataType.LONG));
                calls.add(new WindowCall.Shift(KEY, offset, SERIAL, ignoreNulls, DataType.INT));
            }
        }
        for (WindowFrame frame : frames()) {
            for (int place : new int[] {1, 3, -1}) {
                calls.add(new WindowCall.Nth(VALUE, place, false, frame, DataType.LONG));
                calls.add(new WindowCall.Nth(0, place, true, frame, DataType.STRING));
            }
            calls.add(aggregate(BasicAggregates.SUM, DataType.LONG, frame));
            calls.add(aggregate(BasicAggregates.COUNT, DataType.LONG, frame));
            calls.add(aggregate(BasicAggregates.MAX, DataType.LONG, frame));
            calls.add(aggregate(BasicAggregates.FIRST_IGNORING_NULLS, DataType.LONG, frame));
        }
        return calls;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyFunctionOverEveryFrame(Shape shape) {
        Random random = new Random(31);
        List<WindowCall> calls = calls();
        List<DataType> outputTypes = new ArrayList<>(TYPES);
        calls.forEach(call -> outputTypes.add(call.resultType()));
        for (int round = 0; round < 6; round++) {
            boolean ascending = round % 2 == 0;
            boolean nullsFirst = round % 3 == 0;
            boolean partitioned = round < 4;
            List<Object[]> rows = rows(round == 0 ? 0 : 20 + 25 * round, ascending, random);
            for (Object[] row : rows) {
                row[VALUE] = row[VALUE] == null ? null : (Object) ((Long) row[VALUE] % 1000);
            }
            SortKey key = new SortKey(KEY, ascending, nullsFirst);
            MemoryPool pool = Queries.pool();
            try (WindowSink sink = new WindowSink(
                            TYPES, partitioned ? new int[] {0} : new int[0], List.of(key), Queries.space(pool));
                    RowsSink result = new RowsSink(outputTypes, Queries.space(pool))) {
                Queries.run(
                        shape,
                        pipeline(new LocalRowsSource(TYPES, rows, 4), sink),
                        pipeline(new WindowSource(sink, calls), result));
                check(Queries.rows(result), naive(rows, key, partitioned, calls), calls);
            }
            assertThat(pool.used()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void onDiskAsInMemory(Shape shape) {
        Random random = new Random(32);
        for (int round = 0; round < 4; round++) {
            int[] partitionKeys = round < 3 ? new int[] {0} : new int[] {0, KEY};
            onDiskAsInMemory(shape, partitionKeys, round % 2 == 0, calls(), random);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void runningFunctionsDoWithoutWholePartitions(Shape shape) {
        Random random = new Random(33);
        WindowFrame toRow = new WindowFrame(true, Bound.of(Kind.UNBOUNDED_PRECEDING), Bound.of(Kind.CURRENT_ROW));
        WindowFrame toPeers = new WindowFrame(false, toRow.lower(), toRow.upper());
        WindowFrame around = new WindowFrame(true, Bound.ofRows(-2), Bound.ofRows(3));
        List<WindowCall> byRow = List.of(
                new WindowCall.Rank(WindowFunction.Kind.ROW_NUMBER, 0),
                new WindowCall.Shift(VALUE, -3, -1, false, DataType.LONG),
                new WindowCall.Shift(KEY, 2, SERIAL, false, DataType.INT),
                new WindowCall.Nth(VALUE, 2, true, around, DataType.LONG),
                aggregate(BasicAggregates.SUM, DataType.LONG, toRow),
                aggregate(BasicAggregates.MAX, DataType.LONG, around));
        List<WindowCall> byPeers = new ArrayList<>(byRow);
        byPeers.add(new WindowCall.Rank(WindowFunction.Kind.RANK, 0));
        byPeers.add(new WindowCall.Rank(WindowFunction.Kind.DENSE_RANK, 0));
        byPeers.add(aggregate(BasicAggregates.COUNT, DataType.LONG, toPeers));
        for (int[] partitionKeys : new int[][] {{}, {0}, {VALUE}}) {
            onDiskAsInMemory(shape, partitionKeys, true, byRow, random);
            onDiskAsInMemory(shape, partitionKeys, false, byPeers, random);
        }
    }

    private static void onDiskAsInMemory(
            Shape shape, int[] partitionKeys, boolean ascending, List<WindowCall> calls, Random random) {
        List<DataType> outputTypes = new ArrayList<>(TYPES);
        calls.forEach(call -> outputTypes.add(call.resultType()));
        List<Object[]> rows = rows(shape.blockRows() == 1 ? 200 : 1500, ascending, random);
        for (Object[] row : rows) {
            row[0] = random.nextInt(40) == 0 ? null : Queries.text("partition " + random.nextInt(40));
            row[KEY] = row[KEY] == null || calls.size() > 20 ? row[KEY] : (Object) random.nextInt(300);
            row[VALUE] = row[VALUE] == null ? null : (Object) ((Long) row[VALUE] % 1000);
        }
        List<List<List<Object>>> answers = new ArrayList<>();
        for (long bytes : new long[] {Long.MAX_VALUE, (shape.blockRows() == 1 ? 70L : 40L) * rows.size()}) {
            MemoryPool pool = new MemoryPool("test", bytes, null);
            SortKey key = new SortKey(KEY, ascending, true);
            try (WindowSink sink = new WindowSink(TYPES, partitionKeys, List.of(key), Queries.space(pool));
                    RowsSink result = new RowsSink(outputTypes, Queries.space(Queries.pool()))) {
                Queries.run(
                        shape,
                        pipeline(new LocalRowsSource(TYPES, rows, 12), sink),
                        pipeline(new WindowSource(sink, calls), result));
                assertThat(sink.merged() != null).isEqualTo(bytes < Long.MAX_VALUE);
                answers.add(Queries.rows(result));
            }
            assertThat(pool.used()).isZero();
        }
        check(answers.get(1), answers.get(0), calls);
    }

    @Test
    void runningAggregatesForgetPartitionsThatHaveEnded() {
        List<Object[]> rows = rows(100_000, true, new Random(35));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i)[0] = Queries.text("partition " + i / 10);
        }
        WindowFrame toRow = new WindowFrame(true, Bound.of(Kind.UNBOUNDED_PRECEDING), Bound.of(Kind.CURRENT_ROW));
        WindowCall.Aggregate count = aggregate(BasicAggregates.COUNT, DataType.LONG, toRow);
        AtomicInteger mostGroups = new AtomicInteger();
        WindowCall.Aggregate watched = new WindowCall.Aggregate(
                () -> watched(count.accumulators().get(), mostGroups),
                count.arguments(),
                count.resultType(),
                count.frame());
        MemoryPool pool = new MemoryPool("test", 40L * rows.size(), null);
        List<DataType> outputTypes = new ArrayList<>(TYPES);
        outputTypes.add(DataType.LONG);
        try (WindowSink sink = new WindowSink(
                        TYPES, new int[] {0}, List.of(new SortKey(SERIAL, true, true)), Queries.space(pool));
                RowsSink result = new RowsSink(outputTypes, Queries.space(Queries.pool()))) {
            Queries.run(
                    new Shape(1, 1000),
                    pipeline(new LocalRowsSource(TYPES, rows, 12), sink),
                    pipeline(new WindowSource(sink, List.of(watched)), result));
            assertThat(sink.merged()).isNotNull();
            assertThat(Queries.rows(result)).hasSize(rows.size());
        }
        assertThat(mostGroups.get()).isBetween(1, 4000);
    }

    /** Notes how many groups are asked for. */
    private static Accumulator watched(Accumulator accumulator, AtomicInteger mostGroups) {
        return (Accumulator) Proxy.newProxyInstance(
                Accumulator.class.getClassLoader(), new Class<?>[] {Accumulator.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("ensureGroups")) {
                        mostGroups.accumulateAndGet((Integer) arguments[0], Math::max);
                    }
                    return method.invoke(accumulator, arguments);
                });
    }

    @Test
    void wholePartitionThatDoesNotFitIsAnError() {
        List<Object[]> rows = rows(3000, true, new Random(34));
        MemoryPool pool = new MemoryPool("test", 60L * rows.size(), null);
        List<WindowCall> calls = List.of(aggregate(BasicAggregates.SUM, DataType.LONG, WindowFrame.WHOLE_PARTITION));
        try (WindowSink sink = new WindowSink(TYPES, new int[0], List.of(), Queries.space(pool));
                RowsSink result = new RowsSink(List.of(DataType.LONG), Queries.space(Queries.pool()))) {
            assertThatThrownBy(() -> Queries.run(
                            new Shape(2, 100),
                            pipeline(new LocalRowsSource(TYPES, rows, 12), sink),
                            pipeline(new WindowSource(sink, calls), result)))
                    .isInstanceOfSatisfying(
                            QueryException.class,
                            failure -> assertThat(failure.condition()).isEqualTo("UNABLE_TO_ACQUIRE_MEMORY"));
        }
        assertThat(pool.used()).isZero();
    }

    private static void check(List<List<Object>> actual, List<List<Object>> expected, List<WindowCall> calls) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            for (int c = 0; c < expected.get(i).size(); c++) {
                assertThat(actual.get(i).get(c))
                        .describedAs("row %s column %s %s", i, c, c < 6 ? "" : calls.get(c - 6))
                        .isEqualTo(expected.get(i).get(c));
            }
        }
    }

    private static int compareNullable(Object left, Object right, boolean ascending, boolean nullsFirst) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null) * (nullsFirst ? 1 : -1);
        }
        return ValueOrder.of(left instanceof Integer ? DataType.INT : DataType.STRING)
                        .compare(left, right)
                * (ascending ? 1 : -1);
    }

    private static List<List<Object>> naive(
            List<Object[]> rows, SortKey key, boolean partitioned, List<WindowCall> calls) {
        Comparator<Object[]> byKey = (l, r) -> compareNullable(l[KEY], r[KEY], key.ascending(), key.nullsFirst());
        List<Object[]> sorted = new ArrayList<>(rows);
        Comparator<Object[]> byPartition = (l, r) -> partitioned ? compareNullable(l[0], r[0], true, true) : 0;
        sorted.sort(byPartition.thenComparing(byKey));
        List<List<Object>> result = new ArrayList<>();
        int from = 0;
        while (from < sorted.size()) {
            int to = from + 1;
            while (to < sorted.size() && byPartition.compare(sorted.get(from), sorted.get(to)) == 0) {
                to++;
            }
            List<Object[]> partition = sorted.subList(from, to);
            for (int i = 0; i < partition.size(); i++) {
                List<Object> row = new ArrayList<>(Arrays.asList(partition.get(i)));
                for (WindowCall call : calls) {
                    row.add(value(call, partition, i, byKey, key));
                }
                result.add(row);
            }
            from = to;
        }
        return result;
    }

    private static Object value(
            WindowCall call, List<Object[]> partition, int i, Comparator<Object[]> byKey, SortKey key) {
        if (call instanceof WindowCall.Rank rank) {
            return rank(rank, partition, i, byKey);
        }
        if (call instanceof WindowCall.Shift shift) {
            int at = i;
            int left = Math.abs(shift.offset());
            while (left > 0 && at >= 0 && at < partition.size()) {
                at += Integer.signum(shift.offset());
                boolean counts = at >= 0
                        && at < partition.size()
                        && (!shift.ignoreNulls() || partition.get(at)[shift.column()] != null);
                left -= counts ? 1 : 0;
            }
            if (at < 0 || at >= partition.size()) {
                return shift.defaultColumn() < 0 ? null : partition.get(i)[shift.defaultColumn()];
            }
            return partition.get(at)[shift.column()];
        }
        if (call instanceof WindowCall.Nth nth) {
            List<Object> values = new ArrayList<>();
            for (Object[] row : frame(nth.frame(), partition, i, byKey, key)) {
                if (!nth.ignoreNulls() || row[nth.column()] != null) {
                    values.add(row[nth.column()]);
                }
            }
            int at = nth.place() > 0 ? nth.place() - 1 : values.size() + nth.place();
            return at >= 0 && at < values.size() ? values.get(at) : null;
        }
        WindowCall.Aggregate aggregate = (WindowCall.Aggregate) call;
        List<Long> values = new ArrayList<>();
        for (Object[] row : frame(aggregate.frame(), partition, i, byKey, key)) {
            values.add((Long) row[VALUE]);
        }
        values.removeIf(Objects::isNull);
        String name = aggregate.accumulators().get().getClass().getSimpleName();
        return switch (name) {
            case "CountAccumulator" -> (Object) (long) values.size();
            case "SumLongAccumulator" ->
                values.isEmpty() ? null : values.stream().mapToLong(v -> v).sum();
            case "ExtremeLongAccumulator" ->
                values.isEmpty()
                        ? null
                        : values.stream().mapToLong(v -> v).max().getAsLong();
            default -> values.isEmpty() ? null : values.get(0);
        };
    }

    private static Object rank(WindowCall.Rank rank, List<Object[]> partition, int i, Comparator<Object[]> byKey) {
        int before = 0;
        int upTo = 0;
        int groups = 0;
        for (int j = 0; j < partition.size(); j++) {
            int order = byKey.compare(partition.get(j), partition.get(i));
            before += order < 0 ? 1 : 0;
            upTo += order <= 0 ? 1 : 0;
            boolean startsGroup = j == 0 || byKey.compare(partition.get(j - 1), partition.get(j)) != 0;
            groups += startsGroup && order <= 0 ? 1 : 0;
        }
        int size = partition.size();
        return switch (rank.kind()) {
            case ROW_NUMBER -> i + 1;
            case RANK -> before + 1;
            case DENSE_RANK -> groups;
            case PERCENT_RANK -> size == 1 ? 0.0 : (double) before / (size - 1);
            case CUME_DIST -> (double) upTo / size;
            default -> tile(i, size, rank.buckets());
        };
    }

    private static int tile(int i, int size, int buckets) {
        int tile = 0;
        int end = 0;
        while (i >= end) {
            end += size / buckets + (tile < size % buckets ? 1 : 0);
            tile++;
        }
        return tile;
    }

    private static List<Object[]> frame(
            WindowFrame frame, List<Object[]> partition, int i, Comparator<Object[]> byKey, SortKey key) {
        List<Object[]> members = new ArrayList<>();
        for (int j = 0; j < partition.size(); j++) {
            if (notBefore(frame, partition, i, j, byKey, key) && notBehind(frame, partition, i, j, byKey, key)) {
                members.add(partition.get(j));
            }
        }
        return members;
    }

    private static boolean notBefore(
            WindowFrame frame, List<Object[]> partition, int i, int j, Comparator<Object[]> byKey, SortKey key) {
        Bound bound = frame.lower();
        return switch (bound.kind()) {
            case UNBOUNDED_PRECEDING -> true;
            case UNBOUNDED_FOLLOWING -> false;
            case CURRENT_ROW -> frame.rows() ? j >= i : byKey.compare(partition.get(j), partition.get(i)) >= 0;
            case OFFSET ->
                frame.rows()
                        ? j >= i + bound.offset()
                        : compareNullable(
                                        partition.get(j)[KEY],
                                        partition.get(i)[bound.column()],
                                        key.ascending(),
                                        key.nullsFirst())
                                >= 0;
        };
    }

    private static boolean notBehind(
            WindowFrame frame, List<Object[]> partition, int i, int j, Comparator<Object[]> byKey, SortKey key) {
        Bound bound = frame.upper();
        return switch (bound.kind()) {
            case UNBOUNDED_PRECEDING -> false;
            case UNBOUNDED_FOLLOWING -> true;
            case CURRENT_ROW -> frame.rows() ? j <= i : byKey.compare(partition.get(j), partition.get(i)) <= 0;
            case OFFSET ->
                frame.rows()
                        ? j <= i + bound.offset()
                        : compareNullable(
                                        partition.get(j)[KEY],
                                        partition.get(i)[bound.column()],
                                        key.ascending(),
                                        key.nullsFirst())
                                <= 0;
        };
    }
}
