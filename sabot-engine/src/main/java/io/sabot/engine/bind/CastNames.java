package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.TimeType;
import java.util.Locale;

/** Types whose name is also a function that casts. */
final class CastNames {
    private CastNames() {}

    static boolean isName(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "boolean",
                    "tinyint",
                    "smallint",
                    "int",
                    "bigint",
                    "float",
                    "double",
                    "decimal",
                    "date",
                    "timestamp",
                    "time",
                    "string",
                    "binary" -> true;
            default -> false;
        };
    }

    static DataType type(String name) {
        return switch (name) {
            case "boolean" -> DataType.BOOLEAN;
            case "tinyint" -> DataType.BYTE;
            case "smallint" -> DataType.SHORT;
            case "int" -> DataType.INT;
            case "bigint" -> DataType.LONG;
            case "float" -> DataType.FLOAT;
            case "double" -> DataType.DOUBLE;
            case "decimal" -> DecimalType.USER_DEFAULT;
            case "date" -> DataType.DATE;
            case "timestamp" -> DataType.TIMESTAMP;
            case "time" -> TimeType.MICROS;
            case "string" -> DataType.STRING;
            case "binary" -> DataType.BINARY;
            default -> throw QueryException.internal("no type " + name);
        };
    }
}
