package io.sabot.engine.connector.parquet.encoding;

import io.sabot.engine.connector.parquet.format.MalformedFileException;

/** BYTE_STREAM_SPLIT: the first bytes of all values, then the second bytes of all, and so on. */
public final class ByteStreams {
    private ByteStreams() {}

    /**
     * Puts the values together, as PLAIN would have them.
     *
     * @param width bytes of a value
     * @param target at least as long as the source's range plus {@link LittleEndian#PADDING}
     */
    public static void merge(byte[] page, int start, int end, int width, byte[] target) {
        if ((end - start) % width != 0) {
            throw new MalformedFileException("byte streams of unequal length");
        }
        int values = (end - start) / width;
        if (width == 8) {
            mergeLongs(page, start, values, target);
            return;
        }
        for (int stream = 0; stream < width; stream++) {
            mergeStream(page, start + stream * values, values, target, stream, width);
        }
    }

    private static void mergeStream(byte[] page, int from, int values, byte[] target, int to, int width) {
        for (int i = 0; i < values; i++) {
            target[to + i * width] = page[from + i];
        }
    }

    private static void mergeLongs(byte[] page, int from, int values, byte[] target) {
        for (int i = 0; i < values; i++) {
            int at = from + i;
            long low = page[at] & 0xFF
                    | (page[at + values] & 0xFF) << 8
                    | (page[at + 2 * values] & 0xFF) << 16
                    | (page[at + 3 * values] & 0xFFL) << 24;
            long high = page[at + 4 * values] & 0xFF
                    | (page[at + 5 * values] & 0xFF) << 8
                    | (page[at + 6 * values] & 0xFF) << 16
                    | (page[at + 7 * values] & 0xFFL) << 24;
            LittleEndian.putLong(target, 8 * i, high << 32 | low);
        }
    }
}
