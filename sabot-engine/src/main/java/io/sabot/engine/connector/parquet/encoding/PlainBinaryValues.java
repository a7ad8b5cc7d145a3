package io.sabot.engine.connector.parquet.encoding;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.connector.parquet.format.MalformedFileException;

/** PLAIN strings: a length of four bytes in front of each. Rows become views into the page. */
public final class PlainBinaryValues implements PageValues {
    private byte[] page;
    private int position;
    private int end;

    public PlainBinaryValues open(byte[] page, int start, int end) {
        this.page = page;
        this.position = start;
        this.end = end;
        return this;
    }

    @Override
    public byte[] buffer() {
        return page;
    }

    @Override
    public void read(FlatVector target, int to, int count) {
        BytesVector bytes = (BytesVector) target;
        position = checked(views(page, position, bytes.offsets(), bytes.lengths(), to, count));
    }

    @Override
    public void skip(int count) {
        position = checked(pass(page, position, count));
    }

    private int checked(int behind) {
        if (behind < 0 || behind > end) {
            throw new MalformedFileException("string beyond its page");
        }
        return behind;
    }

    /** @return position behind the last, negative when a length was */
    private static int views(byte[] page, int from, int[] offsets, int[] lengths, int to, int count) {
        int at = from;
        int signs = 0;
        for (int i = to; i < to + count; i++) {
            int length = (int) LittleEndian.INTS.get(page, at);
            signs |= length;
            at += 4;
            offsets[i] = at;
            lengths[i] = length;
            at += length;
        }
        return at | signs & Integer.MIN_VALUE;
    }

    private static int pass(byte[] page, int from, int count) {
        int at = from;
        int signs = 0;
        for (int i = 0; i < count; i++) {
            int length = (int) LittleEndian.INTS.get(page, at);
            signs |= length;
            at += 4 + length;
        }
        return at | signs & Integer.MIN_VALUE;
    }
}
