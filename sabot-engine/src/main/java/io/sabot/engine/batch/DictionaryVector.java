package io.sabot.engine.batch;

import io.sabot.engine.type.Storage;

/**
 * Codes into a dictionary: a column chunk whose distinct values are few, or rows gathered from elsewhere without copying.
 * A row may be NULL by its own flag or because its dictionary entry is. Codes lie in the narrowest array that was at hand.
 *
 * <p>A dictionary is never filled anew: another dictionary is another {@link FlatVector}. What was computed from the entries
 * (a predicate's answers, group numbers) is kept by the identity of that object from block to block.
 */
public final class DictionaryVector extends Vector {
    private final FlatVector dictionary;
    private final int dictionarySize;
    private final byte[] byteCodes;
    private final short[] shortCodes;
    private final int[] intCodes;
    private final boolean[] nulls;

    private DictionaryVector(
            FlatVector dictionary,
            int dictionarySize,
            byte[] byteCodes,
            short[] shortCodes,
            int[] intCodes,
            boolean[] nulls) {
        this.dictionary = dictionary;
        this.dictionarySize = dictionarySize;
        this.byteCodes = byteCodes;
        this.shortCodes = shortCodes;
        this.intCodes = intCodes;
        this.nulls = nulls;
    }

    /** @param nulls flags of rows that are NULL whatever their code, or null; such a row's code must still be valid */
    public static DictionaryVector ofBytes(FlatVector dictionary, int size, byte[] codes, boolean[] nulls) {
        return new DictionaryVector(dictionary, size, codes, null, null, nulls);
    }

    public static DictionaryVector ofShorts(FlatVector dictionary, int size, short[] codes, boolean[] nulls) {
        return new DictionaryVector(dictionary, size, null, codes, null, nulls);
    }

    public static DictionaryVector ofInts(FlatVector dictionary, int size, int[] codes, boolean[] nulls) {
        return new DictionaryVector(dictionary, size, null, null, codes, nulls);
    }

    public FlatVector dictionary() {
        return dictionary;
    }

    /** How many entries the dictionary has. */
    public int dictionarySize() {
        return dictionarySize;
    }

    /** Codes as unsigned bytes, or null when they lie in another array. */
    public byte[] byteCodes() {
        return byteCodes;
    }

    /** Codes as unsigned shorts, or null. */
    public short[] shortCodes() {
        return shortCodes;
    }

    /** Codes as ints, or null. */
    public int[] intCodes() {
        return intCodes;
    }

    /** Flags of rows that are NULL whatever their code, or null. */
    public boolean[] rowNulls() {
        return nulls;
    }

    public int code(int row) {
        if (byteCodes != null) {
            return byteCodes[row] & 0xFF;
        }
        return shortCodes != null ? shortCodes[row] & 0xFFFF : intCodes[row];
    }

    /** The same codes over another dictionary of the same size. */
    public DictionaryVector withDictionary(FlatVector other) {
        return new DictionaryVector(other, dictionarySize, byteCodes, shortCodes, intCodes, nulls);
    }

    @Override
    public Storage storage() {
        return dictionary.storage();
    }

    @Override
    public boolean isNull(int row) {
        return (nulls != null && nulls[row]) || dictionary.isNull(code(row));
    }

    @Override
    public boolean mayHaveNulls() {
        return nulls != null || dictionary.mayHaveNulls();
    }

    @Override
    public Object get(int row) {
        return nulls != null && nulls[row] ? null : dictionary.get(code(row));
    }
}
