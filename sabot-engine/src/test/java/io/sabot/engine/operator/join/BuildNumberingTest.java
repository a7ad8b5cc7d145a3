package io.sabot.engine.operator.join;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.operator.key.Hashes;
import io.sabot.engine.operator.key.KeyTable;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of each key against a map of boxed keys, and the same numbers however many tasks there are. */
class BuildNumberingTest {
    private static final int ROWS = 100_000;
    private static final int BLOCK = 5000;

    record Keys(String name, List<DataType> types, boolean nullSafe, IntFunction<Object[]> of) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Keys> keys() {
        Random random = new Random(4);
        List<Integer> shuffled = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            shuffled.add(i);
        }
        Collections.shuffle(shuffled, random);
        List<DataType> one = List.of(DataType.INT);
        List<DataType> two = List.of(DataType.LONG, DataType.INT);
        return List.of(
                new Keys("in order", one, false, row -> new Object[] {row + 7}),
                new Keys("shuffled", one, false, row -> new Object[] {shuffled.get(row)}),
                new Keys("dense", one, false, row -> new Object[] {-random.nextInt(ROWS / 3)}),
                new Keys("few", one, false, row -> new Object[] {random.nextInt(20)}),
                new Keys("one", one, false, row -> new Object[] {Integer.MIN_VALUE}),
                new Keys("sparse", one, false, row -> new Object[] {random.nextInt(ROWS * 40)}),
                new Keys("very sparse", one, false, row -> new Object[] {random.nextInt() & -8}),
                new Keys("extreme", List.of(DataType.LONG), false, row -> new Object[] {
                    row == 0 ? Long.MIN_VALUE : row == 1 ? Long.MAX_VALUE : (long) random.nextInt(ROWS)
                }),
                new Keys("sparse with nulls", one, false, row ->
                        new Object[] {random.nextInt(9) == 0 ? null : (Object) random.nextInt(ROWS * 40)}),
                new Keys("hashed with nulls", one, false, row ->
                        new Object[] {random.nextInt(9) == 0 ? null : (Object) (random.nextInt(ROWS / 2) * 40_000)}),
                new Keys("all null", one, false, row -> new Object[] {null}),
                new Keys("null-safe", one, true, row ->
                        new Object[] {random.nextInt(9) == 0 ? null : (Object) random.nextInt(ROWS)}),
                new Keys("grid", two, false, row -> new Object[] {
                    random.nextInt(50) == 0 ? null : (Object) (long) random.nextInt(3000), random.nextInt(25)
                }),
                new Keys("two columns", two, false, row -> new Object[] {
                    (long) random.nextInt(30_000) << 20, random.nextInt(30) == 0 ? null : (Object) random.nextInt(4)
                }),
                new Keys("wide range", List.of(DataType.LONG), false, row ->
                        new Object[] {(long) random.nextInt(ROWS / 2) << 30}),
                new Keys("of like hashes", List.of(DataType.LONG), false, row ->
                        new Object[] {row == 0 ? 0L : likeHash(random)}),
                new Keys("two wide columns", List.of(DataType.LONG, DataType.LONG), false, row ->
                        new Object[] {(long) random.nextInt(300) << 50, (long) random.nextInt(300) << 40}),
                new Keys("packed columns", List.of(DataType.INT, DataType.INT), false, row ->
                        new Object[] {random.nextInt(300) << 20, random.nextInt(300) << 22}),
                new Keys("texts", List.of(DataType.STRING), false, row ->
                        new Object[] {Slice.of("key " + random.nextInt(ROWS))}));
    }

    /** Distances from the smallest, 0, that all fall into one partition. */
    private static long likeHash(Random random) {
        long key = random.nextLong() >>> 24;
        while (Hashes.of(key) >>> 58 != 0) {
            key = random.nextLong() >>> 24;
        }
        return key;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void findsTheRowsOfEachKeyInTheirOrder(Keys keys) {
        for (int rows : new int[] {0, 1, 900, 20_000, ROWS}) {
            Object[][] values = new Object[rows][];
            Arrays.setAll(values, keys.of::apply);
            int[] numbers = null;
            for (int workers : new int[] {1, 2, 3, 16}) {
                int[] found = check(keys, values, workers);
                assertThat(found).isEqualTo(numbers == null ? found : numbers);
                numbers = found;
            }
        }
    }

    /** @return the number of each row's key, by the place of the row in the input */
    private static int[] check(Keys keys, Object[][] values, int workers) {
        List<DataType> types = new ArrayList<>(keys.types());
        types.add(DataType.INT);
        int[] ordinals = new int[keys.types().size()];
        Arrays.setAll(ordinals, i -> i);
        boolean[] nullSafe = new boolean[ordinals.length];
        Arrays.fill(nullSafe, keys.nullSafe());
        BuildLayout layout = new BuildLayout(types, ordinals, nullSafe, Set.of());
        PartAssembly assembly = new PartAssembly(layout, blocks(types, values), workers);
        BuildPart part = assembly.run().part(new BuildPart.Whole(values.length > 0, assembly.hasNullKeys()));
        return check(keys, values, part);
    }

    private static List<Block> blocks(List<DataType> types, Object[][] values) {
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < values.length; from += BLOCK) {
            int count = Math.min(BLOCK, values.length - from);
            FlatVector[] columns = columns(types, Arrays.copyOfRange(values, from, from + count));
            for (int i = 0; i < count; i++) {
                ((IntVector) columns[types.size() - 1]).values()[i] = from + i;
            }
            blocks.add(Block.of(count, columns));
        }
        return blocks;
    }

    private static FlatVector[] columns(List<DataType> types, Object[][] values) {
        FlatVector[] columns = new FlatVector[types.size()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = Vector.allocate(types.get(c), Math.max(1, values.length));
            for (int i = 0; i < values.length && c < values[i].length; i++) {
                if (values[i][c] == null) {
                    columns[c].setNull(i);
                } else {
                    columns[c].set(i, values[i][c]);
                }
            }
        }
        return columns;
    }

    private static int[] check(Keys keys, Object[][] values, BuildPart part) {
        Map<List<Object>, List<Integer>> expected = new LinkedHashMap<>();
        for (int row = 0; row < values.length; row++) {
            List<Object> key = Arrays.asList(values[row]);
            if (keys.nullSafe() || !key.contains(null)) {
                expected.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        BuildSide side = part.side();
        assertThat(side.keys()).isEqualTo(expected.size());
        assertThat(side.isUnique()).isEqualTo(expected.values().stream().allMatch(rows -> rows.size() == 1));
        int keyed = expected.values().stream().mapToInt(List::size).sum();
        assertThat(side.hasNullKeys()).isEqualTo(keyed < values.length);

        Object[][] wanted = expected.keySet().stream().map(List::toArray).toArray(Object[][]::new);
        int[] found = find(side, columns(keys.types(), wanted), wanted.length);
        int[] ids = ((IntVector) part.columns()[keys.types().size()]).values();
        int n = 0;
        for (List<Integer> rows : expected.values()) {
            assertThat(found[n]).isBetween(0, side.keys() - 1);
            assertThat(rowsOf(side, found[n], ids)).isEqualTo(rows);
            n++;
        }
        assertThat(Arrays.stream(found).distinct().count()).isEqualTo(expected.size());
        checkAbsent(keys, expected, side);
        return numbersByPlace(side, ids, values.length);
    }

    private static int[] find(BuildSide side, FlatVector[] columns, int count) {
        int[] found = new int[count];
        KeyTable.Finder finder = side.finder();
        for (int from = 0; from < count; from += BLOCK) {
            int length = Math.min(BLOCK, count - from);
            int[] selection = new int[length];
            int start = from;
            Arrays.setAll(selection, i -> start + i);
            int[] numbers = new int[length];
            finder.find(columns, selection, length, numbers);
            System.arraycopy(numbers, 0, found, from, length);
        }
        return found;
    }

    private static List<Integer> rowsOf(BuildSide side, int key, int[] ids) {
        int from = side.firstOf(key);
        int[] rows = new int[side.endOf(key) - from];
        side.copyRows(from, rows.length, rows, 0);
        if (side.isUnique()) {
            int[] only = {key};
            side.toRows(only, 1);
            assertThat(only).isEqualTo(rows);
        }
        List<Integer> result = new ArrayList<>();
        for (int row : rows) {
            assertThat(side.keyOf(row)).isEqualTo(key);
            result.add(ids[row]);
        }
        return result;
    }

    private static void checkAbsent(Keys keys, Map<List<Object>, List<Integer>> expected, BuildSide side) {
        if (keys.types().get(0) != DataType.INT) {
            return;
        }
        Random random = new Random(9);
        Object[][] others = new Object[3000][];
        for (int i = 0; i < others.length; i++) {
            others[i] = new Object[keys.types().size()];
            Arrays.fill(others[i], i % 50 == 0 ? null : (Object) (random.nextInt(ROWS) * (i % 2 == 0 ? 1 : 70_000)));
        }
        int[] found = find(side, columns(keys.types(), others), others.length);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i] >= 0).isEqualTo(expected.containsKey(Arrays.asList(others[i])));
        }
    }

    private static int[] numbersByPlace(BuildSide side, int[] ids, int rows) {
        int[] numbers = new int[rows];
        for (int row = 0; row < rows; row++) {
            numbers[ids[row]] = side.keyOf(row);
        }
        return numbers;
    }
}
