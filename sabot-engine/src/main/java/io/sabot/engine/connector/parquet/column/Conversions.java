package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.ByteVector;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.FloatVector;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.ShortVector;
import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.LogicalType;
import io.sabot.engine.connector.parquet.format.LogicalType.TimeUnit;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.schema.ColumnShape;
import io.sabot.engine.connector.parquet.schema.SchemaNode;
import io.sabot.engine.connector.parquet.schema.TypeMismatchException;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.TimeType;
import java.math.BigInteger;

/** Which conversion a leaf needs to be read as a type, and the loops. They see values only, never the place of a NULL. */
final class Conversions {
    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private Conversions() {}

    static Conversion of(ColumnShape.Leaf leaf) {
        Conversion.Loop loop = loop(leaf.node(), leaf.type());
        return new Conversion(leaf.node().physical(), leaf.type(), OldCalendar.guarded(leaf, loop));
    }

    private static Conversion.Loop loop(SchemaNode leaf, DataType type) {
        if (type == DataType.NULL) {
            return Conversions::nothing;
        }
        return switch (leaf.physical()) {
            case BOOLEAN, DOUBLE -> null;
            case FLOAT -> type == DataType.DOUBLE ? Conversions::floatToDouble : null;
            case INT32 -> fromInt(leaf, type);
            case INT64 -> fromLong(leaf, type);
            case INT96 -> Conversions::int96ToMicros;
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> fromBytes(leaf, type);
        };
    }

    private static Conversion.Loop fromInt(SchemaNode leaf, DataType type) {
        if (type == DataType.TIMESTAMP_NTZ) {
            return Conversions::daysToMicros;
        }
        return switch (type.storage()) {
            case INT -> null;
            case BYTE -> Conversions::intToByte;
            case SHORT -> Conversions::intToShort;
            case DOUBLE -> Conversions::intToDouble;
            case LONG ->
                isUnsigned(leaf, 32) ? Conversions::unsignedIntToLong : rescaled(leaf, type, Conversions::intToLong);
            case INT128 -> rescaled(leaf, type, Conversions::intToWide);
            default -> throw new TypeMismatchException(leaf, type);
        };
    }

    private static boolean isUnsigned(SchemaNode leaf, int bits) {
        return leaf.logicalType() instanceof LogicalType.Whole whole && !whole.signed() && whole.bits() == bits;
    }

    private static Conversion.Loop fromLong(SchemaNode leaf, DataType type) {
        if (type instanceof TimeType time) {
            long unit = 1;
            for (int digit = time.precision(); digit < 9; digit++) {
                unit *= 10;
            }
            long step = unit;
            return (from, to, first, count) -> microsToNanos(from, to, first, count, step);
        }
        if (type.storage() == Storage.INT128) {
            Conversion.Loop widen = isUnsigned(leaf, 64) ? Conversions::unsignedLongToWide : Conversions::longToWide;
            return rescaled(leaf, type, widen);
        }
        boolean timestamp = type == DataType.TIMESTAMP || type == DataType.TIMESTAMP_NTZ;
        if (timestamp && leaf.logicalType() instanceof LogicalType.Timestamp time && time.unit() == TimeUnit.MILLIS) {
            return Conversions::millisToMicros;
        }
        return moreDigits(leaf, type) == 0 ? null : rescaled(leaf, type, Conversions::copyLongs);
    }

    private static Conversion.Loop fromBytes(SchemaNode leaf, DataType type) {
        if (!(type instanceof DecimalType decimal)) {
            return null;
        }
        return rescaled(leaf, type, decimal.fitsLong() ? Conversions::bytesToLong : Conversions::bytesToWide);
    }

    /** How many digits behind the point the type has more than the file. */
    private static int moreDigits(SchemaNode leaf, DataType type) {
        int stored = leaf.logicalType() instanceof LogicalType.Decimal decimal ? decimal.scale() : 0;
        return type instanceof DecimalType decimal ? decimal.scale() - stored : 0;
    }

    private static Conversion.Loop rescaled(SchemaNode leaf, DataType type, Conversion.Loop loop) {
        int digits = moreDigits(leaf, type);
        if (digits == 0) {
            return loop;
        }
        BigInteger factor = BigInteger.TEN.pow(digits);
        return (from, to, first, count) -> {
            loop.convert(from, to, first, count);
            multiply(to, first, count, factor);
        };
    }

    private static void multiply(FlatVector vector, int first, int count, BigInteger factor) {
        if (vector instanceof LongVector longs) {
            long small = factor.longValueExact();
            for (int i = first; i < first + count; i++) {
                longs.values()[i] = Math.multiplyExact(longs.values()[i], small);
            }
            return;
        }
        Int128Vector wide = (Int128Vector) vector;
        for (int i = first; i < first + count; i++) {
            BigInteger value = new Int128(wide.high()[i], wide.low()[i]).toBigInteger();
            Int128 product = Int128.of(value.multiply(factor));
            wide.high()[i] = product.high();
            wide.low()[i] = product.low();
        }
    }

    private static void nothing(FlatVector from, FlatVector to, int first, int count) {
        if (count > 0) {
            throw new MalformedFileException("a value in a column of nothing");
        }
    }

    private static void floatToDouble(FlatVector from, FlatVector to, int first, int count) {
        float[] source = ((FloatVector) from).values();
        double[] target = ((DoubleVector) to).values();
        for (int i = first; i < first + count; i++) {
            target[i] = source[i];
        }
    }

    private static void intToDouble(FlatVector from, FlatVector to, int first, int count) {
        int[] source = ((IntVector) from).values();
        double[] target = ((DoubleVector) to).values();
        for (int i = first; i < first + count; i++) {
            target[i] = source[i];
        }
    }

