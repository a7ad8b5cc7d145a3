package io.sabot.engine.type;

import io.sabot.engine.type.collation.Collations;

/**
 * Values in a form in which Java's equality is that of SQL, for sets and maps: one NaN, one zero, texts by their collation,
 * nested values part by part. NULL stays null.
 */
public final class EqualityKey {
    private EqualityKey() {}

    /** @param value boxed, of a type that has an order */
    public static Object of(DataType type, Object value) {
        if (value == null) {
            return null;
        }
        return switch (type.storage()) {
            case FLOAT -> ValueOrder.normalize((float) value);
            case DOUBLE -> ValueOrder.normalize((double) value);
            case BYTES ->
                type instanceof StringType string && !string.isBinaryCollated()
                        ? Collations.of(string).keyOf((Slice) value)
                        : value;
            case ARRAY -> ofArray(((ArrayType) type).element(), (ArrayValue) value);
            case STRUCT -> ofStruct((StructType) type, (StructValue) value);
            default -> value;
        };
    }

    private static ArrayValue ofArray(DataType element, ArrayValue array) {
        Object[] keys = new Object[array.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = of(element, array.get(i));
        }
        return new ArrayValue(keys);
    }

    private static StructValue ofStruct(StructType type, StructValue struct) {
        Object[] keys = new Object[struct.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = of(type.field(i).type(), struct.get(i));
        }
        return new StructValue(keys);
    }
}
