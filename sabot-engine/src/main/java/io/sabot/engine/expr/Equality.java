package io.sabot.engine.expr;

import io.sabot.engine.function.comparison.NullSafeEquality;

/** Equality of boxed values, as IN asks for it. */
public final class Equality {
    private Equality() {}

    /** Whether two values of one type, neither of them NULL, are equal in SQL. */
    public static boolean of(Object left, Object right) {
        if (left instanceof Double a) {
            return NullSafeEquality.equal(a, (Double) right);
        }
        return left instanceof Float b ? NullSafeEquality.equal(b, (Float) right) : left.equals(right);
    }
}
