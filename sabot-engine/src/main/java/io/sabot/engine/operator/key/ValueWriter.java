package io.sabot.engine.operator.key;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.VariantValue;
import java.util.Arrays;

/** Writes boxed values of any type as bytes; equal values, and only those, give equal bytes. */
final class ValueWriter {
    private byte[] buffer = new byte[64];
    private int size;

    void clear() {
        size = 0;
    }

    /** What was written since the last {@link #clear}, until the next write. */
    Slice slice() {
        return new Slice(buffer, 0, size);
    }

    void write(DataType type, Object value) {
        if (value == null) {
            writeByte(1);
            return;
        }
        writeByte(0);
        switch (type.storage()) {
            case NULL -> {}
            case BOOLEAN -> writeByte((Boolean) value ? 1 : 0);
            case BYTE -> writeByte((Byte) value);
            case SHORT -> writeInt((Short) value);
            case INT -> writeInt((Integer) value);
            case LONG -> writeLong((Long) value);
            case FLOAT -> writeInt((Float) value == 0 ? 0 : Float.floatToIntBits((Float) value));
            case DOUBLE -> writeLong((Double) value == 0 ? 0 : Double.doubleToLongBits((Double) value));
            case INT128 -> {
                Int128 wide = value instanceof Long narrow ? Int128.of(narrow) : (Int128) value;
                writeLong(wide.high());
                writeLong(wide.low());
            }
            case BYTES -> writeBytes((Slice) value);
            case INTERVAL -> {
                writeLong(Intervals.monthsAndDays((CalendarInterval) value));
                writeLong(((CalendarInterval) value).micros());
            }
            case ARRAY -> writeArray(((ArrayType) type).element(), (ArrayValue) value);
            case MAP -> {
                writeArray(((MapType) type).key(), ((MapValue) value).keys());
                writeArray(((MapType) type).value(), ((MapValue) value).values());
            }
            case STRUCT -> {
                StructType struct = (StructType) type;
                for (int i = 0; i < struct.size(); i++) {
                    write(struct.field(i).type(), ((StructValue) value).get(i));
                }
            }
            case VARIANT -> {
                writeBytes(((VariantValue) value).value());
                writeBytes(((VariantValue) value).metadata());
            }
        }
    }

    private void writeArray(DataType element, ArrayValue array) {
        writeInt(array.size());
        for (int i = 0; i < array.size(); i++) {
            write(element, array.get(i));
        }
    }

    private void writeBytes(Slice bytes) {
        writeInt(bytes.length());
        ensure(bytes.length());
        System.arraycopy(bytes.array(), bytes.offset(), buffer, size, bytes.length());
        size += bytes.length();
    }

    private void writeByte(int value) {
        ensure(1);
        buffer[size++] = (byte) value;
    }

    private void writeInt(int value) {
        ensure(4);
        for (int i = 0; i < 4; i++) {
            buffer[size++] = (byte) (value >>> (8 * i));
        }
    }

    private void writeLong(long value) {
        writeInt((int) value);
        writeInt((int) (value >>> 32));
    }

    private void ensure(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(size + more, 2 * buffer.length));
        }
    }
}