    private static void daysToMicros(FlatVector from, FlatVector to, int first, int count) {
        int[] source = ((IntVector) from).values();
        long[] target = ((LongVector) to).values();
        for (int i = first; i < first + count; i++) {
            target[i] = Math.multiplyExact((long) source[i], MICROS_PER_DAY);
        }
    }

    private static void intToWide(FlatVector from, FlatVector to, int first, int count) {
        int[] source = ((IntVector) from).values();
        Int128Vector target = (Int128Vector) to;
        for (int i = first; i < first + count; i++) {
            target.low()[i] = source[i];
            target.high()[i] = source[i] >> 31;
        }
    }

    private static void copyLongs(FlatVector from, FlatVector to, int first, int count) {
        System.arraycopy(((LongVector) from).values(), first, ((LongVector) to).values(), first, count);
    }

    private static void intToByte(FlatVector from, FlatVector to, int first, int count) {
        int[] source = ((IntVector) from).values();
        byte[] target = ((ByteVector) to).values();
        for (int i = first; i < first + count; i++) {
            target[i] = (byte) source[i];
        }
    }

    private static void intToShort(FlatVector from, FlatVector to, int first, int count) {
        int[] source = ((IntVector) from).values();
        short[] target = ((ShortVector) to).values();
        for (int i = first; i < first + count; i++) {
            target[i] = (short) source[i];
        }
    }

    private static void intToLong(FlatVector from, FlatVector to, int first, int count) {
        int[] source = ((IntVector) from).values();
        long[] target = ((LongVector) to).values();
        for (int i = first; i < first + count; i++) {
            target[i] = source[i];
        }
    }

    private static void unsignedIntToLong(FlatVector from, FlatVector to, int first, int count) {
        int[] source = ((IntVector) from).values();
        long[] target = ((LongVector) to).values();
        for (int i = first; i < first + count; i++) {
            target[i] = source[i] & 0xFFFFFFFFL;
        }
    }

    private static void longToWide(FlatVector from, FlatVector to, int first, int count) {
        long[] source = ((LongVector) from).values();
        Int128Vector target = (Int128Vector) to;
        for (int i = first; i < first + count; i++) {
            target.low()[i] = source[i];
            target.high()[i] = source[i] >> 63;
        }
    }

    private static void unsignedLongToWide(FlatVector from, FlatVector to, int first, int count) {
        long[] source = ((LongVector) from).values();
        Int128Vector target = (Int128Vector) to;
        for (int i = first; i < first + count; i++) {
            target.low()[i] = source[i];
            target.high()[i] = 0;
        }
    }

    private static void millisToMicros(FlatVector from, FlatVector to, int first, int count) {
        long[] source = ((LongVector) from).values();
        long[] target = ((LongVector) to).values();
        for (int i = first; i < first + count; i++) {
            target[i] = Math.multiplyExact(source[i], 1000L);
        }
    }

    /** @param step nanoseconds of the last digit kept */
    private static void microsToNanos(FlatVector from, FlatVector to, int first, int count, long step) {
        long[] source = ((LongVector) from).values();
        long[] target = ((LongVector) to).values();
        for (int i = first; i < first + count; i++) {
            long nanos = source[i] * 1000L;
            target[i] = nanos - nanos % step;
        }
    }

    /** Eight bytes nanoseconds of the day, four bytes Julian day. */
    private static void int96ToMicros(FlatVector from, FlatVector to, int first, int count) {
        BytesVector source = (BytesVector) from;
        long[] target = ((LongVector) to).values();
        for (int i = first; i < first + count; i++) {
            byte[] bytes = source.buffer(i);
            int at = source.offsets()[i];
            long nanos = LittleEndian.getLong(bytes, at);
            long day = LittleEndian.getInt(bytes, at + 8);
            target[i] = (day - JULIAN_DAY_OF_EPOCH) * MICROS_PER_DAY + nanos / 1000;
        }
    }

    private static void bytesToLong(FlatVector from, FlatVector to, int first, int count) {
        BytesVector source = (BytesVector) from;
        long[] target = ((LongVector) to).values();
        for (int i = first; i < first + count; i++) {
            int length = source.lengths()[i];
            long value = bigEndian(source.buffer(i), source.offsets()[i], length);
            if (length > 8 && !isSign(source.buffer(i), source.offsets()[i], length - 8, value >> 63)) {
                throw new MalformedFileException("decimal of more than 18 digits");
            }
            target[i] = value;
        }
    }

    private static void bytesToWide(FlatVector from, FlatVector to, int first, int count) {
        BytesVector source = (BytesVector) from;
        Int128Vector target = (Int128Vector) to;
        for (int i = first; i < first + count; i++) {
            int length = source.lengths()[i];
            byte[] bytes = source.buffer(i);
            int at = source.offsets()[i];
            long low = bigEndian(bytes, at, length);
            long high = length <= 8 ? low >> 63 : bigEndian(bytes, at, length - 8);
            if (length > 16 && !isSign(bytes, at, length - 16, high >> 63)) {
                throw new MalformedFileException("decimal of more than 38 digits");
            }
            target.low()[i] = low;
            target.high()[i] = high;
        }
    }

    /** The lowest eight of the bytes as a signed number. */
    private static long bigEndian(byte[] bytes, int at, int length) {
        if (length == 0) {
            return 0;
        }
        int first = Math.max(0, length - 8);
        long value = bytes[at + first];
        for (int i = first + 1; i < length; i++) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }

    private static boolean isSign(byte[] bytes, int at, int count, long sign) {
        for (int i = 0; i < count; i++) {
            if (bytes[at + i] != (byte) sign) {
                return false;
            }
        }
        return true;
    }
}
