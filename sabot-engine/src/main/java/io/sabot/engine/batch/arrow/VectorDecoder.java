package io.sabot.engine.batch.arrow;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.ByteVector;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.FloatVector;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.IntervalVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.MapVector;
import io.sabot.engine.batch.NullVector;
import io.sabot.engine.batch.ShortVector;
import io.sabot.engine.batch.StructVector;
import io.sabot.engine.batch.VariantVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.StructType;
import io.sabot.shuffle.arrow.ArrowBatch;
import io.sabot.shuffle.arrow.ArrowBuffer;

/** The nodes and buffers of an Arrow field to a flat vector; the mirror of {@link VectorEncoder}. */
final class VectorDecoder {
    private final BufferReader in;

    VectorDecoder(BufferReader in) {
        this.in = in;
    }

    FlatVector decode(DataType type) {
        ArrowBatch.Node node = in.node();
        int count = node.length();
        if (type == DataType.NULL) {
            return new NullVector(count);
        }
        boolean[] nulls = in.nulls(node);
        FlatVector vector = type instanceof DecimalType ? decimals(type, count) : values(type, count);
        vector.setNulls(nulls);
        return vector;
    }

    private FlatVector values(DataType type, int count) {
        FlatVector vector =
                type.storage() == Storage.ARRAY || type.storage() == Storage.MAP || type.storage() == Storage.STRUCT
                        ? null
                        : Vector.allocate(type, count);
        switch (type.storage()) {
            case BOOLEAN ->
                System.arraycopy(in.bits(in.buffer(), count), 0, ((BooleanVector) vector).values(), 0, count);
            case BYTE -> in.bytes(((ByteVector) vector).values(), count);
            case SHORT -> in.shorts(((ShortVector) vector).values(), count);
            case INT -> in.ints(((IntVector) vector).values(), count);
            case LONG -> in.longs(((LongVector) vector).values(), count);
            case FLOAT -> in.floats(((FloatVector) vector).values(), count);
            case DOUBLE -> in.doubles(((DoubleVector) vector).values(), count);
            case BYTES -> views((BytesVector) vector, count);
            case VARIANT -> {
                child();
                views(((VariantVector) vector).values(), count);
                child();
                views(((VariantVector) vector).metadata(), count);
            }
            case INTERVAL -> intervals((IntervalVector) vector, count);
            case ARRAY -> {
                return array((ArrayType) type, count);
            }
            case MAP -> {
                return map((MapType) type, count);
            }
            case STRUCT -> {
                return struct((StructType) type, count);
            }
            case NULL, INT128 -> throw new IllegalArgumentException(type.sql());
        }
        return vector;
    }

    /** Passes the node and validity of a child that is never NULL. */
    private void child() {
        in.node();
        in.buffer();
    }

    private FlatVector decimals(DataType type, int count) {
        long[] words = new long[2 * count];
        in.longs(words, words.length);
        if (type.storage() == Storage.LONG) {
            LongVector narrow = new LongVector(count);
            for (int i = 0; i < count; i++) {
                narrow.values()[i] = words[2 * i];
            }
            return narrow;
        }
        Int128Vector wide = new Int128Vector(count);
        for (int i = 0; i < count; i++) {
            wide.low()[i] = words[2 * i];
            wide.high()[i] = words[2 * i + 1];
        }
        return wide;
    }

    private void views(BytesVector vector, int count) {
        int end = in.ranges(vector.offsets(), vector.lengths(), count);
        ArrowBuffer data = in.buffer();
        BufferReader.check(data, end);
        for (int i = 0; i < count; i++) {
            vector.offsets()[i] += data.offset();
        }
        vector.viewInto(data.array());
    }

    private void intervals(IntervalVector vector, int count) {
        child();
        in.ints(vector.months(), count);
        child();
        in.ints(vector.days(), count);
        child();
        in.longs(vector.micros(), count);
    }

    private FlatVector array(ArrayType type, int count) {
        int[] starts = new int[count];
        int[] lengths = new int[count];
        int end = in.ranges(starts, lengths, count);
        FlatVector elements = decode(type.element());
        check(elements, end);
        ArrayVector vector = new ArrayVector(count, elements);
        System.arraycopy(starts, 0, vector.offsets(), 0, count);
        System.arraycopy(lengths, 0, vector.lengths(), 0, count);
        return vector;
    }

    private FlatVector map(MapType type, int count) {
        int[] starts = new int[count];
        int[] lengths = new int[count];
        int end = in.ranges(starts, lengths, count);
        child();
        FlatVector keys = decode(type.key());
        FlatVector values = decode(type.value());
        check(keys, end);
        check(values, end);
        MapVector vector = new MapVector(count, keys, values);
        System.arraycopy(starts, 0, vector.offsets(), 0, count);
        System.arraycopy(lengths, 0, vector.lengths(), 0, count);
        return vector;
    }

    private FlatVector struct(StructType type, int count) {
        Vector[] fields = new Vector[type.size()];
        for (int i = 0; i < fields.length; i++) {
            FlatVector field = decode(type.field(i).type());
            check(field, count);
            fields[i] = field;
        }
        return new StructVector(count, fields);
    }

    private static void check(FlatVector vector, int count) {
        if (vector.capacity() < count) {
            throw new IndexOutOfBoundsException("a column of " + vector.capacity() + " values, not " + count);
        }
    }
}
