package io.sabot.engine.operator.key;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.Storage;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * Writes keys of any types as bytes, so that two keys are equal exactly when their bytes are, and reads them back. A column is a
 * byte that tells NULL, and then the value; what has no fixed width goes behind its length. For one thread.
 */
final class RowCodec {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LENGTH_BYTES = 4;

    private final List<DataType> types;
    private final WordLoader loader = new WordLoader();
    private final BytesVector rows = new BytesVector(0);
    private byte[] buffer = new byte[256];
    private int[] ends = new int[0];
    private long[] words = new long[0];
    private long[] low = new long[0];
    private boolean[] nulls = new boolean[0];

    RowCodec(List<DataType> types) {
        this.types = List.copyOf(types);
    }

    /** The key of the n-th live row as row n; valid until the next call. */
    BytesVector encode(Vector[] keys, int[] selection, int count) {
        ensure(count);
        Vector[] columns = keys.clone();
        Arrays.fill(ends, 0, count, 0);
        int fixed = 0;
        for (int i = 0; i < columns.length; i++) {
            Storage storage = types.get(i).storage();
            fixed += 1 + fixedBytes(storage);
            if (fixedBytes(storage) == 0 && storage != Storage.NULL) {
                if (storage != Storage.BYTES) {
                    columns[i] = asBytes(types.get(i), columns[i], selection, count);
                }
                addLengths(columns[i], columns[i] == keys[i] ? selection : null, count);
            }
        }
        place(fixed, count);
        for (int i = 0; i < columns.length; i++) {
            write(types.get(i).storage(), columns[i], columns[i] == keys[i] ? selection : null, count);
        }
        rows.viewInto(buffer);
        return rows;
    }

    private void ensure(int count) {
        if (ends.length < count) {
            ends = new int[count];
            words = new long[count];
            low = new long[count];
            nulls = new boolean[count];
            rows.ensureCapacity(count);
        }
    }

    /** Bytes of a value, 0 when it has no fixed number. */
    private static int fixedBytes(Storage storage) {
        return switch (storage) {
            case BOOLEAN, BYTE -> 1;
            case SHORT, INT, FLOAT -> 4;
            case LONG, DOUBLE -> 8;
            case INT128, INTERVAL -> 16;
            case NULL, BYTES, ARRAY, MAP, STRUCT, VARIANT -> 0;
        };
    }

    /** Nested values, written one by one. */
    private static BytesVector asBytes(DataType type, Vector column, int[] selection, int count) {
        BytesVector bytes = new BytesVector(count);
        ValueWriter writer = new ValueWriter();
        for (int i = 0; i < count; i++) {
            Object value = column.get(selection == null ? i : selection[i]);
            if (value == null) {
                bytes.setNull(i);
            } else {
                writer.clear();
                writer.write(type, value);
                bytes.append(i, writer.slice());
            }
        }
        return bytes;
    }

    private void addLengths(Vector column, int[] selection, int count) {
        int[] lengths = ((BytesVector) Gather.entries(column)).lengths();
        for (int i = 0; i < count; i++) {
            int row = selection == null ? i : selection[i];
            ends[i] += LENGTH_BYTES + (column.isNull(row) ? 0 : lengths[entry(column, row)]);
        }
    }

    private static int entry(Vector column, int row) {
        if (column instanceof DictionaryVector codes) {
            return codes.code(row);
        }
        return column instanceof ConstantVector ? 0 : row;
    }

    /** From lengths to starting points, which then move to the ends while the columns are written. */
    private void place(int fixed, int count) {
        int at = 0;
        for (int i = 0; i < count; i++) {
            int length = fixed + ends[i];
            rows.offsets()[i] = at;
            rows.lengths()[i] = length;
            ends[i] = at;
            at = Math.addExact(at, length);
        }
        if (buffer.length < at) {
            buffer = new byte[Math.max(at, 2 * buffer.length)];
        }
    }

