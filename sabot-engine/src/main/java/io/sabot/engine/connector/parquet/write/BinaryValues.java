package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.Encoding;
import java.util.Arrays;

/** Byte arrays, of one length or with their length in front. */
final class BinaryValues implements LeafValues {
    private static final int LENGTH = 4;

    private final boolean fixed;
    private final int fixedLength;
    private final int dictionaryBytes;
    private final ColumnBloom bloom;
    private final BinaryBounds pageBounds;
    private final BinaryBounds chunkBounds;
    private final DictionaryCodes dictionary = new DictionaryCodes();
    /** The entries as the dictionary page has them. */
    private final GrowingBytes entries = new GrowingBytes(4096);

    private int[] entryStarts = new int[1024];
    private int[] entryLengths = new int[1024];
    /** The page, by its number, that an entry was last seen in. */
    private int[] entryPages = new int[1024];

    private int page;
    private final GrowingBytes plain = new GrowingBytes(4096);
    private int plainCount;
    private boolean codes;
    private int pagesOfCodes;

    BinaryValues(Leaf leaf, int dictionaryBytes, ColumnBloom bloom) {
        this.fixed = leaf.typeLength() > 0;
        this.fixedLength = leaf.typeLength();
        this.pageBounds = new BinaryBounds(leaf.order());
        this.chunkBounds = new BinaryBounds(leaf.order());
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
            entryPages = Arrays.copyOf(entryPages, 2 * code);
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
        finishBounds();
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

    private void finishBounds() {
        pageBounds.clear();
        page++;
        if (codes) {
            addEntriesOfPage();
        } else {
            addPlainValues();
        }
        chunkBounds.add(pageBounds);
    }

    private void addEntriesOfPage() {
        for (int i = 0; i < dictionary.count(); i++) {
            int code = dictionary.codes()[i];
            if (entryPages[code] != page) {
                entryPages[code] = page;
                pageBounds.add(entries.array(), entryStarts[code], entryLengths[code]);
            }
        }
    }

    private void addPlainValues() {
        int at = 0;
        for (int i = 0; i < plainCount; i++) {
            int length = fixedLength;
            if (!fixed) {
                length = (int) LittleEndian.INTS.get(plain.array(), at);
                at += LENGTH;
            }
            pageBounds.add(plain.array(), at, length);
            at += length;
        }
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
    public Bounds pageBounds() {
        return pageBounds;
    }

    @Override
    public Bounds chunkBounds() {
        return chunkBounds;
    }

    @Override
    public void clear() {
        dictionary.clear();
        entries.clear();
        codes = dictionaryBytes > 0;
        pagesOfCodes = 0;
        chunkBounds.clear();
    }
}
