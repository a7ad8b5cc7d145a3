package io.sabot.engine.batch.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.NullVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DataTypeParser;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.VariantValue;
import io.sabot.shuffle.arrow.ArrowBatch;
import io.sabot.shuffle.arrow.ArrowStreamReader;
import io.sabot.shuffle.arrow.ArrowStreamWriter;
import io.sabot.shuffle.arrow.BodyCompression;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a block says row by row, its Arrow batch says too, after a journey through bytes. */
class BlockRoundTripTest {
    private static final int ROWS = 300;

    static Stream<DataType> types() {
        return Stream.of(
                        "void",
                        "boolean",
                        "tinyint",
                        "smallint",
                        "int",
                        "bigint",
                        "float",
                        "double",
                        "decimal(9,2)",
                        "decimal(38,5)",
                        "string",
                        "binary",
                        "date",
                        "timestamp",
                        "timestamp_ntz",
                        "interval",
                        "interval year to month",
                        "interval day to second",
                        "variant",
                        "array<string>",
                        "array<array<decimal(20,1)>>",
                        "map<string,array<int>>",
                        "struct<a:int,b:struct<c:string,d:array<variant>>,e:map<int,boolean>>")
                .map(text -> DataTypeParser.parseType(text, true));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyFormOfAVectorTravels(DataType type) throws IOException {
        Random random = new Random(7);
        FlatVector flat = Vector.allocate(type, ROWS);
        flat.reset();
        for (int i = 0; i < ROWS; i++) {
            flat.set(i, random.nextInt(5) == 0 ? null : value(type, random));
        }
        int[] codes = random.ints(ROWS, 0, ROWS).toArray();
        boolean[] nulls = new boolean[ROWS];
        nulls[3] = true;
        FlatVector single = Vector.allocate(type, 1);
        single.reset();
        single.set(0, value(type, random));
        List<Vector> forms = List.of(
                flat,
                DictionaryVector.ofInts(flat, ROWS, codes, nulls),
                new ConstantVector(single),
                new ConstantVector(new NullVector(1)));
        int[] selection = random.ints(0, ROWS).distinct().limit(100).sorted().toArray();
        for (Vector form : forms) {
            check(type, Block.of(ROWS, form));
            check(type, Block.of(ROWS, form).withSelection(selection, selection.length));
        }
    }

    @Test
    void columnsWithoutRowsTravel() throws IOException {
        check(DataType.STRING, Block.of(0, Vector.allocate(DataType.STRING, 0)));
    }

    private static void check(DataType type, Block block) throws IOException {
        Block copy = travelled(block, List.of(type));
        assertThat(copy.rows()).isEqualTo(block.selected());
        for (int i = 0; i < block.selected(); i++) {
            assertThat(copy.column(0).get(i))
                    .as("%s, row %d", type.sql(), i)
                    .isEqualTo(block.column(0).get(block.row(i)));
        }
    }

    private static Block travelled(Block block, List<DataType> types) throws IOException {
        BlockEncoder encoder = new BlockEncoder(types);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArrowStreamWriter writer = new ArrowStreamWriter(bytes, encoder.schema(), BodyCompression.LZ4_FRAME)) {
            writer.write(encoder.encode(block));
        }
        try (ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(bytes.toByteArray()))) {
            ArrowBatch batch = reader.next();
            return new BlockDecoder(types).decode(batch);
        }
    }

    private static Object value(DataType type, Random random) {
        if (type instanceof ArrayType array) {
            return new ArrayValue(values(array.element(), random, random.nextInt(4)));
        }
        if (type instanceof MapType map) {
            int size = random.nextInt(3);
            Object[] keys = new Object[size];
            for (int i = 0; i < size; i++) {
                keys[i] = value(map.key(), random);
            }
            return new MapValue(new ArrayValue(keys), new ArrayValue(values(map.value(), random, size)));
        }
        if (type instanceof StructType struct) {
            List<Object> fields = new ArrayList<>();
            struct.fields().forEach(field -> fields.add(random.nextInt(4) == 0 ? null : value(field.type(), random)));
            return new StructValue(fields.toArray());
        }
        return switch (type.storage()) {
            case BOOLEAN -> random.nextBoolean();
            case BYTE -> (byte) random.nextInt();
            case SHORT -> (short) random.nextInt();
            case INT -> random.nextInt();
            case LONG -> type instanceof DecimalType ? random.nextInt(1_000_000) - 500_000L : random.nextLong();
            case FLOAT -> random.nextFloat();
            case DOUBLE -> random.nextDouble();
            case INT128 -> new Int128(random.nextInt(), random.nextLong());
            case BYTES -> bytes(random);
            case INTERVAL -> new CalendarInterval(random.nextInt(), random.nextInt(), random.nextLong());
            case VARIANT -> new VariantValue(bytes(random), bytes(random));
            default -> null;
        };
    }

    private static Object[] values(DataType type, Random random, int count) {
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextInt(4) == 0 ? null : value(type, random);
        }
        return values;
    }

    private static Slice bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return new Slice(bytes, 0, bytes.length);
    }
}
