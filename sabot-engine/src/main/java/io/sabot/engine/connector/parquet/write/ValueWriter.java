package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.batch.BooleanVector;
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

/** Hands one value of a vector, which is there, to the values of a leaf in the form of the file. */
interface ValueWriter {
    void add(FlatVector vector, int row);

    static ValueWriter booleans(BooleanValues values) {
        return (vector, row) -> values.add(((BooleanVector) vector).values()[row]);
    }

    /** Integers of any width, dates and intervals of months. */
    static ValueWriter integers(LongValues values) {
        return (vector, row) -> {
            if (vector instanceof IntVector ints) {
                values.add(ints.values()[row]);
            } else if (vector instanceof LongVector longs) {
                values.add(longs.values()[row]);
            } else if (vector instanceof ShortVector shorts) {
                values.add(shorts.values()[row]);
            } else {
                values.add(((ByteVector) vector).values()[row]);
            }
        };
    }

    /** Longs in a larger unit. */
    static ValueWriter scaled(LongValues values, long divisor) {
        return (vector, row) -> values.add(Math.floorDiv(((LongVector) vector).values()[row], divisor));
    }

    static ValueWriter floats(LongValues values) {
        return (vector, row) -> values.add(Float.floatToRawIntBits(((FloatVector) vector).values()[row]));
    }

    static ValueWriter doubles(LongValues values) {
        return (vector, row) -> values.add(Double.doubleToRawLongBits(((DoubleVector) vector).values()[row]));
    }

    static ValueWriter bytes(BinaryValues values) {
        return (vector, row) -> {
            BytesVector bytes = (BytesVector) vector;
            values.add(bytes.buffer(row), bytes.offsets()[row], bytes.lengths()[row]);
        };
    }

    /** Decimals as big-endian numbers of a fixed length. */
    static ValueWriter wideDecimals(BinaryValues values, int length) {
        byte[] buffer = new byte[length];
        return (vector, row) -> {
            long low = vector instanceof LongVector longs ? longs.values()[row] : ((Int128Vector) vector).low()[row];
            long high = vector instanceof LongVector ? low >> 63 : ((Int128Vector) vector).high()[row];
            for (int i = 0; i < length; i++) {
                int shift = 8 * (length - 1 - i);
                buffer[i] = (byte) (shift < 64 ? low >>> shift : high >>> shift - 64);
            }
            values.add(buffer, 0, length);
        };
    }

    /** Timestamps as nanoseconds of the day and the Julian day. */
    static ValueWriter int96(BinaryValues values) {
        long microsPerDay = 86_400_000_000L;
        int julianDayOfEpoch = 2_440_588;
        byte[] buffer = new byte[12];
        return (vector, row) -> {
            long micros = ((LongVector) vector).values()[row];
            long day = Math.floorDiv(micros, microsPerDay);
            LittleEndian.LONGS.set(buffer, 0, (micros - day * microsPerDay) * 1000);
            LittleEndian.INTS.set(buffer, 8, (int) (day + julianDayOfEpoch));
            values.add(buffer, 0, buffer.length);
        };
    }
}
