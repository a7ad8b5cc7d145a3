package io.sabot.engine.connector.parquet.codec.zstd;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.INTS;

/**
 * Writes Zstandard frames (RFC 8878) about as small as the reference library's level 3: a fast search for repetitions, a
 * code for the literals of each block, tables for its sequences. Belongs to one thread.
 */
public final class ZstdEncoder {
    private static final int RAW = 0;
    private static final int SINGLE = 1;
    private static final int COMPRESSED = 2;
    private static final int BLOCK = ZstdDecoder.LARGEST_BLOCK;
    private static final int HEADER = 3;
    private static final int LARGEST_FRAME_HEADER = 10;
    /** What a block may need on the way, before it turns out to be better stored as it is. */
    private static final int SLACK = 1 << 10;

    private final MatchFinder finder = new MatchFinder();
    private final SequenceStore store = new SequenceStore();
    private final LiteralsEncoder literals = new LiteralsEncoder();
    private final SequencesEncoder sequences = new SequencesEncoder();
    private final byte[] block = new byte[3 * BLOCK + SLACK];

    /** Most bytes that this many bytes can become. */
    public static int maxLength(int length) {
        return Math.addExact(length, LARGEST_FRAME_HEADER + HEADER * (length / BLOCK + 1));
    }

    /**
     * @param out room for {@link #maxLength} bytes from {@code to} on
     * @return bytes written
     */
    public int encode(byte[] in, int start, int length, byte[] out, int to) {
        int at = header(length, out, to);
        finder.startFrame(in, start, length);
        store.startFrame();
        int end = start + length;
        int from = start;
        do {
            int behind = Math.min(end, from + BLOCK);
            at = encodeBlock(in, from, behind, behind == end, out, at);
            from = behind;
        } while (from < end);
        finder.endFrame(length);
        return at - to;
    }

    private static int header(int length, byte[] out, int to) {
        INTS.set(out, to, ZstdDecoder.MAGIC);
        int at = to + 4;
        boolean single = length <= MatchFinder.WINDOW;
        int sizeFlag = length < 256 ? 0 : length < 65_536 + 256 ? 1 : 2;
        out[at++] = (byte) (sizeFlag << 6 | (single ? 32 : 0));
        if (!single) {
            out[at++] = (byte) (Integer.numberOfTrailingZeros(MatchFinder.WINDOW) - 10 << 3);
        }
        int size = sizeFlag == 1 ? length - 256 : length;
        for (int i = 0; i < 1 << sizeFlag; i++) {
            out[at++] = (byte) (size >>> 8 * i);
        }
        return at;
    }

    private int encodeBlock(byte[] in, int from, int end, boolean isLast, byte[] out, int to) {
        int length = end - from;
        int type = COMPRESSED;
        int size = 0;
        if (length > 1 && isUniform(in, from, end)) {
            type = SINGLE;
            out[to + HEADER] = in[from];
        } else {
            store.startBlock();
            finder.find(from, end, store);
            size = literals.encode(store.literals(), store.literalCount(), block, 0);
            size = sequences.encode(store, block, size);
            if (size >= length - (length >>> 7)) {
                type = RAW;
                store.forget();
                System.arraycopy(in, from, out, to + HEADER, length);
            } else {
                System.arraycopy(block, 0, out, to + HEADER, size);
            }
        }
        int header = (type == COMPRESSED ? size : length) << 3 | type << 1 | (isLast ? 1 : 0);
        for (int i = 0; i < HEADER; i++) {
            out[to + i] = (byte) (header >>> 8 * i);
        }
        return to + HEADER + (type == COMPRESSED ? size : type == SINGLE ? 1 : length);
    }

    private static boolean isUniform(byte[] in, int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (in[i] != in[from]) {
                return false;
            }
        }
        return true;
    }
}
