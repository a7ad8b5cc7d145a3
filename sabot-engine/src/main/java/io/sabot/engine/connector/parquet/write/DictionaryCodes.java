package io.sabot.engine.connector.parquet.write;

import java.util.Arrays;

/** The codes of a page, and a table from hashes to codes. What an entry is, the owner knows. */
final class DictionaryCodes {
    private static final int SMALLEST_TABLE = 1024;

    private int[] codes = new int[1024];
    private int count;
    /** Codes plus one by slot; 0 where a slot is free. */
    private int[] table = new int[SMALLEST_TABLE];

    private int[] hashes = new int[SMALLEST_TABLE];
    private int size;

    /** Codes of the page, the first {@link #count}. */
    int[] codes() {
        return codes;
    }

    int count() {
        return count;
    }

    int size() {
        return size;
    }

    void append(int code) {
        if (count == codes.length) {
            codes = Arrays.copyOf(codes, 2 * count);
        }
        codes[count++] = code;
    }

    /** First slot of a hash; the next ones are tried by {@link #next}. */
    int slot(int hash) {
        return mixed(hash) & table.length - 1;
    }

    int next(int slot) {
        return slot + 1 & table.length - 1;
    }

    /** @return the code in a slot, -1 when the slot is free */
    int codeAt(int slot) {
        return table[slot] - 1;
    }

    int hashOf(int code) {
        return hashes[code];
    }

    /** Takes a free slot for a new entry. @return its code */
    int insert(int slot, int hash) {
        int code = size++;
        if (code == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * code);
        }
        hashes[code] = hash;
        table[slot] = code + 1;
        if (2 * size > table.length) {
            rehash();
        }
        return code;
    }

    private void rehash() {
        table = new int[4 * size];
        int length = Integer.highestOneBit(table.length);
        table = length == table.length ? table : new int[2 * length];
        for (int code = 0; code < size; code++) {
            int slot = slot(hashes[code]);
            while (table[slot] != 0) {
                slot = next(slot);
            }
            table[slot] = code + 1;
        }
    }

    private static int mixed(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }

    void startPage() {
        count = 0;
    }

    void clear() {
        count = 0;
        size = 0;
        Arrays.fill(table, 0);
    }

    /** Writes the page's codes with their width in front. */
    void writePage(GrowingBytes out) {
        int width = HybridEncoder.width(Math.max(0, size - 1));
        out.put(width);
        HybridEncoder.encode(codes, count, width, out);
    }

    /** Bytes of the page's codes, about. */
    int pageBytes() {
        return (int) ((long) count * HybridEncoder.width(Math.max(1, size - 1)) / 8);
    }
}
