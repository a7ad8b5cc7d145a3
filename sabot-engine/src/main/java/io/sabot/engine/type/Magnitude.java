package io.sabot.engine.type;

import java.util.Arrays;

/**
 * An unsigned integer of up to 384 bits that decimal arithmetic works in: the product of two wide decimals, or a dividend
 * with zeros added. Limbs of 32 bits, least first. One thread, one operation.
 */
final class Magnitude {
    private static final int LIMBS = 12;
    private static final int LIMB_BITS = 32;
    private static final long LIMB_MASK = 0xFFFF_FFFFL;
    private static final int DIGITS_PER_LIMB = 9;

    private final int[] limbs = new int[LIMBS];
    private int length;

    private Magnitude() {}

    /** The absolute value. */
    static Magnitude of(Int128 value) {
        Int128 absolute = value.abs();
        Magnitude magnitude = new Magnitude();
        magnitude.limbs[0] = (int) absolute.low();
        magnitude.limbs[1] = (int) (absolute.low() >>> LIMB_BITS);
        magnitude.limbs[2] = (int) absolute.high();
        magnitude.limbs[3] = (int) (absolute.high() >>> LIMB_BITS);
        magnitude.length = 4;
        magnitude.trim();
        return magnitude;
    }

    static Magnitude product(Int128 a, Int128 b) {
        Magnitude left = of(a);
        Magnitude right = of(b);
        Magnitude product = new Magnitude();
        for (int i = 0; i < left.length; i++) {
            long factor = left.limbs[i] & LIMB_MASK;
            long carry = 0;
            for (int j = 0; j < right.length; j++) {
                long sum = factor * (right.limbs[j] & LIMB_MASK) + (product.limbs[i + j] & LIMB_MASK) + carry;
                product.limbs[i + j] = (int) sum;
                carry = sum >>> LIMB_BITS;
            }
            product.limbs[i + right.length] = (int) carry;
        }
        product.length = left.length + right.length;
        product.trim();
        return product;
    }

    /**
     * Appends decimal zeros.
     *
     * @throws ArithmeticException when 384 bits do not suffice
     */
    void multiplyByPowerOfTen(int exponent) {
        for (int rest = exponent; rest > 0; rest -= DIGITS_PER_LIMB) {
            multiply((int) PowersOfTen.asLong(Math.min(rest, DIGITS_PER_LIMB)));
        }
    }

    private void multiply(int factor) {
        long carry = 0;
        for (int i = 0; i < length; i++) {
            long product = (limbs[i] & LIMB_MASK) * factor + carry;
            limbs[i] = (int) product;
            carry = product >>> LIMB_BITS;
        }
        if (carry != 0) {
            if (length == LIMBS) {
                throw new ArithmeticException("more than 384 bits");
            }
            limbs[length++] = (int) carry;
        }
    }

    /** Takes decimal digits off the end; half and more of the last one rounds up. */
    void divideByPowerOfTenHalfUp(int exponent) {
        int rest = exponent;
        for (; rest > DIGITS_PER_LIMB; rest -= DIGITS_PER_LIMB) {
            divide((int) PowersOfTen.asLong(DIGITS_PER_LIMB));
        }
        if (rest > 0) {
            int divisor = (int) PowersOfTen.asLong(rest);
            if (divide(divisor) >= divisor / 2) {
                increment();
            }
        }
    }

    /** @return the remainder */
    private int divide(int divisor) {
        long rest = 0;
        for (int i = length - 1; i >= 0; i--) {
            long dividend = rest << LIMB_BITS | (limbs[i] & LIMB_MASK);
            limbs[i] = (int) (dividend / divisor);
            rest = dividend % divisor;
        }
        trim();
        return (int) rest;
    }

    void increment() {
        int i = 0;
        while (i < LIMBS && ++limbs[i] == 0) {
            i++;
        }
        length = Math.max(length, i + 1);
    }

    /**
     * Becomes the quotient by the absolute value of {@code divisor}, cut.
     *
     * @return the remainder
     */
    Int128 divide(Int128 divisor) {
        Magnitude by = of(divisor);
        if (by.length == 0) {
            throw new ArithmeticException("/ by zero");
        }
        if (by.length == 1 && by.limbs[0] > 0) {
            return Int128.of(divide(by.limbs[0]));
        }
        if (length < by.length) {
            Int128 rest = toInt128(false);
            Arrays.fill(limbs, 0);
            length = 0;
            return rest;
        }
        return divideLong(by);
    }

