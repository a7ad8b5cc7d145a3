package io.sabot.engine.operator.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BoxedValues;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.operator.RandomRows;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of table against a HashMap of boxed keys, over blocks in every encoding. */
class KeyTableTest {
    static List<List<DataType>> keyTypes() {
        return List.of(
                List.of(DataType.LONG),
                List.of(DataType.INT),
                List.of(DataType.DOUBLE),
                List.of(DataType.BOOLEAN),
                List.of(RandomRows.WIDE),
                List.of(DataType.STRING),
                List.of(DataType.NULL),
                List.of(DataType.INT, DataType.SHORT),
                List.of(DataType.INT, DataType.INT),
                List.of(DataType.LONG, DataType.LONG),
                List.of(DataType.FLOAT, DataType.DOUBLE, DataType.BYTE),
                List.of(RandomRows.WIDE, DataType.BOOLEAN),
                List.of(RandomRows.WIDE, DataType.LONG),
                List.of(DataType.LONG, DataType.LONG, DataType.LONG),
                List.of(DataType.LONG, DataType.LONG, DataType.LONG, DataType.LONG),
                List.of(DataType.STRING, DataType.INT),
                List.of(DataType.STRING, DataType.STRING, RandomRows.NARROW),
                List.of(DataType.STRING, DataType.STRING, DataType.STRING, DataType.INT, DataType.BINARY),
                List.of(RandomRows.STRUCT, DataType.CALENDAR_INTERVAL),
                List.of(RandomRows.ARRAY));
    }

    @ParameterizedTest
    @MethodSource("keyTypes")
    void givesEachKeyOneNumber(List<DataType> types) {
        for (int distinct : new int[] {3, 50, 5000}) {
            for (double nulls : new double[] {0, 0.2}) {
                Random random = new Random(types.hashCode() * 31L + distinct);
                check(types, distinct, nulls, random);
                KeyTable part = KeyTables.createPart(types, Collections.nCopies(types.size(), null));
                check(part, types, distinct, nulls, random);
            }
        }
    }

    /** Columns 0, 2 and 3 are of one table's rows, columns 1 and 5 of another's. */
    @Test
    void columnsOfTheSameRowsArePartsOfTheKey() {
        List<DataType> types = List.of(
                DataType.STRING, DataType.STRING, RandomRows.WIDE, DataType.STRING, DataType.INT, DataType.STRING);
        List<Integer> origins = List.of(4, 7, 4, 4, KeyTables.NO_ORIGIN, 7);
        for (double nulls : new double[] {0, 0.2}) {
            for (int distinct : new int[] {3, 400}) {
                Random random = new Random(distinct);
                KeyTable table = related(types, origins);
                check(table, types, distinct, nulls, random);
                List<Object[]> first = RandomRows.of(types, 300, distinct, nulls, random);
                List<Object[]> second = RandomRows.of(types, 200, distinct, nulls, random);
                Vector[] columns = sharingCodes(types, origins, first, second, random);
                KeyTable joined = related(types, origins);
                Map<List<Object>, Integer> expected = new HashMap<>();
                int[] numbers = new int[1000];
                for (int round = 0; round < 3; round++) {
                    joined.intern(columns, null, 1000, numbers);
                    for (int i = 0; i < 1000; i++) {
                        Integer number = expected.putIfAbsent(key(columns, i), numbers[i]);
                        assertThat(numbers[i]).isEqualTo(number == null ? numbers[i] : number);
                    }
                    columns = sharingCodes(types, origins, first, second, random);
                }
                checkWritten(joined, types, expected);
                checkHashes(joined, types, origins);
            }
        }
    }

    private static KeyTable related(List<DataType> types, List<Integer> origins) {
        return KeyTables.create(types, Collections.nCopies(types.size(), null), origins, Set.of());
    }

    /** 1000 rows of codes into two tables, and numbers of their own. */
    private static Vector[] sharingCodes(
            List<DataType> types, List<Integer> origins, List<Object[]> first, List<Object[]> second, Random random) {
        Map<Integer, int[]> codes = Map.of(
                4,
                random.ints(1000, 0, first.size()).toArray(),
                7,
                random.ints(1000, 0, second.size()).toArray(),
                KeyTables.NO_ORIGIN,
                random.ints(1000, 0, 5).toArray());
        Vector[] columns = new Vector[types.size()];
        for (int c = 0; c < columns.length; c++) {
            List<Object[]> rows = origins.get(c) == 7 ? second : first;
            FlatVector kept = Vector.allocate(types.get(c), rows.size());
            for (int row = 0; row < rows.size(); row++) {
                kept.set(row, rows.get(row)[c]);
            }
            columns[c] = DictionaryVector.ofInts(kept, rows.size(), codes.get(origins.get(c)), null);
        }
        return columns;
    }

