package io.sabot.engine.batch.arrow;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.IntervalVector;
import io.sabot.engine.batch.MapVector;
import io.sabot.engine.batch.StructVector;
import io.sabot.engine.batch.VariantVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.StructType;
import java.util.Arrays;

/** One column, whatever its form, to the nodes and buffers of its Arrow field. */
final class VectorEncoder {
    private VectorEncoder() {}

    /** @param rows positions in the vector, null for the first {@code count} */
    static void encode(Vector vector, int[] rows, int count, DataType type, BufferWriter out) {
        encode(vector, rows, count, null, type, out);
    }

    /** @param hidden rows whose struct is NULL, where the vector may say anything; null for none */
    private static void encode(
            Vector vector, int[] rows, int count, boolean[] hidden, DataType type, BufferWriter out) {
        if (type == DataType.NULL) {
            out.nothing(count);
        } else if (vector.storage() == Storage.NULL) {
            FlatVector single = Vector.allocate(type, 1);
            single.setNull(0);
            encodeTyped(new ConstantVector(single), null, count, hidden, type, out);
        } else {
            encodeTyped(vector, rows, count, hidden, type, out);
        }
    }

    private static void encodeTyped(
            Vector vector, int[] rows, int count, boolean[] hidden, DataType type, BufferWriter out) {
        boolean[] nulls = new boolean[count];
        boolean anyNull = Gather.nulls(vector, rows, count, nulls, 0);
        if (hidden != null) {
            anyNull = true;
            for (int i = 0; i < count; i++) {
                nulls[i] |= hidden[i];
            }
        }
        out.start(anyNull ? nulls : null, count);
        if (type instanceof DecimalType) {
            decimals(vector, rows, count, out);
            return;
        }
        switch (vector.storage()) {
            case BOOLEAN -> {
                boolean[] values = new boolean[count];
                Gather.booleans(vector, rows, count, values, 0);
                out.bits(values, count);
            }
            case BYTE -> {
                byte[] values = new byte[count];
                Gather.bytes(vector, rows, count, values, 0);
                out.bytes(values);
            }
            case SHORT -> {
                short[] values = new short[count];
                Gather.shorts(vector, rows, count, values, 0);
                out.shorts(values, count);
            }
            case INT -> {
                int[] values = new int[count];
                Gather.ints(vector, rows, count, values, 0);
                out.ints(values, count);
            }
            case LONG -> {
                long[] values = new long[count];
                Gather.longs(vector, rows, count, values, 0);
                out.longs(values, count);
            }
            case FLOAT -> {
                float[] values = new float[count];
                Gather.floats(vector, rows, count, values, 0);
                out.floats(values, count);
            }
            case DOUBLE -> {
                double[] values = new double[count];
                Gather.doubles(vector, rows, count, values, 0);
                out.doubles(values, count);
            }
            case BYTES -> bytes((BytesVector) Gather.entries(vector), entries(vector, rows, count), nulls, out);
            case ARRAY -> {
                ArrayVector arrays = (ArrayVector) Gather.entries(vector);
                int[] at = entries(vector, rows, count);
                int[] elements = elements(arrays.offsets(), arrays.lengths(), at, nulls, out);
                encode(arrays.elements(), elements, elements.length, ((ArrayType) type).element(), out);
            }
            case MAP -> map((MapVector) Gather.entries(vector), entries(vector, rows, count), nulls, type, out);
            case STRUCT -> {
                Vector[] fields = ((StructVector) Gather.entries(vector)).fields();
                int[] at = entries(vector, rows, count);
                for (int i = 0; i < fields.length; i++) {
                    encode(
                            fields[i],
                            at,
                            count,
                            anyNull ? nulls : null,
                            ((StructType) type).field(i).type(),
                            out);
                }
            }
            case VARIANT -> {
                VariantVector variants = (VariantVector) Gather.entries(vector);
                int[] at = entries(vector, rows, count);
                out.start(null, count);
                bytes(variants.values(), at, nulls, out);
                out.start(null, count);
                bytes(variants.metadata(), at, nulls, out);
            }
            case INTERVAL -> intervals((IntervalVector) Gather.entries(vector), entries(vector, rows, count), out);
            case NULL, INT128 -> throw new IllegalArgumentException(vector.storage() + " for " + type.sql());
        }
    }

    /** Where the value of each row lies among the vector's entries. */
    private static int[] entries(Vector vector, int[] rows, int count) {
        int[] at = new int[count];
        if (vector instanceof DictionaryVector codes) {
            Gather.codes(codes, rows, count, at, 0);
        } else if (vector instanceof FlatVector) {
            for (int i = 0; i < count; i++) {
                at[i] = rows == null ? i : rows[i];
            }
        }
        return at;
    }

    private static void decimals(Vector vector, int[] rows, int count, BufferWriter out) {
        long[] high = new long[count];
        long[] low = new long[count];
        Gather.int128s(vector, rows, count, high, low, 0);
        long[] words = new long[2 * count];
        for (int i = 0; i < count; i++) {
            words[2 * i] = low[i];
            words[2 * i + 1] = high[i];
        }
        out.longs(words, words.length);
    }

    private static void bytes(BytesVector vector, int[] at, boolean[] nulls, BufferWriter out) {
        int[] ends = new int[at.length + 1];
        for (int i = 0; i < at.length; i++) {
            ends[i + 1] = Math.addExact(ends[i], nulls[i] ? 0 : vector.lengths()[at[i]]);
        }
        byte[] all = new byte[ends[at.length]];
        for (int i = 0; i < at.length; i++) {
            if (!nulls[i]) {
                System.arraycopy(vector.buffer(at[i]), vector.offsets()[at[i]], all, ends[i], ends[i + 1] - ends[i]);
            }
        }
        out.ints(ends, ends.length);
        out.bytes(all);
    }

    /** Writes the offsets of ranges laid end to end and returns the positions of their elements. */
    private static int[] elements(int[] offsets, int[] lengths, int[] at, boolean[] nulls, BufferWriter out) {
        int[] ends = new int[at.length + 1];
        for (int i = 0; i < at.length; i++) {
            ends[i + 1] = Math.addExact(ends[i], nulls[i] ? 0 : lengths[at[i]]);
        }
        int[] positions = new int[ends[at.length]];
        for (int i = 0; i < at.length; i++) {
            for (int j = ends[i]; j < ends[i + 1]; j++) {
                positions[j] = offsets[at[i]] + j - ends[i];
            }
        }
        out.ints(ends, ends.length);
        return positions;
    }

    private static void map(MapVector maps, int[] at, boolean[] nulls, DataType type, BufferWriter out) {
        int[] entries = elements(maps.offsets(), maps.lengths(), at, nulls, out);
        out.start(null, entries.length);
        encode(maps.keys(), entries, entries.length, ((MapType) type).key(), out);
        encode(maps.values(), entries, entries.length, ((MapType) type).value(), out);
    }

    private static void intervals(IntervalVector vector, int[] at, BufferWriter out) {
        int[] parts = new int[at.length];
        Arrays.setAll(parts, i -> vector.months()[at[i]]);
        out.start(null, at.length);
        out.ints(parts, at.length);
        Arrays.setAll(parts, i -> vector.days()[at[i]]);
        out.start(null, at.length);
        out.ints(parts, at.length);
        long[] micros = new long[at.length];
        Arrays.setAll(micros, i -> vector.micros()[at[i]]);
        out.start(null, at.length);
        out.longs(micros, at.length);
    }
}
