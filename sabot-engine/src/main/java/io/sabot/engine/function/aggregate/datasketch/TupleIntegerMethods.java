package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.type.Slice;

/** Functions of tuple sketches that keep integers. */
public final class TupleIntegerMethods {
    private static final TupleFunction<?, ?> CALLS = new TupleFunction<>(TupleKind.INTEGER, "integer");

    private TupleIntegerMethods() {}

    public static double estimate(Slice sketch) {
        return CALLS.estimate(sketch);
    }

    public static double theta(Slice sketch) {
        return CALLS.theta(sketch);
    }

    public static long summary(Slice sketch, Slice mode) {
        return CALLS.summary(sketch, mode).longValue();
    }

    public static Slice union(Slice first, Slice second, int lgEntries, Slice mode) {
        return CALLS.union(first, second, lgEntries, mode);
    }

    public static Slice unionTheta(Slice first, Slice second, int lgEntries, Slice mode) {
        return CALLS.unionTheta(first, second, lgEntries, mode);
    }

    public static Slice intersection(Slice first, Slice second, Slice mode) {
        return CALLS.intersection(first, second, mode);
    }

    public static Slice intersectionTheta(Slice first, Slice second, Slice mode) {
        return CALLS.intersectionTheta(first, second, mode);
    }

    public static Slice difference(Slice first, Slice second) {
        return CALLS.difference(first, second);
    }

    public static Slice differenceTheta(Slice first, Slice second) {
        return CALLS.differenceTheta(first, second);
    }
}
