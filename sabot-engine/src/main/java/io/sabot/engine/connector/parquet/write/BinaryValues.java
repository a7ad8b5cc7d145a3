package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.format.Encoding;
import java.util.Arrays;

/** Byte arrays, of one length or with their length in front. */
final class BinaryValues implements LeafValues {
    private static final int LENGTH = 4;
    /** Larger bounds cost more than they save. */
    private static final int LONGEST_BOUNDS = 4096;

    private final boolean fixed;
    private final Leaf.Order order;
    private final int dictionaryBytes;
    private final ColumnBloom bloom;
    private final DictionaryCodes dictionary = new DictionaryCodes();
    /** The entries as the dictionary page has them. */
    private final GrowingBytes entries = new GrowingBytes(4096);

    private int[] entryStarts = new int[1024];
    private int[] entryLengths = new int[1024];
    private final GrowingBytes plain = new GrowingBytes(4096);
    private int plainCount;
    private boolean codes;
    private int pagesOfCodes;
    private byte[] min;
    private byte[] max;

    BinaryValues(Leaf leaf, int dictionaryBytes, ColumnBloom bloom) {
        this.fixed = leaf.typeLength() > 0;
        this.order = leaf.order();
        this.dictionaryBytes = dictionaryBytes;
        this.bloom = bloom;
        this.codes = dictionaryBytes > 0;
    }

    void add(byte[] source, int offset, int length) {
        if (!codes) {
            note(source, offset, length);
            addPlain(source, offset, length);
            return;
        }
        int hash = hash(source, offset, length);
        int slot = dictionary.slot(hash);
        int code;
        while ((code = dictionary.codeAt(slot)) >= 0 && !isEntry(code, hash, source, offset, length)) {
            slot = dictionary.next(slot);
        }
        if (code < 0) {
            code = newEntry(slot, hash, source, offset, length);
        }
        dictionary.append(code);
        if (entries.length() > dictionaryBytes) {
            stopCodes();
        }
    }

    private static int hash(byte[] source, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + source[i];
        }
        return hash;
    }

    private boolean isEntry(int code, int hash, byte[] source, int offset, int length) {
        int start = entryStarts[code];
        return dictionary.hashOf(code) == hash
                && entryLengths[code] == length
                && Arrays.equals(entries.array(), start, start + length, source, offset, offset + length);
    }

    private int newEntry(int slot, int hash, byte[] source, int offset, int length) {
        note(source, offset, length);
        int code = dictionary.insert(slot, hash);
        if (code == entryStarts.length) {
            entryStarts = Arrays.copyOf(entryStarts, 2 * code);
            entryLengths = Arrays.copyOf(entryLengths, 2 * code);
        }
        if (!fixed) {
            entries.putInt(length);
        }
        entryStarts[code] = entries.length();
        entryLengths[code] = length;
        entries.put(source, offset, length);
        return code;
    }

    private void stopCodes() {
        codes = false;
        for (int i = 0; i < dictionary.count(); i++) {
            int code = dictionary.codes()[i];
            addPlain(entries.array(), entryStarts[code], entryLengths[code]);
        }
        dictionary.startPage();
    }

    private void addPlain(byte[] source, int offset, int length) {
        if (!fixed) {
            plain.putInt(length);
        }
        plain.put(source, offset, length);
        plainCount++;
    }

    private void note(byte[] source, int offset, int length) {
        if (bloom.isWanted()) {
            bloom.add(source, offset, length);
        }
        if (order == Leaf.Order.NONE) {
            return;
        }
        if (min == null || compare(source, offset, length, min) < 0) {
            min = Arrays.copyOfRange(source, offset, offset + length);
        }
        if (max == null || compare(source, offset, length, max) > 0) {
            max = Arrays.copyOfRange(source, offset, offset + length);
        }
    }

    private int compare(byte[] source, int offset, int length, byte[] bound) {
        if (order == Leaf.Order.SIGNED && source[offset] < 0 != bound[0] < 0) {
            return source[offset] < 0 ? -1 : 1;
        }
        return Arrays.compareUnsigned(source, offset, offset + length, bound, 0, bound.length);
    }

    @Override
    public int count() {
        return codes ? dictionary.count() : plainCount;
    }

    @Override
    public int pageBytes() {
        return codes ? dictionary.pageBytes() : plain.length();
    }

    @Override
    public Encoding writePage(GrowingBytes out) {
        if (codes && pagesOfCodes == 0 && !codesPay()) {
            stopCodes();
        }
        if (codes) {
            dictionary.writePage(out);
            dictionary.startPage();
            pagesOfCodes++;
            return Encoding.PLAIN_DICTIONARY;
        }
        out.put(plain);
        plain.clear();
        plainCount = 0;
        return Encoding.PLAIN;
    }

    private boolean codesPay() {
        long bytes = 0;
        for (int i = 0; i < dictionary.count(); i++) {
            bytes += entryLengths[dictionary.codes()[i]] + (fixed ? 0 : LENGTH);
        }
        return dictionary.pageBytes() + (long) entries.length() < bytes;
    }

    @Override
    public int dictionarySize() {
        return pagesOfCodes == 0 ? 0 : dictionary.size();
    }

    @Override
    public void writeDictionary(GrowingBytes out) {
        out.put(entries);
    }

    @Override
    public byte[] min() {
        return areShort() ? min : null;
    }

    @Override
    public byte[] max() {
        return areShort() ? max : null;
    }

    private boolean areShort() {
        return min != null && min.length + max.length < LONGEST_BOUNDS;
    }

    @Override
    public void clear() {
        dictionary.clear();
        entries.clear();
        codes = dictionaryBytes > 0;
        pagesOfCodes = 0;
        min = null;
        max = null;
    }
}