    /** The same keys have the same hashes in a table that they came to in another order, and not as codes. */
    private static void checkHashes(KeyTable table, List<DataType> types, List<Integer> origins) {
        KeyTable other = related(types, origins);
        int size = table.size();
        FlatVector[] columns = new FlatVector[types.size()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = Vector.allocate(types.get(c), size);
        }
        table.writeKeys(0, size, columns);
        int[] backwards = new int[size];
        for (int i = 0; i < size; i++) {
            backwards[i] = size - 1 - i;
        }
        int[] numbers = new int[size];
        other.intern(columns, backwards, size, numbers);
        long[] hashes = new long[size];
        long[] others = new long[size];
        table.hashes(0, size, hashes);
        other.hashes(0, size, others);
        for (int i = 0; i < size; i++) {
            assertThat(others[numbers[i]]).isEqualTo(hashes[backwards[i]]);
        }
    }

    @Test
    void aPartTakesAsMuchAsItHasKeysWhateverTheirRange() {
        LongVector keys = new LongVector(100);
        for (int i = 0; i < 100; i++) {
            keys.values()[i] = 600 * i;
        }
        KeyTable part = KeyTables.createPart(List.of(DataType.LONG), Collections.nCopies(1, null));
        part.intern(new Vector[] {keys}, null, 100, new int[100]);
        assertThat(part.size()).isEqualTo(100);
        assertThat(part.retainedBytes()).isLessThan(32 << 10);
    }

    @Test
    void boundsMakeKeysNarrower() {
        List<DataType> types = List.of(DataType.INT, RandomRows.NARROW, DataType.SHORT, RandomRows.WIDE, DataType.BYTE);
        List<KeyRange> ranges = new ArrayList<>();
        for (DataType type : types) {
            long min = Long.MAX_VALUE;
            long max = Long.MIN_VALUE;
            for (int n = 0; n < 7; n++) {
                long value = number(RandomRows.value(type, n * 3));
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
            ranges.add(new KeyRange(min, max));
        }
        assertThat(WordLayout.of(types, ranges).words()).isEqualTo(1);
        assertThat(WordLayout.of(types, ranges).nullBits()).isTrue();
        Random random = new Random(17);
        for (double nulls : new double[] {0, 0.2}) {
            List<Object[]> rows = RandomRows.of(types, 2000, 9, nulls, random);
            for (Object[] row : rows) {
                for (int c = 0; c < row.length; c++) {
                    row[c] = row[c] == null ? null : RandomRows.value(types.get(c), 3 * random.nextInt(7));
                }
            }
            KeyTable table = KeyTables.create(types, ranges);
            Block block = block(types, rows, random);
            int[] numbers = new int[block.selected()];
            table.intern(block.columns(), block.selection(), block.selected(), numbers);
            List<List<Object>> written = written(table, types);
            for (int i = 0; i < numbers.length; i++) {
                assertThat(written.get(numbers[i])).isEqualTo(key(block.columns(), block.row(i)));
            }
            assertThat(written).doesNotHaveDuplicates();
        }
    }

    private static long number(Object value) {
        return value instanceof Int128 wide ? wide.low() : ((Number) value).longValue();
    }

    private static void check(List<DataType> types, int distinct, double nulls, Random random) {
        check(KeyTables.create(types), types, distinct, nulls, random);
    }

    private static void check(KeyTable table, List<DataType> types, int distinct, double nulls, Random random) {
        Map<List<Object>, Integer> expected = new HashMap<>();
        for (int round = 0; round < 20; round++) {
            Block block = block(types, RandomRows.of(types, 1 + random.nextInt(700), distinct, nulls, random), random);
            int[] numbers = new int[block.selected()];
            table.intern(block.columns(), block.selection(), block.selected(), numbers);
            for (int i = 0; i < numbers.length; i++) {
                List<Object> key = key(block.columns(), block.row(i));
                Integer number = expected.putIfAbsent(key, numbers[i]);
                assertThat(numbers[i]).isEqualTo(number == null ? numbers[i] : number);
            }
            assertThat(table.size()).isEqualTo(expected.size());
        }
        checkWritten(table, types, expected);
        checkFinder(table, types, distinct, nulls, expected, random);
    }

    private static void checkWritten(KeyTable table, List<DataType> types, Map<List<Object>, Integer> expected) {
        List<List<Object>> written = written(table, types);
        assertThat(written).doesNotHaveDuplicates().hasSize(expected.size());
        for (Map.Entry<List<Object>, Integer> entry : expected.entrySet()) {
            assertThat(written.get(entry.getValue())).isEqualTo(entry.getKey());
        }
    }

    private static List<List<Object>> written(KeyTable table, List<DataType> types) {
        List<List<Object>> written = new ArrayList<>();
        FlatVector[] columns = new FlatVector[types.size()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = Vector.allocate(types.get(c), 100);
        }
        for (int from = 0; from < table.size(); from += 100) {
            int count = Math.min(100, table.size() - from);
            table.writeKeys(from, count, columns);
            for (int i = 0; i < count; i++) {
                written.add(key(columns, i));
            }
        }
        return written;
    }

    private static void checkFinder(
            KeyTable table,
            List<DataType> types,
            int distinct,
            double nulls,
            Map<List<Object>, Integer> expected,
            Random random) {
        List<List<Object>> written = written(table, types);
        KeyTable.Finder finder = table.finder();
        for (int round = 0; round < 5; round++) {
            Block block = block(types, RandomRows.of(types, 500, distinct * 2, nulls, random), random);
            int[] numbers = new int[block.selected()];
            finder.find(block.columns(), block.selection(), block.selected(), numbers);
            for (int i = 0; i < numbers.length; i++) {
                List<Object> key = key(block.columns(), block.row(i));
                if (expected.containsKey(key)) {
                    assertThat(written.get(numbers[i])).isEqualTo(key);
                } else {
                    assertThat(numbers[i]).isEqualTo(-1);
                }
            }
        }
    }

    /** Some columns flat, some as codes, some rows not live. */
    private static Block block(List<DataType> types, List<Object[]> rows, Random random) {
        Vector[] columns = new Vector[types.size()];
        for (int c = 0; c < columns.length; c++) {
            FlatVector flat = Vector.allocate(types.get(c), rows.size());
            for (int i = 0; i < rows.size() && types.get(c) != DataType.NULL; i++) {
                flat.set(i, rows.get(i)[c]);
            }
            columns[c] = random.nextInt(3) == 0 ? codes(flat, rows.size(), random) : flat;
        }
        if (random.nextInt(10) == 0) {
            int c = random.nextInt(columns.length);
            FlatVector single = Vector.allocate(types.get(c), 1);
            if (types.get(c) != DataType.NULL) {
                single.set(0, rows.get(0)[c]);
            }
            columns[c] = new ConstantVector(single);
        }
        if (random.nextBoolean()) {
            return Block.of(rows.size(), columns);
        }
        int[] selection = new int[rows.size()];
        int live = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (random.nextInt(4) > 0) {
                selection[live++] = i;
            }
        }
        return new Block(rows.size(), columns, selection, live);
    }

