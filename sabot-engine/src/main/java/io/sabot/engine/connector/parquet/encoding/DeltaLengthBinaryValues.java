package io.sabot.engine.connector.parquet.encoding;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.connector.parquet.format.MalformedFileException;

/** DELTA_LENGTH_BYTE_ARRAY: all lengths, then all bytes. Rows become views into the page. */
public final class DeltaLengthBinaryValues implements PageValues {
    private static final int STEP = 1024;

    private final DeltaIntegers lengths = new DeltaIntegers();
    private final int[] scratch = new int[STEP];
    private byte[] page;
    private int end;
    private int position;

    public DeltaLengthBinaryValues open(byte[] page, int start, int end) {
        this.page = page;
        this.end = end;
        // The bytes begin where the lengths end, so the lengths are passed over once and read again with the values.
        lengths.open(page, start, end);
        lengths.skip(lengths.values());
        position = lengths.position();
        lengths.open(page, start, end);
        return this;
    }

    @Override
    public byte[] buffer() {
        return page;
    }

    @Override
    public void read(FlatVector target, int to, int count) {
        BytesVector bytes = (BytesVector) target;
        lengths.readInts(bytes.lengths(), to, count);
        position = checked(offsets(bytes.lengths(), bytes.offsets(), to, count, position));
    }

    @Override
    public void skip(int count) {
        for (int done = 0; done < count; done += STEP) {
            int n = Math.min(STEP, count - done);
            lengths.readInts(scratch, 0, n);
            long behind = position;
            int signs = 0;
            for (int i = 0; i < n; i++) {
                behind += scratch[i];
                signs |= scratch[i];
            }
            position = checked(signs < 0 ? -1 : behind);
        }
    }

    /** @return position behind the last, negative when a length was */
    private static long offsets(int[] lengths, int[] offsets, int to, int count, int from) {
        long at = from;
        int signs = 0;
        for (int i = to; i < to + count; i++) {
            offsets[i] = (int) at;
            at += lengths[i];
            signs |= lengths[i];
        }
        return signs < 0 ? -1 : at;
    }

    private int checked(long behind) {
        if (behind < 0 || behind > end) {
            throw new MalformedFileException("string beyond its page");
        }
        return (int) behind;
    }
}
