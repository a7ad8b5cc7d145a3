package io.sabot.spark.internal;

import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.StructField;
import io.sabot.spark.sql.types.StructType;
import java.util.ArrayList;
import java.util.List;

/** How Spark writes the making of a row out of columns, in the error of a row that cannot be made. */
final class DecoderText {
    private DecoderText() {}

    static String of(StructType schema) {
        List<String> parts = new ArrayList<>();
        StructField[] fields = schema.fields();
        for (int i = 0; i < fields.length; i++) {
            DataType type = fields[i].dataType();
            String input = "input[" + i + ", " + type.catalogString() + ", " + fields[i].nullable() + "]";
            parts.add(value(input, type));
        }
        for (StructField field : fields) {
            parts.add(field.toString());
        }
        return "createexternalrow(" + String.join(", ", parts) + ")";
    }

    private static String value(String input, DataType type) {
        if (type.equals(DataTypes.StringType)) {
            return "invoke(" + input + ".toString())";
        }
        String method = method(type);
        return method == null ? input : "static_invoke(" + method + "(" + input + "))";
    }

    private static String method(DataType type) {
        if (type.equals(DataTypes.DateType)) {
            return "DateTimeUtils.toJavaDate";
        }
        if (type.equals(DataTypes.TimestampType)) {
            return "DateTimeUtils.toJavaTimestamp";
        }
        return switch (type.typeName()) {
            case "boolean" -> "java.lang.Boolean.valueOf";
            case "byte" -> "java.lang.Byte.valueOf";
            case "short" -> "java.lang.Short.valueOf";
            case "integer" -> "java.lang.Integer.valueOf";
            case "long" -> "java.lang.Long.valueOf";
            case "float" -> "java.lang.Float.valueOf";
            case "double" -> "java.lang.Double.valueOf";
            default -> null;
        };
    }
}
