package io.sabot.engine.connector.parquet.codec.zstd;

import java.util.Arrays;

/** Writes the sequences of a block (RFC 8878, 3.1.1.3.2), each part by the table that makes it shortest. */
final class SequencesEncoder {
    private static final int PREDEFINED = 0;
    private static final int SINGLE = 1;
    private static final int DESCRIBED = 2;
    /** With fewer sequences a table of their own never pays. */
    private static final int FEWEST = 32;

    private final Part lengths = new Part(SequenceCodes.LITERAL_LENGTHS);
    private final Part matches = new Part(SequenceCodes.MATCH_LENGTHS);
    private final Part offsets = new Part(SequenceCodes.OFFSETS);

    /** @return where the section ends */
    int encode(SequenceStore store, byte[] out, int to) {
        int count = store.count();
        int at = to;
        if (count < 128) {
            out[at++] = (byte) count;
        } else if (count < 0x7F00) {
            out[at++] = (byte) (128 + (count >>> 8));
            out[at++] = (byte) count;
        } else {
            out[at++] = (byte) 255;
            out[at++] = (byte) (count - 0x7F00);
            out[at++] = (byte) (count - 0x7F00 >>> 8);
        }
        if (count == 0) {
            return at;
        }
        for (int i = 0; i < count; i++) {
            lengths.codes[i] = lengths.code(store.length(i));
            matches.codes[i] = matches.code(store.match(i));
            offsets.codes[i] = (byte) (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(store.offset(i)));
        }
        int modes = at++;
        at = lengths.choose(count, out, at);
        at = offsets.choose(count, out, at);
        at = matches.choose(count, out, at);
        out[modes] = (byte) (lengths.mode << 6 | offsets.mode << 4 | matches.mode << 2);
        return stream(store, count, out, at);
    }

    private int stream(SequenceStore store, int count, byte[] out, int to) {
        BitWriter bits = new BitWriter(out, to);
        for (int i = count - 1; i >= 0; i--) {
            offsets.step(bits, i, count);
            matches.step(bits, i, count);
            lengths.step(bits, i, count);
            bits.flush();
            lengths.extra(bits, store.length(i), i);
            matches.extra(bits, store.match(i), i);
            bits.flush();
            offsets.extra(bits, store.offset(i), i);
            bits.flush();
        }
        matches.last(bits);
        offsets.last(bits);
        lengths.last(bits);
        return bits.close();
    }

    private static final class Part {
        private final SequenceCodes kind;
        private final byte[] codes = new byte[ZstdDecoder.LARGEST_BLOCK / 4 + 1];
        private final byte[] codeOfSmall = new byte[1024];
        private final int[] counts;
        private final FseEncoder own;
        private final FseEncoder predefined;
        private FseEncoder chosen;
        private int mode;
        private int state;

        Part(SequenceCodes kind) {
            this.kind = kind;
            this.counts = new int[kind.size()];
            this.own = new FseEncoder(kind.size(), kind.mostLog());
            this.predefined = new FseEncoder(kind.size(), kind.mostLog());
            predefined.fill(kind.defaultCounts(), kind.defaultLog());
            for (int i = kind.bases()[0]; i < codeOfSmall.length; i++) {
                codeOfSmall[i] = search(i);
            }
        }

        private byte search(int value) {
            int found = Arrays.binarySearch(kind.bases(), value);
            return (byte) (found >= 0 ? found : -found - 2);
        }

        byte code(int value) {
            return value < codeOfSmall.length ? codeOfSmall[value] : search(value);
        }

        int choose(int count, byte[] out, int to) {
            Arrays.fill(counts, 0);
            int distinct = 0;
            for (int i = 0; i < count; i++) {
                distinct += counts[codes[i]]++ == 0 ? 1 : 0;
            }
            if (distinct == 1 && count > 2) {
                mode = SINGLE;
                chosen = null;
                out[to] = codes[0];
                return to + 1;
            }
            long bits = predefined.cost(counts, counts.length);
            if (distinct > 1 && (count >= FEWEST || bits == Long.MAX_VALUE)) {
                own.fill(counts, counts.length, count, FseEncoder.log(count, distinct, kind.mostLog()));
                int end = own.describe(out, to);
                if ((bits >>> 8) > (own.cost(counts, counts.length) >>> 8) + 8L * (end - to)) {
                    mode = DESCRIBED;
                    chosen = own;
                    return end;
                }
            }
            if (bits == Long.MAX_VALUE) {
                mode = SINGLE;
                chosen = null;
                out[to] = codes[0];
                return to + 1;
            }
            mode = PREDEFINED;
            chosen = predefined;
            return to;
        }

        void step(BitWriter bits, int index, int count) {
            if (chosen != null) {
                state = index == count - 1 ? chosen.first(codes[index]) : chosen.next(bits, state, codes[index]);
            }
        }

        void extra(BitWriter bits, int value, int index) {
            bits.add(value - kind.bases()[codes[index]], kind.extraBits()[codes[index]]);
        }

        void last(BitWriter bits) {
            if (chosen != null) {
                bits.add(state, chosen.log());
            }
        }
    }
}
