package io.sabot.engine.connector.parquet.codec;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

import io.sabot.engine.connector.parquet.format.MalformedFileException;

/**
 * Decodes raw Snappy blocks (google/snappy, format_description.txt).
 *
 * <p>Cost is per tag. Numbers compress to a literal of a few bytes followed by a copy, so one word is loaded that holds a
 * short literal and the tag behind it, and what the two short forms of a copy have in common comes from a table: which of
 * them is next is not predictable. The fast loop knows only these, counts tags instead of comparing positions with their
 * ends, and leaves at any other tag, which a slow method decodes. Whole words are moved, some bytes behind the data.
 *
 * <p>An offset that points in front of the output fails as an index of the array.
 */
final class Snappy {
    /** Tags in one call: HotSpot compiles a method that is called often sooner, and better, than a long loop. */
    private static final int MOST_STEPS = 4096;
    /** Below this many the slow method is as good. */
    private static final int FEWEST_STEPS = 8;
    /** Most input and output that a step takes: a literal of four bytes, then a copy of 64 with a tag of three. */
    private static final int STEP_INPUT = 8;

    private static final int STEP_OUTPUT = 68;

    private static final int SHORT_LITERAL = 0xF3;
    private static final int LENGTH = 0x7F;
    private static final int OFFSET_HIGH = 0x700;
    /** For the tag of a copy its length, and the upper bits of an offset of which the tag holds some. */
    private static final short[] COPIES = copies();

    private Snappy() {}

    private static short[] copies() {
        short[] table = new short[256];
        for (int tag = 0; tag < table.length; tag++) {
            boolean near = (tag & 3) == 1;
            table[tag] = (short) (near ? (tag >>> 2 & 7) + 4 | (tag & 0xE0) << 3 : (tag >>> 2) + 1);
        }
        return table;
    }

    /** @param out written from 0 on, and some bytes behind {@code length} */
    static void decode(byte[] in, int start, int end, byte[] out, int length) {
        long at = behindSize(in, start, end, length);
        int s = (int) (at >>> 32);
        int op = 0;
        while (s < end) {
            int steps = Math.min((end - s) / STEP_INPUT, (length - op) / STEP_OUTPUT);
            if (steps > FEWEST_STEPS) {
                at = decodeShortTags(in, s, Math.min(steps, MOST_STEPS), out, op);
                s = (int) (at >>> 32);
                op = (int) at;
            }
            if (s < end) {
                at = decodeTag(in, s, end, out, op, length);
                s = (int) (at >>> 32);
                op = (int) at;
            }
        }
        if (s != end || op != length) {
            throw new MalformedFileException("Snappy block ends early");
        }
    }

    /** @return position behind the block's size, in the upper half */
    private static long behindSize(byte[] in, int start, int end, int length) {
        long size = 0;
        for (int i = 0; i < 5 && start + i < end; i++) {
            byte next = in[start + i];
            size |= (next & 127L) << (7 * i);
            if (next >= 0) {
                if (size != length) {
                    break;
                }
                return (long) (start + i + 1) << 32;
            }
        }
        throw new MalformedFileException("Snappy block of another size than its page");
    }

    /**
     * Each step decodes a literal of up to four bytes, or none, and a copy.
     *
     * @return position in the input in the upper half, in the output in the lower; before the tag that ended the loop
     */
    private static long decodeShortTags(byte[] in, int from, int steps, byte[] out, int to) {
        int s = from;
        int op = to;
        for (int i = 0; i < steps; i++) {
            long word = (long) LONGS.get(in, s);
            int tag = (int) word;
            if ((tag & SHORT_LITERAL) == 0) {
                int literal = (tag & 0xFF) >>> 2;
                LONGS.set(out, op, word >>> 8);
                word = word >>> 16 >>> (literal << 3);
                s += literal + 2;
                op += literal + 1;
            }
            int copy = (int) word;
            int kind = copy & 3;
            int entry = COPIES[copy & 0xFF];
            int offset = (copy >>> 8 & (1 << 8 * kind) - 1) + (entry & OFFSET_HIGH);
            if ((kind + 1 & 2) == 0 || offset < 8) {
                break;
            }
            int source = op - offset;
            int count = entry & LENGTH;
            s += kind + 1;
            LONGS.set(out, op, (long) LONGS.get(out, source));
            LONGS.set(out, op + 8, (long) LONGS.get(out, source + 8));
            if (count > 16) {
                copyRest(out, source, op, count);
            }
            op += count;
        }
        return (long) s << 32 | op;
    }

    private static void copyRest(byte[] out, int source, int to, int count) {
        for (int i = 16; i < count; i += 8) {
            LONGS.set(out, to + i, (long) LONGS.get(out, source + i));
        }
    }

    /** Decodes any one tag, with every check. */
    private static long decodeTag(byte[] in, int s, int end, byte[] out, int op, int length) {
        int tag = in[s] & 0xFF;
        int kind = tag & 3;
        if (kind == 0) {
            return decodeLiteral(in, s, end, out, op, length);
        }
        int count = COPIES[tag] & LENGTH;
        int size = kind == 3 ? 4 : kind;
        long operand = operand(in, s + 1, size, end);
        long offset = kind == 1 ? operand + (COPIES[tag] & OFFSET_HIGH) : operand;
        if (offset == 0 || offset > op || count > length - op) {
            throw new MalformedFileException("Snappy copy beyond its block");
        }
        copyWithin(out, (int) offset, op, count);
        return (long) (s + 1 + size) << 32 | (op + count);
    }

    private static long decodeLiteral(byte[] in, int s, int end, byte[] out, int op, int length) {
        int upper = (in[s] & 0xFF) >>> 2;
        int size = Math.max(0, upper - 59);
        long count = 1 + (size == 0 ? upper : operand(in, s + 1, size, end));
        int from = s + 1 + size;
        if (count > end - from || count > length - op) {
            throw new MalformedFileException("Snappy literal beyond its block");
        }
        copyLiteral(in, from, out, op, (int) count);
        return (from + count) << 32 | (op + count);
    }

    private static long operand(byte[] in, int from, int size, int end) {
        if (size > end - from) {
            throw new MalformedFileException("Snappy tag beyond its block");
        }
        long value = 0;
        for (int i = 0; i < size; i++) {
            value |= (in[from + i] & 0xFFL) << (8 * i);
        }
        return value;
    }

    private static void copyLiteral(byte[] in, int from, byte[] out, int to, int count) {
        if (count > 64) {
            System.arraycopy(in, from, out, to, count);
            return;
        }
        for (int i = 0; i < count; i += 8) {
            LONGS.set(out, to + i, (long) LONGS.get(in, from + i));
        }
    }

    /** Copies by words; a pattern shorter than a word is doubled until it is not. */
    private static void copyWithin(byte[] out, int offset, int to, int count) {
        int distance = offset;
        int target = to;
        int end = to + count;
        while (distance < 8 && target < end) {
            LONGS.set(out, target, (long) LONGS.get(out, target - distance));
            target += distance;
            distance <<= 1;
        }
        for (int i = target; i < end; i += 8) {
            LONGS.set(out, i, (long) LONGS.get(out, i - distance));
        }
    }
}
