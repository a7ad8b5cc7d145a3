package io.sabot.engine.function.math;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.XorShiftRandom;
import java.util.Random;

/** {@code rand} and {@code randn}: a sequence for each partition, from the seed and the number of the partition. */
public final class RandomMethods {
    private RandomMethods() {}

    /** The state of every method here. A seed of NULL is 0, none at all is drawn. */
    public static XorShiftRandom generator(Object[] constants, CallContext context, long partition) {
        long seed = constants.length == 0
                ? new Random().nextLong()
                : constants[0] == null ? 0 : ((Number) constants[0]).longValue();
        return new XorShiftRandom(seed + partition);
    }

    public static double uniform(XorShiftRandom generator) {
        return generator.nextDouble();
    }

    public static double uniform(Object seed, XorShiftRandom generator) {
        return generator.nextDouble();
    }

    public static double normal(XorShiftRandom generator) {
        return generator.nextGaussian();
    }

    public static double normal(Object seed, XorShiftRandom generator) {
        return generator.nextGaussian();
    }
}
