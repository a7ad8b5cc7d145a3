package io.sabot.engine.operator.sample;

/** Numbers of a Poisson distribution of a small mean, by multiplying uniform numbers (Devroye), over {@link Well19937}. */
public final class PoissonNumbers {
    /** From here on the numbers are made in another way. */
    public static final double MEAN_LIMIT = 40;

    private final double mean;
    private final double bound;
    private final Well19937 random;

    public PoissonNumbers(double mean, long seed) {
        this.mean = mean;
        this.bound = StrictMath.exp(-mean);
        this.random = new Well19937(seed);
    }

    public int next() {
        int number = 0;
        double product = 1;
        while (number < 1000 * mean) {
            product *= random.nextDouble();
            if (product < bound) {
                return number;
            }
            number++;
        }
        return number;
    }
}
