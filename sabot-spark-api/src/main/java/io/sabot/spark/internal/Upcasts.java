package io.sabot.spark.internal;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import java.util.List;

/** Which values become objects of a class without losing anything. Source: {@code Cast.canUpCast}. */
final class Upcasts {
    private static final List<DataType> WIDENING =
            List.of(DataType.BYTE, DataType.SHORT, DataType.INT, DataType.LONG, DataType.FLOAT, DataType.DOUBLE);

    private Upcasts() {}

    static boolean isOne(DataType from, DataType to) {
        if (from.equals(to) || from == DataType.NULL || to.isString() && !from.isNested()) {
            return true;
        }
        if (WIDENING.contains(from) && WIDENING.contains(to)) {
            return WIDENING.indexOf(from) <= WIDENING.indexOf(to);
        }
        if (to instanceof DecimalType decimal) {
            return from instanceof DecimalType || from.isIntegral() && decimal.precision() - decimal.scale() >= 20;
        }
        return from == DataType.DATE && to == DataType.TIMESTAMP;
    }

    static void check(DataType from, DataType to, Class<?> objectClass) {
        if (!isOne(from, to)) {
            throw refused("a value", from, to, NullFields.root(objectClass));
        }
    }

    /**
     * @param expression what has the values, as text
     * @param path of classes and fields to the object, innermost first
     */
    static RuntimeException refused(String expression, DataType from, DataType to, String path) {
        return SparkErrors.analysis(
                "CANNOT_UP_CAST_DATATYPE",
                "expression",
                expression,
                "sourceType",
                "\"" + from.sql() + "\"",
                "targetType",
                "\"" + to.sql() + "\"",
                "details",
                "The type path of the target object is:\n" + path
                        + "\nYou can either add an explicit cast to the input data or choose a higher precision"
                        + " type of the field in the target object");
    }
}
