package io.sabot.engine.operator;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rows of random values with many repetitions, and with the values that break things. The seed is printed by whoever makes it. */
public final class RandomRows {
    private RandomRows() {}

    public static final DataType STRUCT =
            new StructType(List.of(Field.of("a", DataType.INT), Field.of("b", DataType.STRING)));
    public static final DataType ARRAY = new ArrayType(DataType.DOUBLE, true);
    public static final DataType WIDE = new DecimalType(30, 2);
    public static final DataType NARROW = new DecimalType(12, 2);

    /** @param distinct about how many different values a column has */
    public static List<Object[]> of(List<DataType> types, int count, int distinct, double nulls, Random random) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Object[] row = new Object[types.size()];
            for (int c = 0; c < row.length; c++) {
                row[c] = random.nextDouble() < nulls ? null : value(types.get(c), random.nextInt(distinct));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The n-th value of a type. */
    public static Object value(DataType type, int n) {
        return switch (type.storage()) {
            case NULL -> null;
            case BOOLEAN -> n % 2 == 0;
            case BYTE -> (byte) (n - 20);
            case SHORT -> (short) (n * 7 - 50);
            case INT -> n % 11 == 10 ? Integer.MIN_VALUE + n : n * 3 - 40;
            case LONG ->
                type instanceof DecimalType ? n * 31L - 400 : n % 13 == 12 ? Long.MAX_VALUE - n : n * 1_000_003L - 99;
            case FLOAT ->
                switch (n % 7) {
                    case 0 -> Float.NaN;
                    case 1 -> -0.0f;
                    case 2 -> 0.0f;
                    default -> n / 4f;
                };
            case DOUBLE ->
                switch (n % 7) {
                    case 0 -> Double.NaN;
                    case 1 -> -0.0;
                    case 2 -> 0.0;
                    case 3 -> Double.NEGATIVE_INFINITY;
                    default -> n / 8.0 - 3;
                };
            case INT128 ->
                n % 3 == 0
                        ? Int128.of(n - 7)
                        : Int128.of(BigInteger.valueOf(n - 50).shiftLeft(64).add(BigInteger.valueOf(n)));
            case BYTES -> text(n);
            case INTERVAL -> new CalendarInterval(n % 5 - 2, n, n * 1_000L);
            case ARRAY -> new ArrayValue(n % 4 == 0 ? new Object[0] : new Object[] {value(DataType.DOUBLE, n), null});
            case STRUCT -> new StructValue(new Object[] {n % 3 == 0 ? null : n, text(n / 2)});
            case MAP, VARIANT -> throw new IllegalArgumentException(type.sql());
        };
    }

    private static Slice text(int n) {
        return switch (n % 4) {
            case 0 -> Slice.of("");
            case 1 -> Slice.of("k" + n);
            case 2 -> Slice.of("a rather long text that does not fit a word or two " + n);
            default -> Slice.of("äöü" + n % 9);
        };
    }

    /** The value that stands for all that group together with it. */
    public static Object normalised(Object value) {
        if (value instanceof Double number) {
            return number == 0 ? (Object) 0.0 : number;
        }
        if (value instanceof Float number) {
            return number == 0 ? (Object) 0.0f : number;
        }
        if (value instanceof ArrayValue array) {
            Object[] items = new Object[array.size()];
            for (int i = 0; i < items.length; i++) {
                items[i] = normalised(array.get(i));
            }
            return new ArrayValue(items);
        }
        return value;
    }
}
