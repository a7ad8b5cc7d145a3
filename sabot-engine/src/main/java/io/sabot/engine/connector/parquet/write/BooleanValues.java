package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.format.Encoding;

/** A bit for each value. */
final class BooleanValues implements LeafValues {
    private final GrowingBytes bits = new GrowingBytes(1024);
    private int count;
    private int current;
    private boolean anyTrue;
    private boolean anyFalse;

    void add(boolean value) {
        anyTrue |= value;
        anyFalse |= !value;
        current |= (value ? 1 : 0) << (count & 7);
        if ((++count & 7) == 0) {
            bits.put(current);
            current = 0;
        }
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int pageBytes() {
        return count / 8;
    }

    @Override
    public Encoding writePage(GrowingBytes out) {
        if ((count & 7) != 0) {
            bits.put(current);
        }
        out.put(bits);
        bits.clear();
        count = 0;
        current = 0;
        return Encoding.PLAIN;
    }

    @Override
    public int dictionarySize() {
        return 0;
    }

    @Override
    public void writeDictionary(GrowingBytes out) {
        throw new IllegalStateException("booleans have no dictionary");
    }

    @Override
    public byte[] min() {
        return anyFalse || anyTrue ? new byte[] {(byte) (anyFalse ? 0 : 1)} : null;
    }

    @Override
    public byte[] max() {
        return anyFalse || anyTrue ? new byte[] {(byte) (anyTrue ? 1 : 0)} : null;
    }

    @Override
    public void clear() {
        anyTrue = false;
        anyFalse = false;
    }
}
