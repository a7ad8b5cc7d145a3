package io.sabot.engine.operator.key;

import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Gather;
import io.sabot.engine.batch.Vector;
import java.util.Arrays;

/**
 * Puts a short cut before another table: while all key columns come as codes of small dictionaries, the combination of codes
 * is looked up in an array, and only combinations not met before with these dictionaries go through the table. Columns that
 * share their codes, as those of the build side of a join do, have as many combinations as one of them has entries.
 */
final class CodeTable implements KeyTable {
    private static final int MOST_COMBINATIONS = 1 << 16;
    private static final int MOST_SHARED = 1 << 24;
    /** An entry of the array is that much cheaper than a row that goes through the table. */
    private static final long ENTRIES_PER_ROW = 32;

    private static final int UNKNOWN = -1;
    private static final int ASKED = -2;

    private final KeyTable table;
    private FlatVector[] dictionaries = new FlatVector[0];
    private boolean sharedCodes;
    private long rowsSeen;
    private int[] numberByCode = new int[0];
    private int[] codes = new int[0];
    private int[] column = new int[0];
    private int[] rows = new int[0];
    private int[] found = new int[0];

    CodeTable(KeyTable table) {
        this.table = table;
    }

    @Override
    public void intern(Vector[] keys, int[] selection, int count, int[] numbers) {
        rowsSeen += count;
        boolean shared = shareCodes(keys);
        int combinations = shared ? ((DictionaryVector) keys[0]).dictionarySize() + 1 : combinations(keys);
        if (combinations == 0) {
            table.intern(keys, selection, count, numbers);
            return;
        }
        useDictionaries(keys, combinations, shared);
        combine(shared ? new Vector[] {keys[0]} : keys, selection, count);
        if (!lookUp(codes, count, numberByCode, numbers)) {
            ask(keys, selection, count);
            lookUp(codes, count, numberByCode, numbers);
        }
    }

    /** Whether all columns have the same codes, and there are rows enough to make an array of them worth it. */
    private boolean shareCodes(Vector[] keys) {
        if (!(keys[0] instanceof DictionaryVector first)
                || first.intCodes() == null
                || first.dictionarySize()
                        >= Math.max(MOST_COMBINATIONS, Math.min(MOST_SHARED, ENTRIES_PER_ROW * rowsSeen))) {
            return false;
        }
        for (Vector key : keys) {
            if (!(key instanceof DictionaryVector other)
                    || other.intCodes() != first.intCodes()
                    || other.rowNulls() != first.rowNulls()) {
                return false;
            }
        }
        return true;
    }

    /** @return how many combinations of codes there can be, NULL counted as one code more; 0 when codes will not do */
    private static int combinations(Vector[] keys) {
        long product = 1;
        for (Vector key : keys) {
            if (key instanceof DictionaryVector dictionary) {
                product *= dictionary.dictionarySize() + 1L;
            } else if (!(key instanceof ConstantVector)) {
                return 0;
            }
            if (product > MOST_COMBINATIONS) {
                return 0;
            }
        }
        return (int) product;
    }

    private void useDictionaries(Vector[] keys, int combinations, boolean shared) {
        boolean same = dictionaries.length == keys.length && sharedCodes == shared;
        for (int i = 0; same && i < keys.length; i++) {
            same = dictionaries[i] == Gather.entries(keys[i]);
        }
        if (same && numberByCode.length >= combinations) {
            return;
        }
        sharedCodes = shared;
        dictionaries = new FlatVector[keys.length];
        for (int i = 0; i < keys.length; i++) {
            dictionaries[i] = Gather.entries(keys[i]);
        }
        if (numberByCode.length < combinations) {
            numberByCode = new int[combinations];
        }
        Arrays.fill(numberByCode, UNKNOWN);
    }

    private void combine(Vector[] keys, int[] selection, int count) {
        if (codes.length < count) {
            codes = new int[count];
            column = new int[count];
            rows = new int[count];
            found = new int[count];
        }
        boolean first = true;
        for (Vector key : keys) {
            if (!(key instanceof DictionaryVector dictionary)) {
                continue;
            }
            int[] target = first ? codes : column;
            Gather.codes(dictionary, selection, count, target, 0);
            if (dictionary.rowNulls() != null) {
                markNulls(dictionary.rowNulls(), selection, count, dictionary.dictionarySize(), target);
            }
            if (!first) {
                append(codes, column, count, dictionary.dictionarySize() + 1);
            }
            first = false;
        }
        if (first) {
            Arrays.fill(codes, 0, count, 0);
        }
    }

    private static void markNulls(boolean[] nulls, int[] selection, int count, int code, int[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = nulls[selection == null ? i : selection[i]] ? code : target[i];
        }
    }

    private static void append(int[] codes, int[] column, int count, int factor) {
        for (int i = 0; i < count; i++) {
            codes[i] = codes[i] * factor + column[i];
        }
    }

    /** @return whether all were known */
    private static boolean lookUp(int[] codes, int count, int[] numberByCode, int[] numbers) {
        int sign = 0;
        for (int i = 0; i < count; i++) {
            int number = numberByCode[codes[i]];
            numbers[i] = number;
            sign |= number;
        }
        return sign >= 0;
    }

    private void ask(Vector[] keys, int[] selection, int count) {
        int asked = 0;
        for (int i = 0; i < count; i++) {
            int code = codes[i];
            if (numberByCode[code] == UNKNOWN) {
                numberByCode[code] = ASKED;
                rows[asked] = selection == null ? i : selection[i];
                column[asked++] = code;
            }
        }
        table.intern(keys, rows, asked, found);
        for (int i = 0; i < asked; i++) {
            numberByCode[column[i]] = found[i];
        }
    }

    @Override
    public Finder finder() {
        return table.finder();
    }

    @Override
    public int size() {
        return table.size();
    }

    @Override
    public void writeKeys(int from, int count, FlatVector[] columns) {
        table.writeKeys(from, count, columns);
    }

    @Override
    public void hashes(int from, int count, long[] hashes) {
        table.hashes(from, count, hashes);
    }

    @Override
    public long growthBytes(int more) {
        return table.growthBytes(more);
    }

    @Override
    public long retainedBytes() {
        return table.retainedBytes() + 4L * numberByCode.length;
    }
}
