package io.sabot.engine.record;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.DecimalTypes;

/** What CSV and JSON share in finding the type that several values have in common. */
final class InferredTypes {
    private InferredTypes() {}

    /**
     * The narrowest type that takes values of both, of those that texts are taken for.
     *
     * @return null when there is none
     */
    static DataType tightest(DataType left, DataType right) {
        if (left.equals(right) || right == DataType.NULL) {
            return left;
        }
        if (left == DataType.NULL) {
            return right;
        }
        if (left instanceof DecimalType decimal && right.isIntegral()) {
            return DecimalTypes.isWider(decimal, right) ? left : null;
        }
        if (right instanceof DecimalType decimal && left.isIntegral()) {
            return DecimalTypes.isWider(decimal, left) ? right : null;
        }
        if (rank(left) > 0 && rank(right) > 0) {
            return rank(left) > rank(right) ? left : right;
        }
        if (isMoment(left) && isMoment(right)) {
            return left == DataType.TIMESTAMP || right == DataType.TIMESTAMP
                    ? DataType.TIMESTAMP
                    : DataType.TIMESTAMP_NTZ;
        }
        return null;
    }

    private static int rank(DataType type) {
        if (type == DataType.INT) {
            return 1;
        }
        if (type == DataType.LONG) {
            return 2;
        }
        return type == DataType.DOUBLE ? 3 : 0;
    }

    private static boolean isMoment(DataType type) {
        return type == DataType.DATE || type == DataType.TIMESTAMP || type == DataType.TIMESTAMP_NTZ;
    }

    /**
     * The rules beyond: numbers that do not fit each other become DOUBLE or a wider decimal.
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
