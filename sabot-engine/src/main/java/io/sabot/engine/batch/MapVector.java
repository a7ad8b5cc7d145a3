package io.sabot.engine.batch;

import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** Maps: each row is a range of a vector of keys and the same range of a vector of values. */
public final class MapVector extends FlatVector {
    private int[] offsets;
    private int[] lengths;
    private Vector keys;
    private Vector values;
    private int appended;

    public MapVector(int rows, Vector keys, Vector values) {
        this.offsets = new int[rows];
        this.lengths = new int[rows];
        this.keys = keys;
        this.values = values;
    }

    public int[] offsets() {
        return offsets;
    }

    public int[] lengths() {
        return lengths;
    }

    public Vector keys() {
        return keys;
    }

    public Vector values() {
        return values;
    }

    public void setEntries(Vector keyVector, Vector valueVector) {
        this.keys = keyVector;
        this.values = valueVector;
    }

    /** Forgets the entries written before. */
    public void startWriting() {
        appended = 0;
        FlatVectors.startWriting((FlatVector) keys);
        FlatVectors.startWriting((FlatVector) values);
    }

    @Override
    public Storage storage() {
        return Storage.MAP;
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
    MapValue value(int row) {
        return new MapValue(
                FlatVectors.readRange(keys, offsets[row], lengths[row]),
                FlatVectors.readRange(values, offsets[row], lengths[row]));
    }

    @Override
    void setValue(int row, Object value) {
        MapValue map = (MapValue) value;
        offsets[row] = appended;
        lengths[row] = map.size();
        FlatVectors.writeRange((FlatVector) keys, appended, map.keys().elements());
        FlatVectors.writeRange((FlatVector) values, appended, map.values().elements());
        appended += map.size();
    }
}
