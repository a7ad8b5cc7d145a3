package io.sabot.engine.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against BigInteger, with a seed that is part of every failure. */
class Int128Test {
    private static final long SEED = Long.getLong("sabot.seed", 20261120L);
    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(128);

    /** Of any size, the ends of the range among them. */
    private static BigInteger number(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> BigInteger.ONE.shiftLeft(127).negate();
            case 1 -> BigInteger.ONE.shiftLeft(127).subtract(BigInteger.ONE);
            case 2 -> BigInteger.valueOf(random.nextInt(21) - 10);
            case 3 -> BigInteger.valueOf(random.nextLong());
            case 4 -> BigInteger.TEN.pow(random.nextInt(39)).subtract(BigInteger.valueOf(random.nextInt(2)));
            default ->
                wrapped(new BigInteger(1 + random.nextInt(127), random)
                        .multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1)));
        };
    }

    private static BigInteger wrapped(BigInteger value) {
        BigInteger low = value.mod(RANGE);
        return low.testBit(127) ? low.subtract(RANGE) : low;
    }

    @Test
    void isABigIntegerOfTwoLongs() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            BigInteger a = number(random);
            BigInteger b = number(random);
            Int128 left = Int128.of(a);
            Int128 right = Int128.of(b);
            String what = "seed " + SEED + ": " + a + ", " + b;
            assertThat(left.toBigInteger()).as(what).isEqualTo(a);
            assertThat(left).as(what).hasToString(a.toString());
            assertThat(left.add(right).toBigInteger()).as(what).isEqualTo(wrapped(a.add(b)));
            assertThat(left.subtract(right).toBigInteger()).as(what).isEqualTo(wrapped(a.subtract(b)));
            assertThat(left.negate().toBigInteger()).as(what).isEqualTo(wrapped(a.negate()));
            assertThat(Int128.multiply(a.longValue(), b.longValue()).toBigInteger())
                    .as(what)
                    .isEqualTo(BigInteger.valueOf(a.longValue()).multiply(BigInteger.valueOf(b.longValue())));
            assertThat(Integer.signum(left.compareTo(right))).as(what).isEqualTo(a.compareTo(b));
            assertThat(left.signum()).as(what).isEqualTo(a.signum());
            assertThat(left.isNegative()).as(what).isEqualTo(a.signum() < 0);
            assertThat(left.fitsLong()).as(what).isEqualTo(a.bitLength() < 64);
        }
    }

    @Test
    void countsAndDividesNumbersOfADecimal() {
        Random random = new Random(SEED);
        BigInteger most = BigInteger.TEN.pow(38);
        for (int i = 0; i < 20_000; i++) {
            BigInteger a = number(random).remainder(most);
            BigInteger b = number(random).remainder(most);
            Int128 left = Int128.of(a);
            String what = "seed " + SEED + ": " + a + ", " + b;
            int digits = a.abs().toString().length();
            assertThat(left.digits()).as(what).isEqualTo(digits);
            assertThat(left.fitsDigits(digits)).as(what).isTrue();
            assertThat(left.fitsDigits(digits - 1)).as(what).isEqualTo(a.signum() == 0);
            if (b.signum() != 0) {
                assertThat(left.divide(Int128.of(b)).toBigInteger()).as(what).isEqualTo(a.divide(b));
                assertThat(left.remainder(Int128.of(b)).toBigInteger()).as(what).isEqualTo(a.remainder(b));
            }
        }
    }
}
