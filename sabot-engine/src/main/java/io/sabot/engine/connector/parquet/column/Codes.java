package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.connector.parquet.encoding.HybridReader;
import io.sabot.engine.connector.parquet.encoding.Spread;
import java.util.Arrays;

/** A block's dictionary codes in the narrowest array that holds every code of the chunk's dictionary. */
final class Codes {
    /** Decoders write whole groups of eight. */
    private static final int SLACK = 16;

    private final int rows;
    private byte[] bytes;
    private short[] shorts;
    private int[] ints;
    private int[] wide = new int[0];
    private int size;

    Codes(int rows) {
        this.rows = rows;
    }

    /** @param entries of the dictionary that codes point into */
    void startChunk(int entries) {
        size = entries;
        if (entries <= 1 << Byte.SIZE) {
            bytes = bytes == null ? new byte[rows + SLACK] : bytes;
        } else if (entries <= 1 << Short.SIZE) {
            shorts = shorts == null ? new short[rows + SLACK] : shorts;
        } else {
            ints = ints == null ? new int[rows + SLACK] : ints;
        }
    }

    /** Reads codes to rows {@code to} on. A page's width may be larger than its codes need, or differ from other pages'. */
    void read(HybridReader reader, int to, int count) {
        if (size <= 1 << Byte.SIZE) {
            readBytes(reader, to, count);
        } else if (size <= 1 << Short.SIZE) {
            readShorts(reader, to, count);
        } else {
            reader.readInts(ints, to, count);
        }
    }

    private void readBytes(HybridReader reader, int to, int count) {
        if (reader.width() <= Byte.SIZE) {
            reader.readBytes(bytes, to, count);
            return;
        }
        readWide(reader, count);
        for (int i = 0; i < count; i++) {
            bytes[to + i] = (byte) wide[i];
        }
    }

    private void readShorts(HybridReader reader, int to, int count) {
        if (reader.width() <= Short.SIZE) {
            reader.readShorts(shorts, to, count);
            return;
        }
        readWide(reader, count);
        for (int i = 0; i < count; i++) {
            shorts[to + i] = (short) wide[i];
        }
    }

    private void readWide(HybridReader reader, int count) {
        if (wide.length < count + SLACK) {
            wide = new int[rows + SLACK];
        }
        reader.readInts(wide, 0, count);
    }

    /** Moves the codes read last to the rows that are not NULL. */
    void spread(int to, int count, int values, byte[] present) {
        if (values == 0) {
            clear(to, count);
        } else if (size <= 1 << Byte.SIZE) {
            Spread.spread(bytes, to, count, values, present);
        } else if (size <= 1 << Short.SIZE) {
            Spread.spread(shorts, to, count, values, present);
        } else {
            Spread.spread(ints, to, count, values, present);
        }
    }

    /** Gives rows some valid code. */
    void clear(int to, int count) {
        if (size <= 1 << Byte.SIZE) {
            Arrays.fill(bytes, to, to + count, (byte) 0);
        } else if (size <= 1 << Short.SIZE) {
            Arrays.fill(shorts, to, to + count, (short) 0);
        } else {
            Arrays.fill(ints, to, to + count, 0);
        }
    }

    DictionaryVector vector(Dictionary dictionary, boolean[] nulls) {
        if (size <= 1 << Byte.SIZE) {
            return DictionaryVector.ofBytes(dictionary.values(), size, bytes, nulls);
        }
        if (size <= 1 << Short.SIZE) {
            return DictionaryVector.ofShorts(dictionary.values(), size, shorts, nulls);
        }
        return DictionaryVector.ofInts(dictionary.values(), size, ints, nulls);
    }
}
