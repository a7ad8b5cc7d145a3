package io.sabot.engine.connector.parquet.encoding;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

import java.util.Arrays;

/** Writes one value many times. Short runs are written by words, up to seven bytes behind their end. */
final class Fill {
    private static final int SHORT_RUN = 64;

    private Fill() {}

    static void bytes(byte[] target, int to, int count, int value) {
        if (count > SHORT_RUN) {
            Arrays.fill(target, to, to + count, (byte) value);
            return;
        }
        words(target, to, to + count, (value & 0xFFL) * 0x0101010101010101L);
    }

    /** @param target little-endian shorts @param to in shorts */
    static void shorts(byte[] target, int to, int count, int value) {
        words(target, 2 * to, 2 * (to + count), (value & 0xFFFFL) * 0x0001000100010001L);
    }

    private static void words(byte[] target, int from, int end, long word) {
        for (int i = from; i < end; i += 8) {
            LONGS.set(target, i, word);
        }
    }
}
