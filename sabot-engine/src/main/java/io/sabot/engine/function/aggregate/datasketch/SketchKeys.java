package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.TypePattern;
import io.sabot.engine.type.collation.Collations;

/** Values as the keys that sketches count. */
final class SketchKeys {
    /** What theta and tuple sketches take, in the order in which Spark's messages name it. */
    static final TypePattern ANY_KEY = TypePattern.oneOf(
            new TypePattern.ArrayOf(TypePattern.of(DataType.INT)),
            new TypePattern.ArrayOf(TypePattern.of(DataType.LONG)),
            TypePattern.of(DataType.BINARY),
            TypePattern.of(DataType.DOUBLE),
            TypePattern.of(DataType.FLOAT),
            TypePattern.of(DataType.INT),
            TypePattern.of(DataType.LONG),
            TypePattern.STRING);

    private SketchKeys() {}

    /** Where a key goes. */
    interface Target {
        void update(long key);

        void update(double key);

        void update(byte[] key);

        void update(int[] key);

        void update(long[] key);
    }

    /** @param value not null */
    static void update(Object value, DataType type, Target target) {
        if (value instanceof Slice bytes) {
            byte[] key = bytes(bytes, type);
            if (key != null) {
                target.update(key);
            }
        } else if (value instanceof ArrayValue array) {
            updateArray(array, ((ArrayType) type).element(), target);
        } else if (value instanceof Double || value instanceof Float) {
            target.update(((Number) value).doubleValue());
        } else {
            target.update(((Number) value).longValue());
        }
    }

    private static void updateArray(ArrayValue array, DataType element, Target target) {
        long[] longs = new long[array.size()];
        int[] ints = new int[array.size()];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = array.get(i) == null ? 0 : ((Number) array.get(i)).longValue();
            ints[i] = (int) longs[i];
        }
        if (element == DataType.INT) {
            target.update(ints);
        } else {
            target.update(longs);
        }
    }

    /** @return null for an empty text, which does not count */
    static byte[] bytes(Slice value, DataType type) {
        if (!(type instanceof StringType text)) {
            return value.toBytes();
        }
        Slice key = text.isBinaryCollated() ? value : Collations.of(text).keyOf(value);
        boolean empty = text.isBinaryCollated()
                ? value.length() == 0
                : Collations.of(text).equal(value, Slice.EMPTY);
        return empty ? null : key.toBytes();
    }
}
