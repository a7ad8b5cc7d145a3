package io.sabot.engine.record;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.DecimalTypes;

/** What CSV and JSON add to Spark's rules for the type that several values have in common. */
final class InferredTypes {
    private InferredTypes() {}

    /**
     * Numbers that do not fit each other become DOUBLE or a wider decimal.
     *
     * @return null when the types are not numbers
     */
    static DataType widerNumber(DataType left, DataType right) {
        boolean decimals = left instanceof DecimalType || right instanceof DecimalType;
        if (!decimals) {
            return null;
        }
        if (left == DataType.DOUBLE || right == DataType.DOUBLE) {
            return DataType.DOUBLE;
        }
        if (!left.isNumeric() || !right.isNumeric()) {
            return null;
        }
        DecimalType a = DecimalTypes.forType(left);
        DecimalType b = DecimalTypes.forType(right);
        int scale = Math.max(a.scale(), b.scale());
        int range = Math.max(a.precision() - a.scale(), b.precision() - b.scale());
        return range + scale > DecimalType.MAX_PRECISION ? DataType.DOUBLE : new DecimalType(range + scale, scale);
    }
}
