package io.sabot.engine.connector.file;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;

/** Types in the formats whose records are trees, JSON and XML. */
public final class NestedTypes {
    private NestedTypes() {}

    /** Whether a record can hold the type: all but calendar intervals, at any depth. */
    public static boolean canHold(DataType type) {
        if (type instanceof StructType struct) {
            return struct.fields().stream().allMatch(field -> canHold(field.type()));
        }
        if (type instanceof ArrayType array) {
            return canHold(array.element());
        }
        if (type instanceof MapType map) {
            return canHold(map.key()) && canHold(map.value());
        }
        return type != DataType.CALENDAR_INTERVAL;
    }
}