    private static DictionaryVector codes(FlatVector dictionary, int size, Random random) {
        int[] codes = new int[size];
        boolean[] nulls = random.nextBoolean() ? new boolean[size] : null;
        for (int i = 0; i < size; i++) {
            codes[i] = random.nextInt(size);
            if (nulls != null) {
                nulls[i] = random.nextInt(9) == 0;
            }
        }
        return DictionaryVector.ofInts(dictionary, size, codes, nulls);
    }

    private static List<Object> key(Vector[] columns, int row) {
        Object[] key = new Object[columns.length];
        for (int c = 0; c < key.length; c++) {
            key[c] = RandomRows.normalised(BoxedValues.detach(columns[c].get(row)));
        }
        return Arrays.asList(key);
    }

    @Test
    void longsChangeBetweenDirectAddressingAndHashing() {
        OneWordIndex index = new OneWordIndex(0, 0);
        Map<Long, Integer> expected = new HashMap<>();
        Random random = new Random(7);
        long[] block = new long[1000];
        int[] numbers = new int[1000];
        for (int round = 0; round < 400; round++) {
            long range = round < 100 ? 100 : round < 120 ? 5_000_000 : round < 300 ? 150_000 : Long.MAX_VALUE;
            for (int i = 0; i < block.length; i++) {
                block[i] = random.nextLong() % range;
            }
            index.intern(new long[][] {block}, 1000, numbers);
            for (int i = 0; i < block.length; i++) {
                expected.putIfAbsent(block[i], numbers[i]);
                assertThat(numbers[i]).isEqualTo(expected.get(block[i]));
                assertThat(index.words(0)[numbers[i]]).isEqualTo(block[i]);
            }
        }
        assertThat(index.size()).isEqualTo(expected.size());
    }

