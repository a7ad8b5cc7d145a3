package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.format.Encoding;
import io.sabot.engine.connector.parquet.format.PhysicalType;

/** A bit for each value. */
final class BooleanValues implements LeafValues {
    private final GrowingBytes bits = new GrowingBytes(1024);
    private int count;
    private int current;
    private final LongBounds pageBounds = new LongBounds(PhysicalType.BOOLEAN);
    private final LongBounds chunkBounds = new LongBounds(PhysicalType.BOOLEAN);
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
        finishBounds();
        return Encoding.PLAIN;
    }

    private void finishBounds() {
        pageBounds.clear();
        if (anyTrue) {
            pageBounds.add(1);
        }
        if (anyFalse) {
            pageBounds.add(0);
        }
        chunkBounds.add(pageBounds);
        anyTrue = false;
        anyFalse = false;
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
    public Bounds pageBounds() {
        return pageBounds;
    }

    @Override
    public Bounds chunkBounds() {
        return chunkBounds;
    }

    @Override
    public void clear() {
        chunkBounds.clear();
    }
}
