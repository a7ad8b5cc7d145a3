package io.sabot.engine.connector.parquet.encoding;

import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.connector.parquet.format.MalformedFileException;

/** RLE booleans: a hybrid of one-bit values with its length in front. */
public final class RunLengthBooleans implements PageValues {
    private final HybridReader bits = new HybridReader();
    private byte[] unpacked = new byte[0];

    public RunLengthBooleans open(byte[] page, int start, int end) {
        int length = end - start < 4 ? -1 : LittleEndian.getInt(page, start);
        if (length < 0 || length > end - start - 4) {
            throw new MalformedFileException("booleans beyond their page");
        }
        bits.open(page, start + 4, start + 4 + length, 1, 2);
        return this;
    }

    @Override
    public void read(FlatVector target, int to, int count) {
        if (unpacked.length < count + 8) {
            unpacked = new byte[count + 8];
        }
        bits.readBytes(unpacked, 0, count);
        boolean[] values = ((BooleanVector) target).values();
        for (int i = 0; i < count; i++) {
            values[to + i] = unpacked[i] != 0;
        }
    }

    @Override
    public void skip(int count) {
        bits.skip(count);
    }
}
