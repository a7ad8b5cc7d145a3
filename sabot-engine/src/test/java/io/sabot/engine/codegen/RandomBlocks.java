package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Blocks of random values in random encodings, with and without nulls and selections. */
final class RandomBlocks {
    private final Random random;
    private final List<Attribute> columns;

    RandomBlocks(Random random, List<Attribute> columns) {
        this.random = random;
        this.columns = columns;
    }

    Block next(int rows) {
        Vector[] vectors = new Vector[columns.size()];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = column(columns.get(i).type(), rows);
        }
        Block block = Block.of(rows, vectors);
        if (random.nextBoolean()) {
            return block;
        }
        int[] live = new int[rows];
        int count = 0;
        int oneIn = 1 + random.nextInt(6);
        for (int row = 0; row < rows; row++) {
            if (random.nextInt(oneIn) == 0) {
                live[count++] = row;
            }
        }
        return count == 0 ? block : block.withSelection(live, count);
    }

    private Vector column(DataType type, int rows) {
        boolean nulls = random.nextInt(3) == 0;
        switch (random.nextInt(6)) {
            case 0 -> {
                FlatVector single = Vector.allocate(type, 1);
                Vector.startWriting(single);
                single.set(0, nulls && random.nextBoolean() ? null : value(type));
                return new ConstantVector(single);
            }
            case 1, 2, 3 -> {
                return dictionary(type, rows, nulls);
            }
            default -> {
                return flat(type, rows, nulls);
            }
        }
    }

    private Vector dictionary(DataType type, int rows, boolean nulls) {
        int size = 1 + random.nextInt(random.nextBoolean() ? 5 : 2 * rows);
        FlatVector entries = flat(type, size, random.nextInt(4) == 0);
        boolean[] flags = nulls ? flags(rows) : null;
        if (size <= 256 && random.nextBoolean()) {
            byte[] codes = new byte[rows];
            for (int row = 0; row < rows; row++) {
                codes[row] = (byte) random.nextInt(size);
            }
            return DictionaryVector.ofBytes(entries, size, codes, flags);
        }
        if (random.nextBoolean()) {
            short[] codes = new short[rows];
            for (int row = 0; row < rows; row++) {
                codes[row] = (short) random.nextInt(size);
            }
            return DictionaryVector.ofShorts(entries, size, codes, flags);
        }
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            codes[row] = random.nextInt(size);
        }
        return DictionaryVector.ofInts(entries, size, codes, flags);
    }

    private FlatVector flat(DataType type, int rows, boolean nulls) {
        FlatVector vector = Vector.allocate(type, rows + random.nextInt(3));
        Vector.startWriting(vector);
        boolean[] flags = nulls ? flags(rows) : new boolean[rows];
        for (int row = 0; row < rows; row++) {
            vector.set(row, flags[row] ? null : value(type));
        }
        return vector;
    }

    private boolean[] flags(int rows) {
        boolean[] flags = new boolean[rows];
        int oneIn = 1 + random.nextInt(8);
        for (int row = 0; row < rows; row++) {
            flags[row] = random.nextInt(oneIn) == 0;
        }
        return flags;
    }

    /** A value of a type, often small and sometimes extreme. */
    Object value(DataType type) {
        if (type instanceof DecimalType decimal) {
            BigInteger limit = BigInteger.TEN.pow(random.nextInt(decimal.precision()) + 1);
            BigInteger unscaled = new BigInteger(limit.bitLength(), random).mod(limit);
            unscaled = random.nextBoolean() ? unscaled : unscaled.negate();
            return decimal.fitsLong() ? (Object) unscaled.longValue() : Int128.of(unscaled);
        }
        boolean small = random.nextInt(10) > 0;
        return switch (type.storage()) {
            case BOOLEAN -> random.nextBoolean();
            case BYTE -> (byte) (small ? random.nextInt(7) - 3 : random.nextInt());
            case SHORT -> (short) (small ? random.nextInt(7) - 3 : random.nextInt());
            case INT -> small ? random.nextInt(7) - 3 : random.nextInt();
            case LONG -> small ? random.nextInt(7) - 3L : random.nextLong();
            case FLOAT -> small ? random.nextInt(4) - 1f : Float.intBitsToFloat(random.nextInt());
            case DOUBLE -> small ? random.nextInt(4) - 1d : special();
            case BYTES -> Slice.of(text());
            default -> throw new IllegalArgumentException(type.sql());
        };
    }

    private double special() {
        return switch (random.nextInt(4)) {
            case 0 -> Double.NaN;
            case 1 -> -0.0;
            case 2 -> Double.NEGATIVE_INFINITY;
            default -> random.nextGaussian() * 1e10;
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextInt(5) == 0 ? 40 : 4);
        for (int i = 0; i < length; i++) {
            text.append("abcé%_".charAt(random.nextInt(6)));
        }
        return text.toString();
    }
}
