package io.sabot.engine.type.hash;

import io.sabot.engine.type.Int128;

/** The shortest two's complement of a 128-bit integer, big end first, as BigInteger.toByteArray gives it. */
final class WideDecimalBytes {
    private WideDecimalBytes() {}

    static byte[] of(Int128 value) {
        byte[] bytes = new byte[length(value)];
        for (int i = 0; i < bytes.length; i++) {
            int shift = (bytes.length - 1 - i) * Byte.SIZE;
            bytes[i] = (byte) (shift >= Long.SIZE ? value.high() >> (shift - Long.SIZE) : value.low() >> shift);
        }
        return bytes;
    }

    private static int length(Int128 value) {
        boolean fitsLong = value.fitsLong();
        long word = fitsLong ? value.low() : value.high();
        int signBits = Long.numberOfLeadingZeros(word < 0 ? ~word : word);
        int bits = Long.SIZE - signBits + 1 + (fitsLong ? 0 : Long.SIZE);
        return (bits + Byte.SIZE - 1) / Byte.SIZE;
    }
}
