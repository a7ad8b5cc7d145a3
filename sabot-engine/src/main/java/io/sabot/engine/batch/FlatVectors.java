package io.sabot.engine.batch;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;

/** Making flat vectors for a type, and reading and writing ranges of them in boxed form. */
final class FlatVectors {
    private FlatVectors() {}

    static FlatVector allocate(DataType type, int rows) {
        return switch (type.storage()) {
            case NULL -> new NullVector(rows);
            case BOOLEAN -> new BooleanVector(rows);
            case BYTE -> new ByteVector(rows);
            case SHORT -> new ShortVector(rows);
            case INT -> new IntVector(rows);
            case LONG -> new LongVector(rows);
            case FLOAT -> new FloatVector(rows);
            case DOUBLE -> new DoubleVector(rows);
            case INT128 -> new Int128Vector(rows);
            case BYTES -> new BytesVector(rows);
            case INTERVAL -> new IntervalVector(rows);
            case VARIANT -> new VariantVector(rows);
            case ARRAY -> new ArrayVector(rows, allocate(((ArrayType) type).element(), rows));
            case MAP -> {
                MapType map = (MapType) type;
                yield new MapVector(rows, allocate(map.key(), rows), allocate(map.value(), rows));
            }
            case STRUCT -> {
                StructType struct = (StructType) type;
                Vector[] fields = new Vector[struct.size()];
                for (int i = 0; i < fields.length; i++) {
                    fields[i] = allocate(struct.field(i).type(), rows);
                }
                yield new StructVector(rows, fields);
            }
        };
    }

    /** Empties a vector that is filled anew: no nulls, no bytes, no elements. */
    static void startWriting(FlatVector vector) {
        if (vector instanceof NullVector) {
            return;
        }
        vector.clearNulls();
        if (vector instanceof BytesVector bytes) {
            bytes.startWriting();
        } else if (vector instanceof ArrayVector array) {
            array.startWriting();
        } else if (vector instanceof MapVector map) {
            map.startWriting();
        } else if (vector instanceof StructVector struct) {
            for (Vector field : struct.fields()) {
                startWriting((FlatVector) field);
            }
        } else if (vector instanceof VariantVector variant) {
            variant.values().startWriting();
            variant.metadata().startWriting();
        }
    }

    static ArrayValue readRange(Vector elements, int offset, int length) {
        Object[] items = new Object[length];
        for (int i = 0; i < length; i++) {
            items[i] = elements.get(offset + i);
        }
        return new ArrayValue(items);
    }

    static void writeRange(FlatVector elements, int offset, Object[] items) {
        elements.ensureCapacity(offset + items.length);
        elements.growNulls();
        for (int i = 0; i < items.length; i++) {
            elements.set(offset + i, items[i]);
        }
    }
}
