package io.sabot.engine.connector.parquet.write;

import java.util.Arrays;

/** Bounds of byte arrays; none where the specification has no order for them. */
final class BinaryBounds implements Bounds {
    private final Leaf.Order order;
    private byte[] min;
    private byte[] max;

    BinaryBounds(Leaf.Order order) {
        this.order = order;
    }

    void clear() {
        min = null;
        max = null;
    }

    void add(byte[] source, int offset, int length) {
        if (order == Leaf.Order.NONE) {
            return;
        }
        if (min == null || compare(source, offset, length, min) < 0) {
            min = Arrays.copyOfRange(source, offset, offset + length);
        }
        if (max == null || compare(source, offset, length, max) > 0) {
            max = Arrays.copyOfRange(source, offset, offset + length);
        }
    }

    void add(BinaryBounds other) {
        if (other.min != null) {
            add(other.min, 0, other.min.length);
            add(other.max, 0, other.max.length);
        }
    }

    private int compare(byte[] source, int offset, int length, byte[] bound) {
        if (order == Leaf.Order.SIGNED && source[offset] < 0 != bound[0] < 0) {
            return source[offset] < 0 ? -1 : 1;
        }
        return Arrays.compareUnsigned(source, offset, offset + length, bound, 0, bound.length);
    }

    @Override
    public byte[] min() {
        return min;
    }

    @Override
    public byte[] max() {
        return max;
    }

    @Override
    public int compare(byte[] left, byte[] right) {
        return compare(left, 0, left.length, right);
    }
}
