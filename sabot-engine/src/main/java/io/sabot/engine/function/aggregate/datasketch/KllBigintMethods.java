package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.Slice;

/** Functions of quantile sketches of longs. */
public final class KllBigintMethods {
    private static final KllFunction CALLS = new KllFunction(KllKind.BIGINT);

    private KllBigintMethods() {}

    public static Slice text(Slice sketch) {
        return CALLS.text(sketch);
    }

    public static long count(Slice sketch) {
        return CALLS.count(sketch);
    }

    public static Slice merge(Slice first, Slice second) {
        return CALLS.merge(first, second);
    }

    public static Long quantile(Slice sketch, double rank) {
        return (Long) CALLS.quantile(sketch, rank);
    }

    public static ArrayValue quantile(Slice sketch, ArrayValue ranks) {
        return CALLS.quantiles(sketch, ranks);
    }

    public static double rank(Slice sketch, long value) {
        return CALLS.rank(sketch, value);
    }

    public static ArrayValue rank(Slice sketch, ArrayValue values) {
        return CALLS.ranks(sketch, values);
    }
}