    @Test
    void longsOfManyKeysAndFewRepetitionsGoToADirectory() {
        for (int width = 2; width <= 3; width++) {
            ThreeWordIndex index = new ThreeWordIndex(width, 0);
            Map<Long, Integer> expected = new HashMap<>();
            Random random = new Random(width);
            int reserved = -1;
            long[][] block = new long[width][4000];
            int[] numbers = new int[4000];
            for (int round = 0; round < 250; round++) {
                for (int i = 0; i < numbers.length; i++) {
                    long key = random.nextInt(i % 3 == 0 ? 600_000 : 3_000_000);
                    for (int w = 0; w < width; w++) {
                        block[w][i] = key << 20 * w;
                    }
                }
                index.intern(block, numbers.length, numbers);
                for (int i = 0; i < numbers.length; i++) {
                    expected.putIfAbsent(block[0][i], numbers[i]);
                    assertThat(numbers[i]).isEqualTo(expected.get(block[0][i]));
                    assertThat(index.words(1)[numbers[i]]).isEqualTo(block[1][i]);
                }
                reserved = round == 100 ? index.reserve() : reserved;
            }
            assertThat(index.size()).isEqualTo(expected.size() + 1);
            assertThat(expected.values()).doesNotContain(reserved);
            int[] found = new int[3];
            long[][] asked = new long[width][];
            for (int w = 0; w < width; w++) {
                asked[w] = new long[] {block[w][0], -5, block[w][3999]};
            }
            index.find(asked, 3, found, new WordIndex.Probe());
            assertThat(found).containsExactly(numbers[0], -1, numbers[3999]);
        }
    }

    @Test
    void hashesOfEqualKeysAreEqualWhateverElseATableHolds() {
        List<DataType> types = List.of(DataType.STRING, DataType.INT, DataType.STRING);
        for (List<DataType> some : List.of(types, List.of(DataType.STRING))) {
            Map<List<Object>, Long> expected = new HashMap<>();
            for (int shortest = 0; shortest < 2; shortest++) {
                Random random = new Random(shortest);
                List<Object[]> rows = RandomRows.of(some, 900, 60, 0.1, random);
                if (shortest == 1) {
                    rows.removeIf(row -> Arrays.stream(row)
                            .anyMatch(value -> value instanceof Slice text && text.length() > TextWords.LONGEST));
                }
                KeyTable table = KeyTables.create(some);
                Block block = block(some, rows, random);
                table.intern(block.columns(), block.selection(), block.selected(), new int[block.selected()]);
                long[] hashes = new long[table.size()];
                table.hashes(0, table.size(), hashes);
                List<List<Object>> keys = written(table, some);
                for (int i = 0; i < hashes.length; i++) {
                    Long before = expected.putIfAbsent(keys.get(i), hashes[i]);
                    assertThat(hashes[i]).isEqualTo(before == null ? hashes[i] : before);
                }
            }
        }
    }

    @Test
    void textsOfAllLengthsAtTheEndOfTheirArray() {
        for (int length = 0; length <= 40; length++) {
            for (int after = 0; after < 20; after++) {
                byte[] bytes = new byte[3 + length + after];
                Arrays.fill(bytes, (byte) 0xE4);
                BytesVector text = new BytesVector(1);
                text.viewInto(bytes);
                text.offsets()[0] = 3;
                text.lengths()[0] = length;
                KeyTable table = KeyTables.create(List.of(DataType.STRING));
                int[] numbers = new int[1];
                table.intern(new Vector[] {text}, null, 1, numbers);
                BytesVector same = new BytesVector(1);
                same.append(0, bytes, 3, length);
                table.finder().find(new Vector[] {same}, null, 1, numbers);
                assertThat(numbers[0]).isZero();
                assertThat(written(table, List.of(DataType.STRING))).containsExactly(List.of(text.get(0)));
            }
        }
    }

    @Test
    void anEmptyBlockSaysNothingOfTheRange() {
        OneWordIndex index = new OneWordIndex(0, 0);
        int[] numbers = new int[3];
        index.intern(new long[][] {new long[0]}, 0, numbers);
        index.intern(new long[][] {{5, -7, 5}}, 3, numbers);
        assertThat(numbers).containsExactly(0, 1, 0);
    }

    @Test
    void ascendingKeysStayDirect() {
        OneWordIndex index = new OneWordIndex(0, 0);
        long[] block = new long[4096];
        int[] numbers = new int[4096];
        for (int round = 0; round < 300; round++) {
            for (int i = 0; i < block.length; i++) {
                block[i] = (round * 4096L + i) / 4 - 100_000;
            }
            index.intern(new long[][] {block}, block.length, numbers);
            assertThat(numbers[4095]).isEqualTo((round + 1) * 1024 - 1);
        }
        assertThat(index.retainedBytes()).isLessThan(300L * 1024 * 30);
    }
}
