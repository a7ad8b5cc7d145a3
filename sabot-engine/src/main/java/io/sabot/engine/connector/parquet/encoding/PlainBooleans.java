package io.sabot.engine.connector.parquet.encoding;

import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.connector.parquet.format.MalformedFileException;

/** PLAIN booleans: a bit each, lowest first. */
public final class PlainBooleans implements PageValues {
    private byte[] page;
    private int start;
    private int values;
    private int next;

    public PlainBooleans open(byte[] page, int start, int end) {
        this.page = page;
        this.start = start;
        this.values = (int) Math.min(Integer.MAX_VALUE, 8L * (end - start));
        this.next = 0;
        return this;
    }

    @Override
    public void read(FlatVector target, int to, int count) {
        int from = next;
        skip(count);
        unpack(page, start, from, ((BooleanVector) target).values(), to, count);
    }

    private static void unpack(byte[] page, int start, int from, boolean[] target, int to, int count) {
        for (int i = 0; i < count; i++) {
            int bit = from + i;
            target[to + i] = (page[start + (bit >>> 3)] >>> (bit & 7) & 1) != 0;
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
