package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.spark.sql.Column;
import java.util.List;

/** Datasets of single values: whether the columns fit the class, and the plan whose rows can be decoded. */
public final class TypedFrames {
    private static final List<DataType> WIDENING =
            List.of(DataType.BYTE, DataType.SHORT, DataType.INT, DataType.LONG, DataType.FLOAT, DataType.DOUBLE);

    private TypedFrames() {}

    /** @return the frame itself, or fails when its columns cannot become objects of the class without losing anything */
    public static <T> Frame checked(Frame frame, SabotEncoder<T> encoder) {
        if (encoder.kind() != SabotEncoder.Kind.VALUE) {
            return frame;
        }
        List<Attribute> output = frame.plan().output();
        if (output.size() != 1) {
            throw SparkErrors.analysis(
                    "UNSUPPORTED_DESERIALIZER.FIELD_NUMBER_MISMATCH",
                    "schema",
                    "\"" + frame.plan().schema().sql() + "\"",
                    "ordinal",
                    "1");
        }
        DataType target = ToEngine.type(encoder.type());
        if (!upcasts(output.get(0).type(), target)) {
            throw SparkErrors.analysis(
                    "CANNOT_UP_CAST_DATATYPE",
                    "expression",
                    output.get(0).name(),
                    "sourceType",
                    "\"" + output.get(0).type().sql() + "\"",
                    "targetType",
                    "\"" + target.sql() + "\"",
                    "details",
                    "The type path of the target object is:\n- root class: \""
                            + encoder.clsTag().runtimeClass().getName()
                            + "\"\nYou can either add an explicit cast to the input data or choose a higher precision"
                            + " type of the field in the target object");
        }
        return frame;
    }

    /** The plan whose rows {@code encoder} reads: cast where the class is wider than the column. */
    public static <T> Frame decodable(Frame frame, SabotEncoder<T> encoder) {
        if (encoder.kind() != SabotEncoder.Kind.VALUE) {
            return frame;
        }
        Attribute attribute = frame.plan().output().get(0);
        if (attribute.type().equals(ToEngine.type(encoder.type()))) {
            return frame;
        }
        return frame.select(new Column(ColumnTree.of(attribute).cast(encoder.type(), false)));
    }

    private static boolean upcasts(DataType from, DataType to) {
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
}
