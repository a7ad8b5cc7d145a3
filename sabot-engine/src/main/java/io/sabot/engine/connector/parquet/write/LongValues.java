package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.bloom.BloomHash;
import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.Encoding;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import java.util.Arrays;

/** Values of four or eight bytes: integers, or the bits of floating-point numbers. */
final class LongValues implements LeafValues {
    private final int width;
    private final int dictionaryBytes;
    private final ColumnBloom bloom;
    private final LongBounds pageBounds;
    private final LongBounds chunkBounds;
    private final DictionaryCodes dictionary = new DictionaryCodes();
    private long[] entries = new long[1024];
    private long[] plain = new long[1024];
    private int plainCount;
    private boolean codes;
    private int pagesOfCodes;

    LongValues(PhysicalType physical, int dictionaryBytes, ColumnBloom bloom) {
        this.pageBounds = new LongBounds(physical);
        this.chunkBounds = new LongBounds(physical);
        this.width = physical == PhysicalType.INT32 || physical == PhysicalType.FLOAT ? 4 : 8;
        this.dictionaryBytes = dictionaryBytes;
        this.bloom = bloom;
        this.codes = dictionaryBytes > 0;
    }

    void add(long value) {
        if (!codes) {
            note(value);
            addPlain(value);
            return;
        }
        int hash = Long.hashCode(value);
        int slot = dictionary.slot(hash);
        int code;
        while ((code = dictionary.codeAt(slot)) >= 0 && entries[code] != value) {
            slot = dictionary.next(slot);
        }
        if (code < 0) {
            code = newEntry(slot, hash, value);
        }
        dictionary.append(code);
        if ((long) dictionary.size() * width > dictionaryBytes) {
            stopCodes();
        }
    }

    private int newEntry(int slot, int hash, long value) {
        note(value);
        int code = dictionary.insert(slot, hash);
        if (code == entries.length) {
            entries = Arrays.copyOf(entries, 2 * code);
        }
        entries[code] = value;
        return code;
    }

    /** The values of this page and the next ones are written as they are. */
    private void stopCodes() {
        codes = false;
        for (int i = 0; i < dictionary.count(); i++) {
            addPlain(entries[dictionary.codes()[i]]);
        }
        dictionary.startPage();
    }

    private void addPlain(long value) {
        if (plainCount == plain.length) {
            plain = Arrays.copyOf(plain, 2 * plainCount);
        }
        plain[plainCount++] = value;
    }

    private void note(long value) {
        if (bloom.isWanted()) {
            bloom.add(width == Integer.BYTES ? BloomHash.of((int) value) : BloomHash.of(value));
        }
    }

    @Override
    public int count() {
        return codes ? dictionary.count() : plainCount;
    }

    @Override
    public int pageBytes() {
        return codes ? dictionary.pageBytes() : plainCount * width;
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
        writePlain(plain, plainCount, out);
        plainCount = 0;
        return Encoding.PLAIN;
    }

    private void finishBounds() {
        pageBounds.clear();
        if (codes) {
            pageBounds.add(entries, dictionary.codes(), dictionary.count());
        } else {
            pageBounds.add(plain, plainCount);
        }
        chunkBounds.add(pageBounds);
    }

    /** The first page tells whether values come again often enough. */
    private boolean codesPay() {
        return dictionary.pageBytes() + (long) dictionary.size() * width < (long) dictionary.count() * width;
    }

    private void writePlain(long[] values, int count, GrowingBytes out) {
        int at = out.claim(count * width);
        byte[] target = out.array();
        if (width == 4) {
            for (int i = 0; i < count; i++) {
                LittleEndian.INTS.set(target, at + 4 * i, (int) values[i]);
            }
        } else {
            for (int i = 0; i < count; i++) {
                LittleEndian.LONGS.set(target, at + 8 * i, values[i]);
            }
        }
    }

    @Override
    public int dictionarySize() {
        return pagesOfCodes == 0 ? 0 : dictionary.size();
    }

    @Override
    public void writeDictionary(GrowingBytes out) {
        writePlain(entries, dictionary.size(), out);
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
        codes = dictionaryBytes > 0;
        pagesOfCodes = 0;
        chunkBounds.clear();
    }
}