    /** Knuth's algorithm D. */
    private Int128 divideLong(Magnitude by) {
        int shift = Integer.numberOfLeadingZeros(by.limbs[by.length - 1]);
        int[] divisor = shifted(by.limbs, by.length, shift);
        int[] rest = shifted(limbs, length, shift);
        int count = by.length;
        int steps = length - count;
        long top = divisor[count - 1] & LIMB_MASK;
        long second = count > 1 ? divisor[count - 2] & LIMB_MASK : 0;
        for (int i = length - 1; i > steps; i--) {
            limbs[i] = 0;
        }
        for (int step = steps; step >= 0; step--) {
            long dividend = (rest[step + count] & LIMB_MASK) << LIMB_BITS | (rest[step + count - 1] & LIMB_MASK);
            long quotient = Long.divideUnsigned(dividend, top);
            long remainder = dividend - quotient * top;
            long third = step + count >= 2 ? rest[step + count - 2] & LIMB_MASK : 0;
            while (quotient > LIMB_MASK
                    || Long.compareUnsigned(quotient * second, remainder << LIMB_BITS | third) > 0) {
                quotient--;
                remainder += top;
                if (remainder > LIMB_MASK) {
                    break;
                }
            }
            if (subtractProduct(rest, step, divisor, count, quotient)) {
                quotient--;
                addBack(rest, step, divisor, count);
            }
            limbs[step] = (int) quotient;
        }
        trim();
        return unshifted(rest, count, shift);
    }

    private static int[] shifted(int[] source, int count, int shift) {
        int[] target = new int[count + 1];
        for (int i = count; i >= 0; i--) {
            long upper = i < count ? (source[i] & LIMB_MASK) << shift : 0;
            long lower = i > 0 ? (source[i - 1] & LIMB_MASK) >>> (LIMB_BITS - shift) : 0;
            target[i] = (int) (upper | (shift == 0 ? 0 : lower));
        }
        return target;
    }

    private static Int128 unshifted(int[] rest, int count, int shift) {
        long[] words = new long[2];
        for (int i = 0; i < Math.min(count, 4); i++) {
            long upper = i + 1 < rest.length ? (rest[i + 1] & LIMB_MASK) << (LIMB_BITS - shift) : 0;
            long limb = ((rest[i] & LIMB_MASK) >>> shift | (shift == 0 ? 0 : upper)) & LIMB_MASK;
            words[i / 2] |= limb << (i % 2 * LIMB_BITS);
        }
        return new Int128(words[1], words[0]);
    }

    /** @return whether the product was larger than the rest */
    private static boolean subtractProduct(int[] rest, int step, int[] divisor, int count, long quotient) {
        long carry = 0;
        long borrow = 0;
        for (int i = 0; i <= count; i++) {
            long product = quotient * (i < count ? divisor[i] & LIMB_MASK : 0) + carry;
            carry = product >>> LIMB_BITS;
            long difference = (rest[step + i] & LIMB_MASK) - (product & LIMB_MASK) - borrow;
            rest[step + i] = (int) difference;
            borrow = difference >>> 63;
        }
        return borrow != 0;
    }

    private static void addBack(int[] rest, int step, int[] divisor, int count) {
        long carry = 0;
        for (int i = 0; i <= count; i++) {
            long sum = (rest[step + i] & LIMB_MASK) + (i < count ? divisor[i] & LIMB_MASK : 0) + carry;
            rest[step + i] = (int) sum;
            carry = sum >>> LIMB_BITS;
        }
    }

    /** @return null when the value needs more than 127 bits */
    Int128 toInt128(boolean negative) {
        if (length > 4 || (length == 4 && limbs[3] < 0)) {
            return null;
        }
        long low = (limbs[1] & LIMB_MASK) << LIMB_BITS | (limbs[0] & LIMB_MASK);
        long high = (limbs[3] & LIMB_MASK) << LIMB_BITS | (limbs[2] & LIMB_MASK);
        Int128 value = new Int128(high, low);
        return negative ? value.negate() : value;
    }

    private void trim() {
        while (length > 0 && limbs[length - 1] == 0) {
            length--;
        }
    }
}
