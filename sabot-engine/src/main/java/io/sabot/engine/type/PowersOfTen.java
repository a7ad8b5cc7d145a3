package io.sabot.engine.type;

import java.math.BigInteger;

/** The powers of ten that a decimal can meet. */
public final class PowersOfTen {
    private static final long[] LONGS = new long[DecimalType.MAX_LONG_DIGITS + 1];
    private static final Int128[] WIDE = new Int128[DecimalType.MAX_PRECISION + 1];

    static {
        LONGS[0] = 1;
        for (int i = 1; i < LONGS.length; i++) {
            LONGS[i] = LONGS[i - 1] * 10;
        }
        for (int i = 0; i < WIDE.length; i++) {
            WIDE[i] = Int128.of(BigInteger.TEN.pow(i));
        }
    }

    private PowersOfTen() {}

    /** @param exponent 0 to 18 */
    public static long asLong(int exponent) {
        return LONGS[exponent];
    }

    /** @param exponent 0 to 38 */
    public static Int128 asInt128(int exponent) {
        return WIDE[exponent];
    }
}
