package io.sabot.engine.function.aggregate.collect;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.hash.Murmur3;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The hash codes that values have as Java and Scala objects inside Spark. The order in which {@code collect_set} gives its
 * elements, and which of several equally frequent values is the {@code mode}, follow from them.
 */
public final class JvmHash {
    private static final int LARGEST_WHOLE_SCALE = 4934;

    private JvmHash() {}

    /** Whether the hash codes of the type's values are known here. */
    static boolean isKnown(DataType type) {
        return switch (type.storage()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, INT128, BYTES -> true;
            case NULL, INTERVAL, ARRAY, MAP, STRUCT, VARIANT -> false;
        };
    }

    /** What Java's {@code hashCode} of the boxed value gives. */
    public static int java(Object value, DataType type) {
        if (value == null) {
            return 0;
        }
        if (type instanceof DecimalType decimal) {
            return decimal(value, decimal);
        }
        if (value instanceof Slice bytes) {
            return type == DataType.BINARY ? binary(bytes) : Murmur3.hash(bytes, Murmur3.SEED);
        }
        return value.hashCode();
    }

    /** What Scala's {@code ##} gives, for which equal numbers of different types have one hash. */
    static int scala(Object value, DataType type) {
        if (value instanceof Long number && !(type instanceof DecimalType)) {
            return ofLong(number);
        }
        if (value instanceof Double number) {
            return ofLong(Double.doubleToLongBits(number));
        }
        if (value instanceof Float number) {
            return Float.floatToIntBits(number);
        }
        return java(value, type);
    }

    private static int ofLong(long value) {
        return (int) value == value ? (int) value : Long.hashCode(value);
    }

    /** Of scala.math.BigDecimal. */
    private static int decimal(Object value, DecimalType type) {
        BigInteger unscaled = value instanceof Int128 wide ? wide.toBigInteger() : BigInteger.valueOf((Long) value);
        BigDecimal number = new BigDecimal(unscaled, type.scale());
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (stripped.scale() <= 0 && number.precision() - number.scale() < LARGEST_WHOLE_SCALE) {
            return whole(number.toBigInteger());
        }
        double nearest = number.doubleValue();
        if (!Double.isInfinite(nearest) && new BigDecimal(Double.toString(nearest)).compareTo(number) == 0) {
            return ofDouble(nearest);
        }
        return mixLast(stripped.unscaledValue().hashCode(), stripped.scale());
    }

    private static int whole(BigInteger number) {
        return number.bitLength() <= 63 ? ofLong(number.longValue()) : number.hashCode();
    }

    private static int ofDouble(double value) {
        float narrow = (float) value;
        return narrow == value ? Float.hashCode(narrow) : Double.hashCode(value);
    }

    /** A step of scala.util.hashing.MurmurHash3. */
    private static int mixLast(int hash, int data) {
        int word = Integer.rotateLeft(data * 0xcc9e2d51, 15) * 0x1b873593;
        return hash ^ word;
    }

    /** Of the bytes as an array in Spark's row format: number of elements, null bits, elements, all in full words. */
    private static int binary(Slice bytes) {
        int nulls = (bytes.length() + 63) / 64 * 8;
        ByteBuffer buffer =
                ByteBuffer.allocate(8 + nulls + (bytes.length() + 7) / 8 * 8).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(bytes.length());
        buffer.position(8 + nulls);
        buffer.put(bytes.array(), bytes.offset(), bytes.length());
        return Murmur3.hash(buffer.array(), 0, buffer.capacity(), Murmur3.SEED);
    }
}
