package io.sabot.engine.operator.sort;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of sort keys cut into words of 63 bits, so that words are not negative: the first word has the first 63 bits of all
 * fields, and so on. A field may lie across two words.
 */
final class SortWords {
    private static final int WORD_BITS = 63;

    private final List<List<Piece>> words = new ArrayList<>();
    private final int wholeKeys;
    private int bitsOfLast;

    /** {@code bits} bits of a field, after the lowest {@code drop} bits are dropped. */
    private record Piece(SortField field, int drop, int bits) {}

    private SortWords(List<SortField> fields, int wholeKeys) {
        this.wholeKeys = wholeKeys;
        int room = 0;
        for (SortField field : fields) {
            int left = field.bits();
            while (left > 0) {
                if (room == 0) {
                    words.add(new ArrayList<>());
                    room = WORD_BITS;
                }
                int bits = Math.min(left, room);
                words.get(words.size() - 1).add(new Piece(field, left - bits, bits));
                left -= bits;
                room -= bits;
            }
        }
        bitsOfLast = WORD_BITS - room;
    }

    /** @param fieldsOfKey of each key; a field that is null ends what can be said in words */
    static SortWords of(List<List<SortField>> fieldsOfKey) {
        List<SortField> fields = new ArrayList<>();
        for (int key = 0; key < fieldsOfKey.size(); key++) {
            for (SortField field : fieldsOfKey.get(key)) {
                if (field == null) {
                    return new SortWords(fields, key);
                }
                fields.add(field);
            }
        }
        return new SortWords(fields, fieldsOfKey.size());
    }

    int count() {
        return words.size();
    }

    /** How many keys the words say all about; the others have to be compared, those behind a compared one included. */
    int wholeKeys() {
        return wholeKeys;
    }

    /** Highest number of bits in a word. */
    int bits(int word) {
        return word == words.size() - 1 ? bitsOfLast : WORD_BITS;
    }

    /** @param rows which rows, null for {@code from, from + 1, …} */
    void load(int word, int[] rows, int from, int count, long[] target, long[] scratch) {
        List<Piece> pieces = words.get(word);
        for (int p = 0; p < pieces.size(); p++) {
            Piece piece = pieces.get(p);
            long mask = piece.bits == 64 ? -1L : (1L << piece.bits) - 1;
            if (p == 0) {
                piece.field.load(rows, from, count, target);
                cut(target, count, piece.drop, mask);
            } else {
                piece.field.load(rows, from, count, scratch);
                append(scratch, count, piece.drop, mask, piece.bits, target);
            }
        }
    }

    private static void cut(long[] values, int count, int drop, long mask) {
        for (int i = 0; i < count; i++) {
            values[i] = values[i] >>> drop & mask;
        }
    }

    private static void append(long[] values, int count, int drop, long mask, int bits, long[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = target[i] << bits | values[i] >>> drop & mask;
        }
    }
}
