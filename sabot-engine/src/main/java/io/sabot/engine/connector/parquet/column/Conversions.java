package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.ByteVector;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.ShortVector;
import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.LogicalType;
import io.sabot.engine.connector.parquet.format.LogicalType.TimeUnit;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.schema.SchemaNode;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.TimeType;

/** Which conversion a leaf needs to be read as a type, and the loops. They see values only, never the place of a NULL. */
final class Conversions {
    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private Conversions() {}

    static Conversion of(SchemaNode leaf, DataType type) {
        return new Conversion(leaf.physical(), type, loop(leaf, type));
    }

    private static Conversion.Loop loop(SchemaNode leaf, DataType type) {
        return switch (leaf.physical()) {
            case BOOLEAN, FLOAT, DOUBLE -> null;
            case INT32 -> fromInt(leaf, type);
            case INT64 -> fromLong(leaf, type);
            case INT96 -> Conversions::int96ToMicros;
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> fromBytes(type);
        };
    }

    private static Conversion.Loop fromInt(SchemaNode leaf, DataType type) {
        return switch (type.storage()) {
            case INT -> null;
            case BYTE -> Conversions::intToByte;
            case SHORT -> Conversions::intToShort;
            case LONG -> isUnsigned(leaf) ? Conversions::unsignedIntToLong : Conversions::intToLong;
            default -> throw QueryException.internal("INT32 read as " + type.sql());
        };
    }

    private static boolean isUnsigned(SchemaNode leaf) {
        return leaf.logicalType() instanceof LogicalType.Whole whole && !whole.signed();
    }

    private static Conversion.Loop fromLong(SchemaNode leaf, DataType type) {
        if (type.storage() == Storage.INT128) {
            return isUnsigned(leaf) ? Conversions::unsignedLongToWide : Conversions::longToWide;
        }
        if (leaf.logicalType() instanceof LogicalType.Timestamp time && time.unit() == TimeUnit.MILLIS) {
            return Conversions::millisToMicros;
        }
        return type instanceof TimeType ? Conversions::microsToNanos : null;
    }

    private static Conversion.Loop fromBytes(DataType type) {
        if (!(type instanceof DecimalType decimal)) {
            return null;
        }
        return decimal.fitsLong() ? Conversions::bytesToLong : Conversions::bytesToWide;
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

    private static void microsToNanos(FlatVector from, FlatVector to, int first, int count) {
        long[] source = ((LongVector) from).values();
        long[] target = ((LongVector) to).values();
        for (int i = first; i < first + count; i++) {
            target[i] = source[i] * 1000L;
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
