package io.sabot.engine.object;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Numbers from a start up to an end that is not among them, cut into slices of lengths that differ by one at most. Source: Spark's
 * {@code SparkContext.range}.
 */
public record LongRange(long start, long end, long step, int slices) implements Serializable {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    public Iterator<Long> slice(int slice) {
        long from = border(slice);
        long to = border(slice + 1);
        return new Iterator<>() {
            private long next = from;
            private boolean overflown;

            @Override
            public boolean hasNext() {
                return !overflown && (step > 0 ? next < to : next > to);
            }

            @Override
            public Long next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                long number = next;
                next += step;
                overflown = step < 0 ? next > number : next < number;
                return number;
            }
        };
    }

    private long border(int slice) {
        BigInteger place = count().multiply(BigInteger.valueOf(slice))
                .divide(BigInteger.valueOf(slices))
                .multiply(BigInteger.valueOf(step))
                .add(BigInteger.valueOf(start));
        return place.max(LEAST).min(MOST).longValue();
    }

    private BigInteger count() {
        BigInteger[] steps = BigInteger.valueOf(end)
                .subtract(BigInteger.valueOf(start))
                .divideAndRemainder(BigInteger.valueOf(step));
        boolean whole = steps[1].signum() == 0 || end > start != step > 0;
        return whole ? steps[0] : steps[0].add(BigInteger.ONE);
    }
}
