package io.sabot.engine.connector.parquet.codec;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.MalformedFileException;

/**
 * Decodes raw Snappy blocks (google/snappy, format_description.txt).
 *
 * <p>Cost is per tag. Numbers compress to a literal of a few bytes followed by a copy, so one word is loaded that holds a
 * short literal and the tag behind it, and the two short forms of a copy are told apart by masks: which of them comes next
 * is not predictable. Whole words are moved, up to {@link LittleEndian#PADDING} bytes behind the data. An offset in front of
 * the output fails as an index of the array; length and end of both sides are checked once behind.
 */
final class Snappy {
    /** Output of one call of the loop: HotSpot compiles a method that is called often sooner, and better, than a long loop. */
    private static final int STRIDE = 16 << 10;
    /** Input bytes that the loop may touch beyond the tag it is at. */
    private static final int LOOK_AHEAD = 24;

    private Snappy() {}

    /** @param out written from 0 on, {@code length + PADDING} bytes long at least */
    static void decode(byte[] in, int start, int end, byte[] out, int length) {
        long preamble = preamble(in, start, end);
        if ((int) preamble != length) {
            throw new MalformedFileException("Snappy block of another size than its page");
        }
        int from = (int) (preamble >>> 32);
        int inLimit = end - LOOK_AHEAD;
        long at = (long) from << 32;
        while ((int) (at >>> 32) < inLimit && (int) at < length) {
            int to = (int) at;
            at = decodeStride(in, (int) (at >>> 32), inLimit, out, to, Math.min(length, to + STRIDE), length);
        }
        decodeTail(in, (int) (at >>> 32), end, out, (int) at, length);
    }

    /** @return position behind the varint in the upper half, its value in the lower */
    private static long preamble(byte[] in, int start, int end) {
        long value = 0;
        for (int i = 0; i < 5 && start + i < end; i++) {
            byte next = in[start + i];
            value |= (next & 127L) << (7 * i);
            if (next >= 0) {
                if (value > Integer.MAX_VALUE) {
                    break;
                }
                return (long) (start + i + 1) << 32 | value;
            }
        }
        throw new MalformedFileException("Snappy block without size");
    }

    /** @return position in the input in the upper half, in the output in the lower */
    private static long decodeStride(byte[] in, int from, int inLimit, byte[] out, int to, int outStop, int length) {
        int s = from;
        int op = to;
        while (s < inLimit && op < outStop) {
            long word = (long) LONGS.get(in, s);
            int tag = (int) word & 0xFF;
            if ((tag & 3) == 0) {
                int literal = (tag >>> 2) + 1;
                if (literal > 4) {
                    if (literal <= 16) {
                        LONGS.set(out, op, (long) LONGS.get(in, s + 1));
                        LONGS.set(out, op + 8, (long) LONGS.get(in, s + 9));
                        s += literal + 1;
                        op += literal;
                        continue;
                    }
                    int extra = Math.max(0, literal - 60);
                    literal = longLiteral(word, literal, extra);
                    copyLiteral(in, s + 1 + extra, inLimit + LOOK_AHEAD, out, op, literal, length);
                    s += 1 + extra + literal;
                    op += literal;
                    continue;
                }
                LONGS.set(out, op, word >>> 8);
                op += literal;
                s += literal + 1;
                word >>>= 8 * (literal + 1);
                tag = (int) word & 0xFF;
                if ((tag & 3) == 0) {
                    continue;
                }
            }
            int kind = tag & 3;
            if (kind == 3) {
                return decodeFarCopy(in, s, out, op, length);
            }
            int wide = -(kind >>> 1);
            int low = (int) word;
            int count = ((((low >>> 2) & 7) + 4) & ~wide) | ((((low >>> 2) & 63) + 1) & wide);
            int offset = ((low >>> 8) & 0xFF) | ((low << 3 & 0x700) & ~wide) | ((low >>> 8) & 0xFF00 & wide);
            s += kind + 1;
            int source = op - offset;
            if (offset >= 8 && count <= 16) {
                LONGS.set(out, op, (long) LONGS.get(out, source));
                LONGS.set(out, op + 8, (long) LONGS.get(out, source + 8));
            } else {
                copyWithin(out, source, op, count);
            }
            op += count;
        }
        return (long) s << 32 | op;
    }

