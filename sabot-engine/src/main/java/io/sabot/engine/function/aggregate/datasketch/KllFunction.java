package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.Slice;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.datasketches.common.SketchesArgumentException;
import org.apache.datasketches.kll.KllSketch;

/** What can be asked of a quantile sketch. */
final class KllFunction {
    private final KllKind kind;

    KllFunction(KllKind kind) {
        this.kind = kind;
    }

    private String name(String prefix) {
        return prefix + "_" + kind.name().toLowerCase(Locale.ROOT);
    }

    private <T> T checked(String function, Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException | AssertionError invalid) {
            throw SketchErrors.invalidBuffer("KLL", function).withCause(invalid);
        }
    }

    Slice text(Slice sketch) {
        return checked(
                name("kll_sketch_to_string"),
                () -> Slice.of(kind.heapify(sketch.toBytes()).toString()));
    }

    long count(Slice sketch) {
        return checked(
                name("kll_sketch_get_n"), () -> kind.heapify(sketch.toBytes()).getN());
    }

    Slice merge(Slice first, Slice second) {
        return checked(name("kll_sketch_merge"), () -> {
            KllSketch merged = kind.heapify(first.toBytes());
            merged.merge(kind.wrap(second.toBytes()));
            return Slice.of(kind.write(merged));
        });
    }

    Object quantile(Slice bytes, double rank) {
        String function = name("kll_sketch_get_quantile");
        try {
            return kind.quantile(kind.wrap(bytes.toBytes()), rank);
        } catch (SketchesArgumentException invalid) {
            if (invalid.getMessage().contains("normalized rank")) {
                throw SketchErrors.runtime("KLL_SKETCH_INVALID_QUANTILE_RANGE", "functionName", Quoting.id(function))
                        .withCause(invalid);
            }
            throw SketchErrors.invalidBuffer("KLL", function).withCause(invalid);
        } catch (RuntimeException | AssertionError invalid) {
            throw SketchErrors.invalidBuffer("KLL", function).withCause(invalid);
        }
    }

    ArrayValue quantiles(Slice sketch, ArrayValue ranks) {
        Object[] values = new Object[ranks.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = quantile(sketch, (Double) ranks.get(i));
        }
        return new ArrayValue(values);
    }

    double rank(Slice sketch, Number value) {
        return checked(name("kll_sketch_get_rank"), () -> kind.rank(kind.wrap(sketch.toBytes()), value));
    }

    ArrayValue ranks(Slice sketch, ArrayValue values) {
        Object[] ranks = new Object[values.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = rank(sketch, (Number) values.get(i));
        }
        return new ArrayValue(ranks);
    }
}
