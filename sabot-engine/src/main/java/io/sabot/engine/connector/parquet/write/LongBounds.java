package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.format.PhysicalType;

/**
 * Bounds of booleans, integers, or floating-point numbers given by their bits. NaN has no place in the order of the file format,
 * so where there is one, there are no bounds.
 */
final class LongBounds implements Bounds {
    private final PhysicalType physical;
    private final int width;
    private final boolean fraction;
    private long min;
    private long max;
    private boolean anyValue;
    private boolean anyNan;

    LongBounds(PhysicalType physical) {
        this.physical = physical;
        this.fraction = physical == PhysicalType.FLOAT || physical == PhysicalType.DOUBLE;
        this.width = switch (physical) {
            case BOOLEAN -> 1;
            case INT32, FLOAT -> Integer.BYTES;
            default -> Long.BYTES;
        };
    }

    void clear() {
        anyValue = false;
        anyNan = false;
    }

    void add(long value) {
        if (fraction) {
            addFraction(value);
        } else {
            addWhole(value, value);
        }
    }

    private void addFraction(long value) {
        anyNan |= Double.isNaN(number(value));
        min = !anyValue || compare(value, min) < 0 ? value : min;
        max = !anyValue || compare(max, value) < 0 ? value : max;
        anyValue = true;
    }

    private void addWhole(long least, long greatest) {
        min = anyValue ? Math.min(min, least) : least;
        max = anyValue ? Math.max(max, greatest) : greatest;
        anyValue = true;
    }

    void add(long[] values, int count) {
        if (fraction) {
            for (int i = 0; i < count; i++) {
                addFraction(values[i]);
            }
        } else if (count > 0) {
            long least = Long.MAX_VALUE;
            long greatest = Long.MIN_VALUE;
            for (int i = 0; i < count; i++) {
                least = Math.min(least, values[i]);
                greatest = Math.max(greatest, values[i]);
            }
            addWhole(least, greatest);
        }
    }

    void add(long[] entries, int[] codes, int count) {
        for (int i = 0; i < count; i++) {
            add(entries[codes[i]]);
        }
    }

    void add(LongBounds other) {
        if (other.anyValue) {
            add(other.min);
            add(other.max);
        }
        anyNan |= other.anyNan;
    }

    private int compare(long left, long right) {
        return fraction ? Double.compare(number(left), number(right)) : Long.compare(left, right);
    }

    private double number(long bits) {
        return physical == PhysicalType.FLOAT ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }

    /** Zero has two signs, of which a reader may order either first. */
    @Override
    public byte[] min() {
        return bytes(fraction && number(min) == 0 ? zero(-0.0) : min);
    }

    @Override
    public byte[] max() {
        return bytes(fraction && number(max) == 0 ? zero(0.0) : max);
    }

    private long zero(double zero) {
        return physical == PhysicalType.FLOAT
                ? Float.floatToRawIntBits((float) zero)
                : Double.doubleToRawLongBits(zero);
    }

    private byte[] bytes(long value) {
        if (!anyValue || anyNan) {
            return null;
        }
        byte[] bytes = new byte[width];
        for (int i = 0; i < width; i++) {
            bytes[i] = (byte) (value >>> 8 * i);
        }
        return bytes;
    }

    @Override
    public int compare(byte[] left, byte[] right) {
        return compare(value(left), value(right));
    }

    private static long value(byte[] bytes) {
        long value = bytes[bytes.length - 1];
        for (int i = bytes.length - 2; i >= 0; i--) {
            value = value << 8 | bytes[i] & 0xFF;
        }
        return value;
    }
}
