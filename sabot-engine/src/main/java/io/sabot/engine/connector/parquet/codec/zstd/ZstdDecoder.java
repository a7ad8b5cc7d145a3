package io.sabot.engine.connector.parquet.codec.zstd;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.INTS;
import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.type.hash.XxHash64;
import java.util.Arrays;

/**
 * Decodes Zstandard frames (RFC 8878) without dictionaries, one after another, skippable ones in between. Keeps its tables
 * between calls; belongs to one thread.
 */
public final class ZstdDecoder {
    static final int LARGEST_BLOCK = 128 << 10;
    static final int MAGIC = 0xFD2FB528;

    private static final int SKIPPABLE = 0x184D2A50;
    private static final int RAW = 0;
    private static final int SINGLE = 1;
    private static final int COMPRESSED = 2;
    private static final int BLOCK_HEADER = 3;
    private static final int CHECKSUM = 4;

    private final Literals literals = new Literals();
    private final Sequences sequences = new Sequences();

    private int position;

    /**
     * @param out written from 0 on; {@code length} and {@link LittleEndian#PADDING} bytes long at least
     * @param length bytes that the frames must hold together
     * @throws MalformedFileException when they do not, or are no frames
     */
    public void decode(byte[] in, int start, int end, byte[] out, int length) {
        if (out.length - LittleEndian.PADDING < length) {
            throw new IllegalArgumentException("no room for " + length + " bytes");
        }
        int written = 0;
        position = start;
        try {
            while (position < end) {
                written = decodeFrame(in, end, out, written, length);
            }
        } catch (IndexOutOfBoundsException e) {
            throw new MalformedFileException("bad ZSTD frame", e);
        }
        if (written != length) {
            throw new MalformedFileException("ZSTD frames of " + written + " bytes instead of " + length);
        }
    }

    private void require(int count, int end) {
        if (count > end - position || count < 0) {
            throw new MalformedFileException("ZSTD frame ends early");
        }
    }

    private int decodeFrame(byte[] in, int end, byte[] out, int to, int limit) {
        require(5, end);
        int magic = (int) INTS.get(in, position);
        position += 4;
        if ((magic & ~15) == SKIPPABLE) {
            require(4, end);
            int size = (int) INTS.get(in, position);
            position += 4;
            require(size, end);
            position += size;
            return to;
        }
        if (magic != MAGIC) {
            throw new MalformedFileException("no ZSTD frame");
        }
        int flags = in[position++];
        long size = contentSize(in, end, flags);
        literals.startFrame();
        sequences.startFrame();
        int at = to;
        boolean last = false;
        while (!last) {
            require(BLOCK_HEADER, end);
            last = (in[position] & 1) != 0;
            at = decodeBlock(in, end, out, to, at, limit);
        }
        if (size >= 0 && size != at - to) {
            throw new MalformedFileException("ZSTD frame of " + (at - to) + " bytes instead of " + size);
        }
        if ((flags & 4) != 0) {
            require(CHECKSUM, end);
            if ((int) INTS.get(in, position) != (int) XxHash64.hash(out, to, at - to, 0)) {
                throw new MalformedFileException("ZSTD frame of another checksum");
            }
            position += CHECKSUM;
        }
        return at;
    }

    /** Goes behind the header. @return -1 when it does not say */
    private long contentSize(byte[] in, int end, int flags) {
        boolean single = (flags & 32) != 0;
        int sizeFlag = flags >>> 6 & 3;
        int dictionaryBytes = (1 << (flags & 3)) >> 1;
        int sizeBytes = sizeFlag == 0 ? single ? 1 : 0 : 1 << sizeFlag;
        if ((flags & 8) != 0) {
            throw new MalformedFileException("ZSTD frame of an unknown kind");
        }
        require((single ? 0 : 1) + dictionaryBytes + sizeBytes, end);
        position += single ? 0 : 1;
        for (int i = 0; i < dictionaryBytes; i++) {
            if (in[position++] != 0) {
                throw new MalformedFileException("ZSTD frame that needs a dictionary");
            }
        }
        position += sizeBytes;
        return switch (sizeBytes) {
            case 0 -> -1;
            case 1 -> in[position - 1] & 0xFF;
            case 2 -> (in[position - 2] & 0xFF) + ((in[position - 1] & 0xFF) << 8) + 256;
            case 4 -> (int) INTS.get(in, position - 4) & 0xFFFF_FFFFL;
            default -> (long) LONGS.get(in, position - 8) & Long.MAX_VALUE;
        };
    }

    private int decodeBlock(byte[] in, int end, byte[] out, int frame, int to, int limit) {
        int header = (in[position] & 0xFF) + ((in[position + 1] & 0xFF) << 8) + ((in[position + 2] & 0xFF) << 16);
        int type = header >>> 1 & 3;
        int size = header >>> 3;
        position += BLOCK_HEADER;
        int most = (int) Math.min(limit, (long) to + LARGEST_BLOCK);
        int start = position;
        int stored = type == SINGLE ? 1 : size;
        require(stored, end);
        position += stored;
        if (type == COMPRESSED) {
            if (size == 0) {
                throw new MalformedFileException("empty ZSTD block");
            }
            int behind = literals.read(in, start, position);
            return sequences.decode(in, behind, position, literals, out, frame, to, most);
        }
        if (type > COMPRESSED || size > most - to) {
            throw new MalformedFileException("ZSTD block of " + size + " bytes, kind " + type);
        }
        if (type == RAW) {
            System.arraycopy(in, start, out, to, size);
        } else {
            Arrays.fill(out, to, to + size, in[start]);
        }
        return to + size;
    }
}
