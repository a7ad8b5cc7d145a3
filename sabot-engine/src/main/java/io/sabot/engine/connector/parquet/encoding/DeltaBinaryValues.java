package io.sabot.engine.connector.parquet.encoding;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.connector.parquet.format.MalformedFileException;

/**
 * DELTA_BYTE_ARRAY: each value is a prefix of the one before and a suffix. What one call reads is put together in an array of
 * its own, since blocks point into it.
 */
public final class DeltaBinaryValues implements PageValues {
    private static final int STEP = 1024;

    private final DeltaIntegers prefixes = new DeltaIntegers();
    private final DeltaLengthBinaryValues suffixes = new DeltaLengthBinaryValues();
    private final BytesVector views = new BytesVector(STEP);
    private int[] prefixLengths = new int[STEP];
    private byte[] page;
    private byte[] bytes;

    /** The value before the next: a range of {@link #bytes}. */
    private int lastOffset;

    private int lastLength;

    public DeltaBinaryValues open(byte[] page, int start, int end) {
        prefixes.open(page, start, end);
        prefixes.skip(prefixes.values());
        suffixes.open(page, prefixes.position(), end);
        prefixes.open(page, start, end);
        this.page = page;
        bytes = new byte[0];
        lastOffset = 0;
        lastLength = 0;
        return this;
    }

    @Override
    public byte[] buffer() {
        return bytes;
    }

    @Override
    public void read(FlatVector target, int to, int count) {
        views.ensureCapacity(count);
        assemble(count);
        BytesVector result = (BytesVector) target;
        System.arraycopy(views.offsets(), 0, result.offsets(), to, count);
        System.arraycopy(views.lengths(), 0, result.lengths(), to, count);
    }

    @Override
    public void skip(int count) {
        for (int done = 0; done < count; done += STEP) {
            assemble(Math.min(STEP, count - done));
        }
    }

    /** Makes the views those of the next values. */
    private void assemble(int count) {
        if (count == 0) {
            return;
        }
        if (prefixLengths.length < count) {
            prefixLengths = new int[count];
        }
        prefixes.readInts(prefixLengths, 0, count);
        suffixes.read(views, 0, count);
        byte[] assembled = new byte[size(count)];
        byte[] before = bytes;
        int beforeOffset = lastOffset;
        int at = 0;
        for (int i = 0; i < count; i++) {
            int prefix = prefixLengths[i];
            int suffix = views.lengths()[i];
            System.arraycopy(before, beforeOffset, assembled, at, prefix);
            System.arraycopy(page, views.offsets()[i], assembled, at + prefix, suffix);
            before = assembled;
            beforeOffset = at;
            views.offsets()[i] = at;
            views.lengths()[i] = prefix + suffix;
            at += prefix + suffix;
        }
        bytes = assembled;
        lastOffset = beforeOffset;
        lastLength = at - beforeOffset;
    }

    /** Bytes of the next values, after checking that each prefix is one of the value before. */
    private int size(int count) {
        long size = 0;
        int before = lastLength;
        for (int i = 0; i < count; i++) {
            int prefix = prefixLengths[i];
            if (prefix < 0 || prefix > before) {
                throw new MalformedFileException("prefix longer than the value before");
            }
            before = Math.addExact(prefix, views.lengths()[i]);
            size += before;
        }
        if (size > Integer.MAX_VALUE - 2 * LittleEndian.PADDING) {
            throw new MalformedFileException("values of more than two gigabytes");
        }
        return (int) size + LittleEndian.PADDING;
    }
}
