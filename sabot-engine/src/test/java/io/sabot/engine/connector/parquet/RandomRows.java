package io.sabot.engine.connector.parquet;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.VariantValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows of any schema from a seed, with NULLs, repeated values and values that occur once. */
final class RandomRows {
    private final Random random;
    private final StructType schema;

    RandomRows(StructType schema, long seed) {
        this.schema = schema;
        this.random = new Random(seed);
    }

    List<Object[]> rows(int count) {
        List<Object[]> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Object[] row = new Object[schema.size()];
            for (int c = 0; c < row.length; c++) {
                row[c] = value(schema.field(c).type(), schema.field(c).nullable());
            }
            rows.add(row);
        }
        return rows;
    }

    /** Every other row of the block is live when {@code selected}. */
    static Block block(StructType schema, List<Object[]> rows, boolean selected) {
        int step = selected ? 2 : 1;
        Vector[] vectors = new Vector[schema.size()];
        for (int c = 0; c < vectors.length; c++) {
            FlatVector vector = Vector.allocate(schema.field(c).type(), rows.size() * step);
            for (int i = 0; i < rows.size(); i++) {
                for (int copy = 0; copy < step; copy++) {
                    vector.set(i * step + copy, rows.get(i)[c]);
                }
            }
            vectors[c] = vector;
        }
        Block block = Block.of(rows.size() * step, vectors);
        if (!selected) {
            return block;
        }
        int[] selection = new int[rows.size()];
        for (int i = 0; i < selection.length; i++) {
            selection[i] = 2 * i + (i & 1);
        }
        return block.withSelection(selection, selection.length);
    }

    private Object value(DataType type, boolean nullable) {
        if (nullable && random.nextInt(5) == 0) {
            return null;
        }
        if (type instanceof StructType struct) {
            Object[] values = new Object[struct.size()];
            for (int i = 0; i < values.length; i++) {
                Field field = struct.field(i);
                values[i] = value(field.type(), field.nullable());
            }
            return new StructValue(values);
        }
        if (type instanceof ArrayType array) {
            return array(array.element(), array.containsNull(), random.nextInt(4));
        }
        if (type instanceof MapType map) {
            int size = random.nextInt(3);
            Object[] keys = new Object[size];
            for (int i = 0; i < size; i++) {
                keys[i] = Slice.of("k" + i + random.nextInt(3));
            }
            return new MapValue(new ArrayValue(keys), array(map.value(), map.valueContainsNull(), size));
        }
        if (type instanceof DecimalType decimal) {
            BigInteger most = BigInteger.TEN.pow(decimal.precision());
            BigInteger unscaled = new BigInteger(most.bitLength() + 2, random).mod(most);
            return Decimals.box(Int128.of(random.nextBoolean() ? unscaled : unscaled.negate()), decimal);
        }
        return scalar(type);
    }

    private ArrayValue array(DataType element, boolean nullable, int size) {
        Object[] items = new Object[size];
        for (int i = 0; i < size; i++) {
            items[i] = value(element, nullable);
        }
        return new ArrayValue(items);
    }

    private Object scalar(DataType type) {
        boolean few = random.nextBoolean();
        if (type instanceof TimeType) {
            return Math.floorMod(random.nextLong(), 86_400_000_000L) * 1000;
        }
        if (type == DataType.TIMESTAMP || type == DataType.TIMESTAMP_NTZ) {
            return random.nextLong() / 1000;
        }
        return switch (type.storage()) {
            case BOOLEAN -> random.nextBoolean();
            case BYTE -> (byte) random.nextInt();
            case SHORT -> (short) random.nextInt();
            case INT -> few ? random.nextInt(10) - 5 : random.nextInt(200_000) - 100_000;
            case LONG -> few ? random.nextInt(10) - 5L : random.nextLong();
            case FLOAT -> few ? 1.5f : random.nextFloat();
            case DOUBLE -> few ? -0.0 : random.nextGaussian();
            case BYTES -> Slice.of((few ? "word" : "wört\u20ac") + random.nextInt(few ? 10 : 1_000_000));
            case VARIANT -> new VariantValue(Slice.of(new byte[] {12, 1}), Slice.of(new byte[] {1, 0, 0}));
            default -> throw new IllegalArgumentException(type.sql());
        };
    }
}
