package io.sabot.engine.expr;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.comparison.NullSafeEquality;
import io.sabot.engine.type.DataType;

/** Casts and equality of boxed values, as the interpreter needs them. */
public final class Conversion {
    private Conversion() {}

    static Object cast(BoundExpr.Cast cast, Object value) {
        if (value == null || cast.type().equals(cast.input().type())) {
            return value;
        }
        throw QueryException.unsupported(
                "cast of " + cast.input().type().sql() + " to " + cast.type().sql());
    }

    /** Whether two values of a type, neither NULL, are equal in SQL. */
    public static boolean equal(Object left, Object right, DataType type) {
        if (left instanceof Double a) {
            return NullSafeEquality.equal(a, (Double) right);
        }
        return left instanceof Float b ? NullSafeEquality.equal(b, (Float) right) : left.equals(right);
    }
}
