package io.sabot.engine.connector.parquet.codec.zstd;

/**
 * The codes of one part of a sequence (RFC 8878, 3.1.1.3.2.1.1): each stands for a smallest value, to which some bits are added.
 *
 * @param mostLog largest accuracy of a table of these codes
 * @param defaultLog accuracy of the predefined table
 * @param defaultCounts how often each code is in the predefined table
 */
record SequenceCodes(int mostLog, int[] bases, byte[] extraBits, int defaultLog, short[] defaultCounts) {
    static final SequenceCodes LITERAL_LENGTHS =
            new SequenceCodes(9, bases(0, literalLengthBits()), literalLengthBits(), 6, new short[] {
                4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1,
                -1, -1
            });
    static final SequenceCodes MATCH_LENGTHS =
            new SequenceCodes(9, bases(3, matchLengthBits()), matchLengthBits(), 6, new short[] {
                1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
                1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1
            });
    /** An offset's code is the number of its bits; larger ones than this are beyond any array. */
    static final SequenceCodes OFFSETS = new SequenceCodes(8, bases(1, offsetBits()), offsetBits(), 5, new short[] {
        1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1
    });

    int size() {
        return bases.length;
    }

    private static byte[] literalLengthBits() {
        byte[] bits = new byte[36];
        System.arraycopy(new byte[] {1, 1, 1, 1, 2, 2, 3, 3, 4, 6}, 0, bits, 16, 10);
        return growing(bits, 26, 7);
    }

    private static byte[] matchLengthBits() {
        byte[] bits = new byte[53];
        System.arraycopy(new byte[] {1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5}, 0, bits, 32, 11);
        return growing(bits, 43, 7);
    }

    private static byte[] offsetBits() {
        return growing(new byte[31], 0, 0);
    }

    private static byte[] growing(byte[] bits, int from, int first) {
        for (int i = from; i < bits.length; i++) {
            bits[i] = (byte) (first + i - from);
        }
        return bits;
    }

    private static int[] bases(int first, byte[] bits) {
        int[] bases = new int[bits.length];
        int base = first;
        for (int i = 0; i < bases.length; i++) {
            bases[i] = base;
            base += 1 << bits[i];
        }
        return bases;
    }
}
