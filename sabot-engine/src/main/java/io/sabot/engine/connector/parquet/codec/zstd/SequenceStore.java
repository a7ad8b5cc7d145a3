package io.sabot.engine.connector.parquet.codec.zstd;

/**
 * What a block was taken apart into: literals, and copies between them. Knows the last three offsets as a decoder will
 * (RFC 8878, 3.1.1.5), and keeps what stands in the frame for an offset.
 */
final class SequenceStore {
    /** A copy is of four bytes at least. */
    private static final int MOST = ZstdDecoder.LARGEST_BLOCK / 4 + 1;

    private final int[] lengths = new int[MOST];
    private final int[] matches = new int[MOST];
    private final int[] offsets = new int[MOST];
    private final byte[] literals = new byte[ZstdDecoder.LARGEST_BLOCK];
    private int count;
    private int literalCount;

    private int last1;
    private int last2;
    private int last3;
    private int saved1;
    private int saved2;
    private int saved3;

    void startFrame() {
        last1 = 1;
        last2 = 4;
        last3 = 8;
    }

    void startBlock() {
        count = 0;
        literalCount = 0;
        saved1 = last1;
        saved2 = last2;
        saved3 = last3;
    }

    /** The block is stored otherwise, and the decoder will not see these sequences. */
    void forget() {
        last1 = saved1;
        last2 = saved2;
        last3 = saved3;
    }

    int lastOffset() {
        return last1;
    }

    int offsetBefore() {
        return last2;
    }

    int count() {
        return count;
    }

    int length(int index) {
        return lengths[index];
    }

    int match(int index) {
        return matches[index];
    }

    /** As it stands in the frame: one of the last three, or three more than the offset. */
    int offset(int index) {
        return offsets[index];
    }

    byte[] literals() {
        return literals;
    }

    int literalCount() {
        return literalCount;
    }

    void add(byte[] in, int from, int length, int offset, int match) {
        addLiterals(in, from, length);
        lengths[count] = length;
        matches[count] = match;
        offsets[count++] = code(offset, length);
    }

    void addLiterals(byte[] in, int from, int length) {
        System.arraycopy(in, from, literals, literalCount, length);
        literalCount += length;
    }

    private int code(int offset, int length) {
        int shift = length == 0 ? 1 : 0;
        if (offset == last1 && shift == 0) {
            return 1;
        }
        int code = offset + 3;
        if (offset == last2) {
            code = 2 - shift;
        } else if (offset == last3) {
            code = 3 - shift;
        } else if (shift == 1 && offset == last1 - 1) {
            code = 3;
        }
        last3 = offset == last2 ? last3 : last2;
        last2 = last1;
        last1 = offset;
        return code;
    }
}
