package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Slice;
import java.util.Arrays;

/** {@code bitmap_construct_agg}, {@code bitmap_or_agg} and {@code bitmap_and_agg}: bitmaps of 4096 bytes. */
enum Bitmap implements Summary<byte[]> {
    /** Sets the bits at the positions that are given. */
    CONSTRUCT,
    OR,
    AND;

    @Override
    public byte[] create() {
        byte[] bits = new byte[BitmapMethods.BYTES];
        if (this == AND) {
            Arrays.fill(bits, (byte) -1);
        }
        return bits;
    }

    @Override
    public byte[] add(byte[] bits, Vector[] arguments, int row) {
        Object value = arguments[0].get(row);
        if (value instanceof Slice bytes) {
            return merge(bits, bytes.toBytes());
        }
        long position = (Long) value;
        if (position < 0 || position >= 8L * bits.length) {
            throw QueryException.of(
                    ErrorKind.ARRAY_INDEX,
                    "INVALID_BITMAP_POSITION",
                    "bitPosition",
                    Long.toString(position),
                    "bitmapNumBytes",
                    Integer.toString(bits.length),
                    "bitmapNumBits",
                    Integer.toString(8 * bits.length));
        }
        bits[(int) (position / 8)] |= (byte) (1 << (int) (position % 8));
        return bits;
    }

    @Override
    public byte[] merge(byte[] bits, byte[] other) {
        int common = Math.min(bits.length, other.length);
        for (int i = 0; i < common; i++) {
            bits[i] = (byte) (this == AND ? bits[i] & other[i] : bits[i] | other[i]);
        }
        if (this == AND) {
            Arrays.fill(bits, common, bits.length, (byte) 0);
        }
        return bits;
    }

    @Override
    public byte[] write(byte[] bits) {
        return bits;
    }

    @Override
    public byte[] read(byte[] bytes) {
        return bytes;
    }

    @Override
    public Object result(byte[] bits) {
        return Slice.of(bits.clone());
    }

    @Override
    public int bytes(byte[] summary) {
        return BitmapMethods.BYTES;
    }
}
