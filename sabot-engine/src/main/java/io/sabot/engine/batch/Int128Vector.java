package io.sabot.engine.batch;

import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** Signed 128-bit integers as two arrays. */
public final class Int128Vector extends FlatVector {
    private long[] high;
    private long[] low;

    public Int128Vector(int rows) {
        this.high = new long[rows];
        this.low = new long[rows];
    }

    public long[] high() {
        return high;
    }

    public long[] low() {
        return low;
    }

    @Override
    public Storage storage() {
        return Storage.INT128;
    }

    @Override
    public int capacity() {
        return high.length;
    }

    @Override
    public void ensureCapacity(int rows) {
        if (rows > high.length) {
            int size = grown(high.length, rows);
            high = Arrays.copyOf(high, size);
            low = Arrays.copyOf(low, size);
        }
    }

    @Override
    Int128 value(int row) {
        return new Int128(high[row], low[row]);
    }

    /** Takes a Long too: a decimal proven narrow may arrive in the small form. */
    @Override
    void setValue(int row, Object value) {
        Int128 wide = value instanceof Long narrow ? Int128.of(narrow) : (Int128) value;
        high[row] = wide.high();
        low[row] = wide.low();
    }
}
