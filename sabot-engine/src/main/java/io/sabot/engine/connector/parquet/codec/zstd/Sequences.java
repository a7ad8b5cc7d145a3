package io.sabot.engine.connector.parquet.codec.zstd;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

import io.sabot.engine.connector.parquet.format.MalformedFileException;

/**
 * Decodes the sequences of one block after another and carries them out (RFC 8878, 3.1.1.3.2 and 3.1.1.4): some literals, then
 * a copy of what stands some way back.
 */
final class Sequences {
    private static final int SINGLE = 1;
    private static final int DESCRIBED = 2;
    private static final int REPEATED = 3;

    /** Values and states of up to this many and 26 bits are read from one word of at least 57. */
    private static final int MOST_AT_ONCE = 31;

    private final Distribution distribution = new Distribution();
    private final Part literalLengths = new Part(SequenceCodes.LITERAL_LENGTHS, SequenceTable.LITERAL_LENGTHS);
    private final Part offsets = new Part(SequenceCodes.OFFSETS, SequenceTable.OFFSETS);
    private final Part matchLengths = new Part(SequenceCodes.MATCH_LENGTHS, SequenceTable.MATCH_LENGTHS);

    private int offset1;
    private int offset2;
    private int offset3;

    void startFrame() {
        literalLengths.current = null;
        offsets.current = null;
        matchLengths.current = null;
        offset1 = 1;
        offset2 = 4;
        offset3 = 8;
    }

    /**
     * @param frame where the frame's content begins in {@code out}: nothing is copied from in front of it
     * @param to where the block's content begins
     * @param limit where the content must end at the latest
     * @return where the block's content ends
     */
    int decode(byte[] in, int start, int end, Literals literals, byte[] out, int frame, int to, int limit) {
        if (start >= end) {
            throw new MalformedFileException("ZSTD block without sequences");
        }
        int count = in[start] & 0xFF;
        int at = start + 1;
        if (count >= 128) {
            if (at + 2 > end) {
                throw new MalformedFileException("ZSTD sequences end early");
            }
            if (count == 255) {
                count = 0x7F00 + (in[at] & 0xFF) + ((in[at + 1] & 0xFF) << 8);
                at += 2;
            } else {
                count = (count - 128 << 8) + (in[at++] & 0xFF);
            }
        }
        if (count == 0) {
            if (at != end) {
                throw new MalformedFileException("ZSTD block goes on behind its literals");
            }
            return appendLiterals(literals, literals.from(), out, to, limit);
        }
        if (at >= end) {
            throw new MalformedFileException("ZSTD sequences end early");
        }
        int modes = in[at++];
        if ((modes & 3) != 0) {
            throw new MalformedFileException("ZSTD sequences of an unknown kind");
        }
        at = literalLengths.read(modes >>> 6 & 3, in, at, end);
        at = offsets.read(modes >>> 4 & 3, in, at, end);
        at = matchLengths.read(modes >>> 2 & 3, in, at, end);
        return run(count, in, at, end, literals, out, frame, to, limit);
    }

    private static int appendLiterals(Literals literals, int from, byte[] out, int to, int limit) {
        int rest = literals.from() + literals.length() - from;
        if (rest > limit - to) {
            throw tooLong();
        }
        System.arraycopy(literals.bytes(), from, out, to, rest);
        return to + rest;
    }

