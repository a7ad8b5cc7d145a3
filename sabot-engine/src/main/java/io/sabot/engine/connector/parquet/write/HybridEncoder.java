package io.sabot.engine.connector.parquet.write;

/** Writes small numbers as runs of one value or, eight at a time, packed into bits (RLE / bit-packing hybrid). */
final class HybridEncoder {
    private static final int GROUP = 8;
    /** The header of a packed run counts groups in one byte. */
    private static final int MOST_GROUPS = 63;

    private HybridEncoder() {}

    /** @return bits that numbers up to this one need */
    static int width(int most) {
        return 32 - Integer.numberOfLeadingZeros(most);
    }

    static void encode(int[] values, int count, int width, GrowingBytes out) {
        int packedStart = 0;
        int i = 0;
        while (i < count) {
            int run = runLength(values, i, count);
            // Packed numbers come in groups, so a run may begin only where a group ends.
            int missing = (GROUP - (i - packedStart) % GROUP) % GROUP;
            if (run - missing >= GROUP) {
                i += missing;
                pack(values, packedStart, i, width, out);
                writeRun(values[i], run - missing, width, out);
                i += run - missing;
                packedStart = i;
            } else {
                i += run;
            }
        }
        pack(values, packedStart, count, width, out);
    }

    private static int runLength(int[] values, int start, int count) {
        int end = start + 1;
        while (end < count && values[end] == values[start]) {
            end++;
        }
        return end - start;
    }

    private static void writeRun(int value, int length, int width, GrowingBytes out) {
        out.putVarint((long) length << 1);
        for (int shift = 0; shift < width; shift += 8) {
            out.put(value >>> shift);
        }
    }

    /** The last group of all may be filled up with zeros. */
    private static void pack(int[] values, int start, int end, int width, GrowingBytes out) {
        for (int from = start; from < end; from += MOST_GROUPS * GROUP) {
            int to = Math.min(end, from + MOST_GROUPS * GROUP);
            int groups = (to - from + GROUP - 1) / GROUP;
            out.put(groups << 1 | 1);
            long word = 0;
            int bits = 0;
            for (int i = from; i < from + groups * GROUP; i++) {
                word |= (i < to ? values[i] & 0xFFFF_FFFFL : 0) << bits;
                bits += width;
                while (bits >= 8) {
                    out.put((int) word);
                    word >>>= 8;
                    bits -= 8;
                }
            }
        }
    }
}