    private static int longLiteral(long word, int literal, int extra) {
        if (extra == 0) {
            return literal;
        }
        long length = (word >>> 8 & (1L << 8 * extra) - 1) + 1;
        if (length > Integer.MAX_VALUE) {
            throw new MalformedFileException("Snappy literal of " + length + " bytes");
        }
        return (int) length;
    }

    private static void copyLiteral(byte[] in, int from, int inEnd, byte[] out, int to, int count, int length) {
        if (count > inEnd - from || count > length - to) {
            throw new MalformedFileException("Snappy literal beyond its block");
        }
        System.arraycopy(in, from, out, to, count);
    }

    /** A copy with an offset of four bytes. */
    private static long decodeFarCopy(byte[] in, int s, byte[] out, int op, int length) {
        int count = (in[s] >>> 2 & 63) + 1;
        int offset = LittleEndian.getInt(in, s + 1);
        copyExactly(out, op, offset, count, length);
        return (long) (s + 5) << 32 | (op + count);
    }

    /** Copies by words; a pattern shorter than a word is doubled until it is not. */
    private static void copyWithin(byte[] out, int source, int to, int count) {
        int offset = to - source;
        int left = count;
        int target = to;
        if (offset <= 0) {
            throw new MalformedFileException("Snappy copy with offset " + offset);
        }
        while (offset < 8 && left > 0) {
            LONGS.set(out, target, (long) LONGS.get(out, target - offset));
            left -= offset;
            target += offset;
            offset <<= 1;
        }
        int from = target - offset;
        for (int i = 0; i < left; i += 8) {
            LONGS.set(out, target + i, (long) LONGS.get(out, from + i));
        }
    }

    /** The last tags, byte by byte and with every check. */
    private static void decodeTail(byte[] in, int from, int end, byte[] out, int to, int length) {
        int s = from;
        int op = to;
        while (s < end) {
            int tag = in[s] & 0xFF;
            int kind = tag & 3;
            int count = (tag >>> 2) + 1;
            if (kind == 0) {
                int extra = Math.max(0, count - 60);
                count = longLiteral(extra == 0 ? 0 : tailWord(in, s, end), count, extra);
                copyLiteral(in, s + 1 + extra, end, out, op, count, length);
                s += 1 + extra + count;
            } else {
                long word = tailWord(in, s, end);
                int offset;
                if (kind == 1) {
                    count = (tag >>> 2 & 7) + 4;
                    offset = (int) (word >>> 8) & 0xFF | (tag & 0xE0) << 3;
                    s += 2;
                } else if (kind == 2) {
                    offset = (int) (word >>> 8) & 0xFFFF;
                    s += 3;
                } else {
                    offset = (int) (word >>> 8);
                    s += 5;
                }
                copyExactly(out, op, offset, count, length);
            }
            op += count;
        }
        if (s != end || op != length) {
            throw new MalformedFileException("Snappy block ends early");
        }
    }

    /** Up to five bytes from the tag on, zeros behind the end. */
    private static long tailWord(byte[] in, int s, int end) {
        long word = 0;
        for (int i = 0; i < 5 && s + i < end; i++) {
            word |= (in[s + i] & 0xFFL) << (8 * i);
        }
        return word;
    }

    private static void copyExactly(byte[] out, int to, int offset, int count, int length) {
        if (offset <= 0 || offset > to || count > length - to) {
            throw new MalformedFileException("Snappy copy beyond its block");
        }
        for (int i = 0; i < count; i++) {
            out[to + i] = out[to + i - offset];
        }
    }
}