    /**
     * All of it in one loop, so that the processor reads the next sequences while it copies. Where the next word lies follows
     * from the states alone, before the word in hand has been looked at. Words are loaded from in front of the stream too,
     * where always at least a frame's and a block's header are; that it was read to its beginning and not further is checked
     * once, at the end.
     */
    private int run(
            int count, byte[] in, int start, int end, Literals source, byte[] out, int frame, int to, int limit) {
        long[] lengthStates = literalLengths.current.states();
        long[] offsetStates = offsets.current.states();
        long[] matchStates = matchLengths.current.states();
        byte[] literals = source.bytes();
        int literal = source.from();
        int literalsEnd = literal + source.length();
        int base = start - Long.BYTES;
        int unread = Byte.SIZE * (end - start) - BackwardBits.padding(in, start, end);
        int behind = -unread & 7;
        long word = (long) LONGS.get(in, base + (unread + 7 >> 3));
        int lengthState = low(word, behind += literalLengths.current.log(), literalLengths.current.log());
        int offsetState = low(word, behind += offsets.current.log(), offsets.current.log());
        int matchState = low(word, behind += matchLengths.current.log(), matchLengths.current.log());
        unread -= literalLengths.current.log() + offsets.current.log() + matchLengths.current.log();
        int last1 = offset1;
        int last2 = offset2;
        int last3 = offset3;
        int at = to;
        for (int left = count; ; ) {
            long lengthWord = lengthStates[lengthState];
            long offsetWord = offsetStates[offsetState];
            long matchWord = matchStates[matchState];
            int offsetBits = (int) (offsetWord >>> SequenceTable.EXTRA_BITS) & 0xFF;
            int lengthsBits = (int) (lengthWord + matchWord >>> SequenceTable.EXTRA_BITS) & 0xFF;
            word = (long) LONGS.get(in, base + (unread + 7 >> 3));
            behind = (-unread & 7) + offsetBits;
            int offset = (int) offsetWord + low(word, behind, offsetBits);
            int match = (int) matchWord;
            int length = (int) lengthWord;
            unread -= offsetBits;
            if (lengthsBits > 0) {
                int matchBits = (int) (matchWord >>> SequenceTable.EXTRA_BITS) & 0xFF;
                behind += matchBits;
                match += low(word, behind, matchBits);
                unread -= matchBits;
                int lengthBits = lengthsBits - matchBits;
                if (offsetBits + lengthsBits > MOST_AT_ONCE) {
                    word = (long) LONGS.get(in, base + (unread + 7 >> 3));
                    behind = -unread & 7;
                }
                behind += lengthBits;
                length += low(word, behind, lengthBits);
                unread -= lengthBits;
            }

            if (offset > 3) {
                offset -= 3;
                last3 = last2;
                last2 = last1;
                last1 = offset;
            } else {
                int which = length == 0 ? offset + 1 : offset;
                if (which == 1) {
                    offset = last1;
                } else {
                    offset = which == 2 ? last2 : which == 3 ? last3 : last1 - 1;
                    last3 = which == 2 ? last3 : last2;
                    last2 = last1;
                    last1 = offset;
                }
            }

            int copyAt = at + length;
            int from = copyAt - offset;
            if (length > literalsEnd - literal || match > limit - copyAt || from < frame || offset <= 0) {
                throw tooLong();
            }
            LONGS.set(out, at, (long) LONGS.get(literals, literal));
            LONGS.set(out, at + 8, (long) LONGS.get(literals, literal + 8));
            if (length > 16) {
                copyLong(literals, literal, out, at, length);
            }
            literal += length;
            at = copyAt + match;
            if (offset >= 8) {
                LONGS.set(out, copyAt, (long) LONGS.get(out, from));
                LONGS.set(out, copyAt + 8, (long) LONGS.get(out, from + 8));
                if (match > 16) {
                    copyLong(out, from, out, copyAt, match);
                }
            } else {
                copyNear(out, copyAt, offset, match);
            }

            if (--left == 0) {
                break;
            }
            int lengthStep = (int) (lengthWord >>> SequenceTable.STATE_BITS) & 0xFF;
            int matchStep = (int) (matchWord >>> SequenceTable.STATE_BITS) & 0xFF;
            int offsetStep = (int) (offsetWord >>> SequenceTable.STATE_BITS) & 0xFF;
            int lowest = lengthStep + matchStep + offsetStep;
            unread -= lowest;
            int steps = (int) Long.rotateLeft(word, behind + lowest);
            offsetState = (int) (offsetWord >>> SequenceTable.NEXT_STATE) + (steps & (1 << offsetStep) - 1);
            steps >>>= offsetStep;
            matchState = (int) (matchWord >>> SequenceTable.NEXT_STATE) + (steps & (1 << matchStep) - 1);
            steps >>>= matchStep;
            lengthState = (int) (lengthWord >>> SequenceTable.NEXT_STATE) + (steps & (1 << lengthStep) - 1);
        }
        if (unread != 0) {
            throw new MalformedFileException("ZSTD sequences of another size than they claim");
        }
        offset1 = last1;
        offset2 = last2;
        offset3 = last3;
        return appendLiterals(source, literal, out, at, limit);
    }

    /** The lowest of a word's first {@code count} bits. */
    private static int low(long word, int count, int width) {
        return (int) Long.rotateLeft(word, count) & (1 << width) - 1;
    }

    /** What is behind the first 16 bytes, by words: from at least eight bytes back. */
    private static void copyLong(byte[] from, int start, byte[] out, int to, int length) {
        for (int i = 16; i < length; i += 16) {
            LONGS.set(out, to + i, (long) LONGS.get(from, start + i));
            LONGS.set(out, to + i + 8, (long) LONGS.get(from, start + i + 8));
        }
    }

    /** From less than eight bytes back: the first bytes singly, the others from as many repetitions back as make a word. */
    private static void copyNear(byte[] out, int to, int offset, int length) {
        int end = to + length;
        int at = to;
        for (int i = 0; i < 8; i++) {
            out[at] = out[at - offset];
            at++;
        }
        int back = (7 / offset + 1) * offset;
        for (; at < end; at += 8) {
            LONGS.set(out, at, (long) LONGS.get(out, at - back));
        }
    }

    private static MalformedFileException tooLong() {
        return new MalformedFileException("ZSTD sequence beyond its block");
    }

    /** One of the three parts of sequences: the table that holds for it, which the next block may take over. */
    private final class Part {
        private final SequenceCodes codes;
        private final SequenceTable predefined;
        private final SequenceTable own;
        private SequenceTable current;

        Part(SequenceCodes codes, SequenceTable predefined) {
            this.codes = codes;
            this.predefined = predefined;
            this.own = new SequenceTable(codes);
        }

        int read(int mode, byte[] in, int start, int end) {
            switch (mode) {
                case SINGLE -> {
                    own.fillSingle(start < end ? in[start] & 0xFF : Integer.MAX_VALUE);
                    current = own;
                    return start + 1;
                }
                case DESCRIBED -> {
                    int behind = distribution.read(in, start, end, codes.mostLog(), codes.size());
                    own.fill(distribution);
                    current = own;
                    return behind;
                }
                case REPEATED -> {
                    if (current == null) {
                        throw new MalformedFileException("ZSTD sequences without a table");
                    }
                    return start;
                }
                default -> {
                    current = predefined;
                    return start;
                }
            }
        }
    }
}
