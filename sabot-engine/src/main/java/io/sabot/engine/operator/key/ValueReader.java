package io.sabot.engine.operator.key;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.VariantValue;

/** Reads what {@link ValueWriter} wrote. */
final class ValueReader {
    private final byte[] buffer;
    private int at;

    ValueReader(byte[] buffer, int offset) {
        this.buffer = buffer;
        this.at = offset;
    }

    Object read(DataType type) {
        if (buffer[at++] != 0) {
            return null;
        }
        return switch (type.storage()) {
            case NULL -> null;
            case BOOLEAN -> buffer[at++] != 0;
            case BYTE -> buffer[at++];
            case SHORT -> (short) readInt();
            case INT -> readInt();
            case LONG -> readLong();
            case FLOAT -> Float.intBitsToFloat(readInt());
            case DOUBLE -> Double.longBitsToDouble(readLong());
            case INT128 -> {
                long high = readLong();
                yield new Int128(high, readLong());
            }
            case BYTES -> readBytes();
            case INTERVAL -> {
                long monthsAndDays = readLong();
                yield Intervals.of(monthsAndDays, readLong());
            }
            case ARRAY -> readArray(((ArrayType) type).element());
            case MAP -> {
                ArrayValue keys = readArray(((MapType) type).key());
                yield new MapValue(keys, readArray(((MapType) type).value()));
            }
            case STRUCT -> {
                StructType struct = (StructType) type;
                Object[] values = new Object[struct.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = read(struct.field(i).type());
                }
                yield new StructValue(values);
            }
            case VARIANT -> {
                Slice value = readBytes();
                yield new VariantValue(value, readBytes());
            }
        };
    }

    private ArrayValue readArray(DataType element) {
        Object[] items = new Object[readInt()];
        for (int i = 0; i < items.length; i++) {
            items[i] = read(element);
        }
        return new ArrayValue(items);
    }

    private Slice readBytes() {
        int length = readInt();
        Slice slice = new Slice(buffer, at, length);
        at += length;
        return slice;
    }

    private int readInt() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value |= (buffer[at++] & 0xFF) << (8 * i);
        }
        return value;
    }

    private long readLong() {
        long low = readInt() & 0xFFFFFFFFL;
        return low | (long) readInt() << 32;
    }
}
