package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.bloom.BloomHash;
import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.Encoding;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import java.util.Arrays;

/** Values of four or eight bytes: integers, or the bits of floating-point numbers. */
final class LongValues implements LeafValues {
    private final PhysicalType physical;
    private final int width;
    private final int dictionaryBytes;
    private final ColumnBloom bloom;
    private final DictionaryCodes dictionary = new DictionaryCodes();
    private long[] entries = new long[1024];
    private long[] plain = new long[1024];
    private int plainCount;
    private boolean codes;
    private int pagesOfCodes;
    private long min;
    private long max;
    private boolean anyValue;
    private boolean anyNan;

    LongValues(PhysicalType physical, int dictionaryBytes, ColumnBloom bloom) {
        this.physical = physical;
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
        if (physical == PhysicalType.FLOAT || physical == PhysicalType.DOUBLE) {
            anyNan |= Double.isNaN(number(value));
        }
        if (!anyValue || isLess(value, min)) {
            min = value;
        }
        if (!anyValue || isLess(max, value)) {
            max = value;
        }
        anyValue = true;
    }

    private boolean isLess(long left, long right) {
        return switch (physical) {
            case FLOAT, DOUBLE -> number(left) < number(right);
            default -> left < right;
        };
    }

    private double number(long bits) {
        return physical == PhysicalType.FLOAT ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
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
    public byte[] min() {
        boolean isZero = isFraction() && number(min) == 0;
        return bound(isZero ? zero(true) : min); // zeros have no order among them
    }

    @Override
    public byte[] max() {
        boolean isZero = isFraction() && number(max) == 0;
        return bound(isZero ? zero(false) : max);
    }

    private boolean isFraction() {
        return physical == PhysicalType.FLOAT || physical == PhysicalType.DOUBLE;
    }

    private long zero(boolean negative) {
        double zero = negative ? -0.0 : 0.0;
        return physical == PhysicalType.FLOAT
                ? Float.floatToRawIntBits((float) zero)
                : Double.doubleToRawLongBits(zero);
    }

    private byte[] bound(long value) {
        if (!anyValue || anyNan) {
            return null;
        }
        byte[] bytes = new byte[width];
        for (int i = 0; i < width; i++) {
            bytes[i] = (byte) (value >>> 8 * i);
        }
        return bytes;
    }

    @Override
    public void clear() {
        dictionary.clear();
        codes = dictionaryBytes > 0;
        pagesOfCodes = 0;
        anyValue = false;
        anyNan = false;
    }
}
