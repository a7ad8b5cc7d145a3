package io.sabot.engine.bind;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StringType;

/**
 * Casts that give different results for different values and equal ones for equal values, so that a DISTINCT may look at
 * either side. Source: ListAgg of Spark.
 */
final class DistinctCasts {
    private DistinctCasts() {}

    static boolean keepsApart(DataType from, DataType to) {
        return isEqualityOfBytes(to) && (isEqualityOfBytes(from) || isPlain(from));
    }

    private static boolean isEqualityOfBytes(DataType type) {
        return type == DataType.BINARY || (type instanceof StringType text && text.equals(DataType.STRING));
    }

    /** Neither floats, whose zeros are equal, nor timestamps, whose text repeats when clocks are set back. */
    private static boolean isPlain(DataType type) {
        return switch (type.storage()) {
            case BOOLEAN, BYTE, SHORT, INT, INT128, INTERVAL -> true;
            case LONG -> type != DataType.TIMESTAMP;
            case NULL, FLOAT, DOUBLE, BYTES, ARRAY, MAP, STRUCT, VARIANT -> false;
        };
    }
}
