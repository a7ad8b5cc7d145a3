package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import java.util.List;

/** Which types can be grouped by. */
final class Grouping {
    private Grouping() {}

    static void checkGroupable(List<Attribute> columns, String clause) {
        for (Attribute column : columns) {
            check(column.name(), column.type());
        }
    }

    static void check(String text, DataType type) {
        if (!isGroupable(type)) {
            throw QueryException.analysis(
                    "GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE",
                    "sqlExpr",
                    "\"" + text + "\"",
                    "dataType",
                    "\"" + type.sql() + "\"");
        }
    }

    static boolean isGroupable(DataType type) {
        if (type.equals(DataType.VARIANT)) {
            return false;
        }
        if (type instanceof MapType map) {
            return isGroupable(map.key()) && isGroupable(map.value());
        }
        if (type instanceof ArrayType array) {
            return isGroupable(array.element());
        }
        if (type instanceof StructType struct) {
            for (Field field : struct.fields()) {
                if (!isGroupable(field.type())) {
                    return false;
                }
            }
        }
        return true;
    }
}
