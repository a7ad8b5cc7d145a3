package io.sabot.engine.object;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.operator.sample.PoissonNumbers;
import io.sabot.engine.type.XorShiftRandom;
import java.util.Iterator;
import java.util.function.IntSupplier;

/** Says of one object after the other how often it is in a sample. Source: Spark's {@code RandomSampler} and {@code GapSampling}. */
public final class Sampler {
    /** Up to here it is cheaper to draw how many objects to leave out. */
    private static final double MOST_BY_GAPS = 0.4;
    /** Random numbers below are taken for it, because their logarithm would leave out too many. */
    private static final double LEAST_RANDOM = 5e-11;

    private final IntSupplier times;

    private Sampler(IntSupplier times) {
        this.times = times;
    }

    /** Each once or not at all. */
    public static Sampler bernoulli(double fraction, long seed) {
        if (fraction <= 0 || fraction >= 1) {
            return new Sampler(() -> fraction <= 0 ? 0 : 1);
        }
        XorShiftRandom random = new XorShiftRandom(seed);
        return fraction <= MOST_BY_GAPS
                ? new Sampler(new Gaps(random, Math.log1p(-fraction), () -> 1))
                : new Sampler(() -> random.nextDouble() <= fraction ? 1 : 0);
    }

    /** Those whose random number lies in a cell of 0 to 1, {@code upper} not included. */
    public static Sampler cell(double lower, double upper, long seed) {
        XorShiftRandom random = new XorShiftRandom(seed);
        return new Sampler(() -> {
            if (upper <= lower) {
                return 0;
            }
            double number = random.nextDouble();
            return number >= lower && number < upper ? 1 : 0;
        });
    }

    /** As often as a Poisson distribution says. */
    public static Sampler poisson(double mean, long seed) {
        if (mean <= 0) {
            return new Sampler(() -> 0);
        }
        if (mean <= MOST_BY_GAPS) {
            XorShiftRandom random = new XorShiftRandom(seed);
            double none = Math.exp(-mean);
            return new Sampler(new Gaps(random, -mean, () -> atLeastOne(random, none)));
        }
        if (mean >= PoissonNumbers.MEAN_LIMIT) {
            throw QueryException.unsupported("a sample with replacement of a fraction of 40 or more");
        }
        return new Sampler(new PoissonNumbers(mean, seed)::next);
    }

    /** A number of a Poisson distribution of which one knows that it is not 0. */
    private static int atLeastOne(XorShiftRandom random, double none) {
        double product = none + (1 - none) * random.nextDouble();
        int number = 1;
        product *= random.nextDouble();
        while (product > none) {
            number++;
            product *= random.nextDouble();
        }
        return number;
    }

    private static final class Gaps implements IntSupplier {
        private final XorShiftRandom random;
        private final double logarithm;
        private final IntSupplier taken;
        private int leftOut;

        Gaps(XorShiftRandom random, double logarithm, IntSupplier taken) {
            this.random = random;
            this.logarithm = logarithm;
            this.taken = taken;
            advance();
        }

        private void advance() {
            leftOut = (int) (Math.log(Math.max(random.nextDouble(), LEAST_RANDOM)) / logarithm);
        }

        @Override
        public int getAsInt() {
            if (leftOut > 0) {
                leftOut--;
                return 0;
            }
            int number = taken.getAsInt();
            advance();
            return number;
        }
    }

    /** The sample of some objects. */
    public <T> Iterator<T> of(Iterator<T> objects) {
        return new Iterators.Ahead<>() {
            private T current;
            private int left;

            @Override
            protected boolean findNext() {
                while (left == 0) {
                    if (!objects.hasNext()) {
                        return false;
                    }
                    current = objects.next();
                    left = times.getAsInt();
                }
                left--;
                found = current;
                return true;
            }
        };
    }
}
