package io.sabot.engine.batch;

import java.util.Arrays;

/** A vector with a value for each row in primitive arrays. */
public abstract sealed class FlatVector extends Vector
        permits BooleanVector,
                ByteVector,
                ShortVector,
                IntVector,
                LongVector,
                FloatVector,
                DoubleVector,
                Int128Vector,
                BytesVector,
                IntervalVector,
                ArrayVector,
                MapVector,
                StructVector,
                VariantVector,
                NullVector {

    /** True where a row is NULL; null when no row is. The array may be longer than the block. */
    private boolean[] nulls;

    /** @return flags by row, or null when no row is NULL */
    public final boolean[] nulls() {
        return nulls;
    }

    /** Takes the array over; null says that no row is NULL. */
    public final void setNulls(boolean[] flags) {
        this.nulls = flags;
    }

    /** Marks one row. Allocates the flags when this is the first. */
    public final void setNull(int row) {
        if (nulls == null) {
            nulls = new boolean[Math.max(capacity(), row + 1)];
        } else if (nulls.length <= row) {
            nulls = Arrays.copyOf(nulls, Math.max(capacity(), row + 1));
        }
        nulls[row] = true;
    }

    /** No row is NULL from here on. Keeps the array for reuse by {@link #nullsForWriting()}. */
    public final void clearNulls() {
        nulls = null;
    }

    /** @return flags for all rows, all false, set as this vector's nulls */
    public final boolean[] nullsForWriting() {
        if (nulls == null || nulls.length < capacity()) {
            nulls = new boolean[capacity()];
        } else {
            Arrays.fill(nulls, false);
        }
        return nulls;
    }

    @Override
    public final boolean isNull(int row) {
        return nulls != null && nulls[row];
    }

    @Override
    public final boolean mayHaveNulls() {
        return nulls != null;
    }

    @Override
    public final Object get(int row) {
        return isNull(row) ? null : value(row);
    }

    /** How many rows the arrays can hold. */
    public abstract int capacity();

    /** Makes room for that many rows, keeping what is there. */
    public abstract void ensureCapacity(int rows);

    /** Empties the vector for being filled anew: no nulls, no bytes, no elements. */
    public final void reset() {
        FlatVectors.startWriting(this);
    }

    /** Flags for every row there is room for, after the room has grown. */
    final void growNulls() {
        if (nulls != null && nulls.length < capacity()) {
            nulls = Arrays.copyOf(nulls, capacity());
        }
    }

    /** Sets one row from a boxed value, null for SQL NULL. A row once NULL must not be set again without {@link #clearNulls}. */
    public final void set(int row, Object value) {
        if (value == null) {
            setNull(row);
        } else {
            setValue(row, value);
        }
    }

    abstract Object value(int row);

    abstract void setValue(int row, Object value);

    /** New capacity for at least {@code rows}, growing by half at least. */
    static int grown(int capacity, int rows) {
        return Math.max(rows, capacity + (capacity >> 1));
    }
}
