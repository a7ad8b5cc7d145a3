package io.sabot.engine.batch;

import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** Arrays: each row is a range of a vector of elements. Ranges may overlap and need not be in order. */
public final class ArrayVector extends FlatVector {
    private int[] offsets;
    private int[] lengths;
    private Vector elements;
    private int appended;

    /** @param elements holds the elements of all rows; flat when values are to be written */
    public ArrayVector(int rows, Vector elements) {
        this.offsets = new int[rows];
        this.lengths = new int[rows];
        this.elements = elements;
    }

    /** First element of each row. */
    public int[] offsets() {
        return offsets;
    }

    /** Number of elements of each row. */
    public int[] lengths() {
        return lengths;
    }

    public Vector elements() {
        return elements;
    }

    public void setElements(Vector vector) {
        this.elements = vector;
    }

    /** Forgets the elements written before. */
    public void startWriting() {
        appended = 0;
        FlatVectors.startWriting((FlatVector) elements);
    }

    @Override
    public Storage storage() {
        return Storage.ARRAY;
    }

    @Override
    public int capacity() {
        return offsets.length;
    }

    @Override
    public void ensureCapacity(int rows) {
        if (rows > offsets.length) {
            int size = grown(offsets.length, rows);
            offsets = Arrays.copyOf(offsets, size);
            lengths = Arrays.copyOf(lengths, size);
        }
    }

    @Override
    ArrayValue value(int row) {
        return FlatVectors.readRange(elements, offsets[row], lengths[row]);
    }

    @Override
    void setValue(int row, Object value) {
        Object[] items = ((ArrayValue) value).elements();
        offsets[row] = appended;
        lengths[row] = items.length;
        FlatVectors.writeRange((FlatVector) elements, appended, items);
        appended += items.length;
    }
}
