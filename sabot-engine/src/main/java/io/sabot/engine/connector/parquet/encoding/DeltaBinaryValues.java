package io.sabot.engine.connector.parquet.encoding;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import java.util.Arrays;

/**
 * DELTA_BYTE_ARRAY: each value is a prefix of the one before and a suffix. Values are put together when the page is opened,
 * in an array of this reader that the next page does not touch, since blocks may still point into it.
 */
public final class DeltaBinaryValues implements PageValues {
    private static final int STEP = 1024;

    private final DeltaIntegers prefixes = new DeltaIntegers();
    private final DeltaLengthBinaryValues suffixes = new DeltaLengthBinaryValues();
    private final BytesVector suffixViews = new BytesVector(STEP);
    private final int[] prefixLengths = new int[STEP];
    private byte[] bytes;
    private int[] offsets = new int[0];
    private int next;
    private int values;

    public DeltaBinaryValues open(byte[] page, int start, int end) {
        prefixes.open(page, start, end);
        prefixes.skip(prefixes.values());
        suffixes.open(page, prefixes.position(), end);
        prefixes.open(page, start, end);
        values = prefixes.values();
        next = 0;
        bytes = new byte[2 * (end - start) + LittleEndian.PADDING];
        offsets = new int[values + 1];
        assemble(page);
        return this;
    }

    private void assemble(byte[] page) {
        int before = 0;
        int at = 0;
        for (int done = 0; done < values; done += STEP) {
            int n = Math.min(STEP, values - done);
            prefixes.readInts(prefixLengths, 0, n);
            suffixes.read(suffixViews, 0, n);
            for (int i = 0; i < n; i++) {
                int prefix = prefixLengths[i];
                int suffix = suffixViews.lengths()[i];
                if (prefix < 0 || prefix > at - before) {
                    throw new MalformedFileException("prefix longer than the value before");
                }
                reserve(at, (long) prefix + suffix);
                System.arraycopy(bytes, before, bytes, at, prefix);
                System.arraycopy(page, suffixViews.offsets()[i], bytes, at + prefix, suffix);
                before = at;
                offsets[done + i] = at;
                at += prefix + suffix;
            }
        }
        offsets[values] = at;
    }

    private void reserve(int used, long more) {
        long needed = used + more + LittleEndian.PADDING;
        if (needed > Integer.MAX_VALUE - 16) {
            throw new MalformedFileException("page of more than two gigabytes");
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(Integer.MAX_VALUE - 16L, 2L * bytes.length)));
        }
    }

    @Override
    public byte[] buffer() {
        return bytes;
    }

    @Override
    public void read(FlatVector target, int to, int count) {
        int from = next;
        skip(count);
        BytesVector views = (BytesVector) target;
        for (int i = 0; i < count; i++) {
            views.offsets()[to + i] = offsets[from + i];
            views.lengths()[to + i] = offsets[from + i + 1] - offsets[from + i];
        }
    }

    @Override
    public void skip(int count) {
        if (count > values - next) {
            throw new MalformedFileException("page ends before its values");
        }
        next += count;
    }
}
