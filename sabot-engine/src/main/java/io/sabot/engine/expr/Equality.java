package io.sabot.engine.expr;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.ValueOrder;

/** Equality of boxed values of one type, as IN asks for it. */
public final class Equality {
    private final ValueOrder order;

    private Equality(ValueOrder order) {
        this.order = order;
    }

    public static Equality of(DataType type) {
        return new Equality(type == DataType.CALENDAR_INTERVAL ? null : ValueOrder.of(type));
    }

    /** Whether two values, neither of them NULL, are equal in SQL. */
    public boolean test(Object left, Object right) {
        return order == null ? left.equals(right) : order.compare(left, right) == 0;
    }
}
