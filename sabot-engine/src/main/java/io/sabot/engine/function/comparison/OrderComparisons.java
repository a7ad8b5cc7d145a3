package io.sabot.engine.function.comparison;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ValueOrder;

/** Comparisons of values that have an order but no carrier of their own for it: arrays, structs, texts of a collation. */
public final class OrderComparisons {
    private OrderComparisons() {}

    /** The state of every method here. */
    public static ValueOrder order(Object[] constants, CallContext context, long partition) {
        return ValueOrder.of(context.argumentType(0));
    }

    public static boolean equal(Object a, Object b, ValueOrder order) {
        return order.compare(a, b) == 0;
    }

    /** NULL is a value like any other. */
    public static boolean nullSafeEqual(Object a, Object b, ValueOrder order) {
        return a == null || b == null ? a == null && b == null : order.compare(a, b) == 0;
    }

    public static boolean less(Object a, Object b, ValueOrder order) {
        return order.compare(a, b) < 0;
    }

    public static boolean lessOrEqual(Object a, Object b, ValueOrder order) {
        return order.compare(a, b) <= 0;
    }

    public static boolean greater(Object a, Object b, ValueOrder order) {
        return order.compare(a, b) > 0;
    }

    public static boolean greaterOrEqual(Object a, Object b, ValueOrder order) {
        return order.compare(a, b) >= 0;
    }

    /** The greatest value that is not NULL. */
    public static Object greatest(Object[] values, ValueOrder order) {
        Object greatest = null;
        for (Object value : values) {
            if (value != null && (greatest == null || order.compare(value, greatest) > 0)) {
                greatest = value;
            }
        }
        return greatest;
    }

    /** The least value that is not NULL. */
    public static Object least(Object[] values, ValueOrder order) {
        Object least = null;
        for (Object value : values) {
            if (value != null && (least == null || order.compare(value, least) < 0)) {
                least = value;
            }
        }
        return least;
    }
}