    private void write(Storage storage, Vector column, int[] selection, int count) {
        if (!Gather.nulls(column, selection, count, nulls, 0)) {
            Arrays.fill(nulls, 0, count, false);
        }
        for (int i = 0; i < count; i++) {
            buffer[ends[i]++] = (byte) (nulls[i] ? 1 : 0);
        }
        switch (storage) {
            case NULL -> {}
            case BOOLEAN, BYTE -> {
                loader.load(storage, column, selection, count, words, low);
                for (int i = 0; i < count; i++) {
                    buffer[ends[i]++] = (byte) (nulls[i] ? 0 : words[i]);
                }
            }
            case SHORT, INT, FLOAT -> {
                loader.load(storage, column, selection, count, words, low);
                for (int i = 0; i < count; i++) {
                    INTS.set(buffer, ends[i], (int) (nulls[i] ? 0 : words[i]));
                    ends[i] += 4;
                }
            }
            case LONG, DOUBLE -> {
                loader.load(storage, column, selection, count, words, low);
                writeLongs(words, count);
            }
            case INT128 -> {
                loader.load(storage, column, selection, count, words, low);
                writeLongs(words, count);
                writeLongs(low, count);
            }
            case INTERVAL -> {
                Intervals.load(column, selection, count, words, low);
                writeLongs(words, count);
                writeLongs(low, count);
            }
            case BYTES, ARRAY, MAP, STRUCT, VARIANT -> writeBytes(column, selection, count);
        }
    }

    private void writeLongs(long[] values, int count) {
        for (int i = 0; i < count; i++) {
            LONGS.set(buffer, ends[i], nulls[i] ? 0L : values[i]);
            ends[i] += 8;
        }
    }

    private void writeBytes(Vector column, int[] selection, int count) {
        BytesVector entries = (BytesVector) Gather.entries(column);
        for (int i = 0; i < count; i++) {
            int at = entry(column, selection == null ? i : selection[i]);
            int length = nulls[i] ? 0 : entries.lengths()[at];
            INTS.set(buffer, ends[i], length);
            if (length > 0) {
                System.arraycopy(entries.buffer(at), entries.offsets()[at], buffer, ends[i] + LENGTH_BYTES, length);
            }
            ends[i] += LENGTH_BYTES + length;
        }
    }

    /** Reads keys back into rows 0 to {@code count - 1} of the columns; bytes become views into the keys. */
    void decode(BytesVector keys, int count, FlatVector[] targets) {
        ensure(count);
        System.arraycopy(keys.offsets(), 0, ends, 0, count);
        for (int i = 0; i < targets.length; i++) {
            targets[i].reset();
            read(types.get(i), keys, count, targets[i]);
        }
    }

    private void read(DataType type, BytesVector keys, int count, FlatVector target) {
        Storage storage = type.storage();
        int fixed = fixedBytes(storage);
        for (int i = 0; i < count; i++) {
            byte[] bytes = keys.buffer(i);
            int at = ends[i];
            boolean isNull = bytes[at++] != 0;
            int length = fixed;
            if (fixed == 0 && storage != Storage.NULL) {
                length = (int) INTS.get(bytes, at);
                at += LENGTH_BYTES;
            }
            if (!isNull) {
                target.set(i, value(type, bytes, at, length));
            } else if (storage != Storage.NULL) {
                target.setNull(i);
            }
            ends[i] = at + length;
        }
    }

    private static Object value(DataType type, byte[] bytes, int at, int length) {
        return switch (type.storage()) {
            case BYTES -> new Slice(bytes, at, length);
            case ARRAY, MAP, STRUCT, VARIANT -> new ValueReader(bytes, at).read(type);
            case BOOLEAN -> bytes[at] != 0;
            case BYTE -> bytes[at];
            case SHORT -> (short) (int) INTS.get(bytes, at);
            case INT -> (int) INTS.get(bytes, at);
            case FLOAT -> Float.intBitsToFloat((int) INTS.get(bytes, at));
            case LONG -> (long) LONGS.get(bytes, at);
            case DOUBLE -> Double.longBitsToDouble((long) LONGS.get(bytes, at));
            case INT128 -> new Int128((long) LONGS.get(bytes, at), (long) LONGS.get(bytes, at + 8));
            case INTERVAL -> Intervals.of((long) LONGS.get(bytes, at), (long) LONGS.get(bytes, at + 8));
            case NULL -> null;
        };
    }
}
