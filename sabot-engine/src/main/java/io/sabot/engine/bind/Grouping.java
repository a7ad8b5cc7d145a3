package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import java.util.List;
import java.util.function.Predicate;

/** Which types can be grouped by. */
final class Grouping {
    private Grouping() {}

    /** DISTINCT and the set operations compare whole rows. */
    static void checkComparable(List<Attribute> columns) {
        for (Attribute column : columns) {
            if (contains(column.type(), MapType.class::isInstance)) {
                throw incomparable("SET_OPERATION_ON_MAP_TYPE", column);
            }
        }
        for (Attribute column : columns) {
            if (contains(column.type(), DataType.VARIANT::equals)) {
                throw incomparable("SET_OPERATION_ON_VARIANT_TYPE", column);
            }
        }
    }

    private static QueryException incomparable(String feature, Attribute column) {
        return QueryException.analysis(
                "UNSUPPORTED_FEATURE." + feature,
                "colName",
                Quoting.id(column.name()),
                "dataType",
                Quoting.quoted(column.type().sql()));
    }

    private static boolean contains(DataType type, Predicate<DataType> looked) {
        if (looked.test(type)) {
            return true;
        }
        if (type instanceof MapType map) {
            return contains(map.key(), looked) || contains(map.value(), looked);
        }
        if (type instanceof ArrayType array) {
            return contains(array.element(), looked);
        }
        return type instanceof StructType struct
                && struct.fields().stream().anyMatch(field -> contains(field.type(), looked));
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
