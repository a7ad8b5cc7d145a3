package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.connector.parquet.encoding.PageValues;
import io.sabot.engine.connector.parquet.encoding.Spread;
import java.util.Arrays;

/** A block's values as they stand in no dictionary, put together from ranges of several pages. */
final class FlatTarget {
    private final Conversion conversion;
    private final FlatVector physical;
    private final FlatVector values;

    /** Arrays that this block's views point into, in the order of its ranges. */
    private byte[][] buffers = new byte[0][];

    FlatTarget(Conversion conversion, int rows) {
        this.conversion = conversion;
        this.physical = conversion.allocatePhysical(rows);
        this.values = conversion.isIdentity() ? physical : conversion.allocate(rows);
    }

    void startBlock() {
        buffers = new byte[0][];
        values.setNulls(null);
    }

    /** Makes room for that many rows, keeping what was read. */
    void ensureCapacity(int rows) {
        physical.ensureCapacity(rows);
        values.ensureCapacity(rows);
    }

    /** @param rows positions of the rows that need a value, or null when all do */
    void read(PageValues page, int to, int count, int[] rows, int first, int last) {
        if (rows == null) {
            page.read(physical, to, count);
        } else {
            page.readSelected(physical, to, count, rows, first, last);
        }
        if (physical instanceof BytesVector bytes) {
            addBuffer(bytes, page.buffer(), to, count);
        }
        if (!conversion.isIdentity()) {
            conversion.loop().convert(physical, values, to, count);
        }
    }

    /** Moves the values read last to the rows that are not NULL. */
    void spread(int to, int count, int present, byte[] flags) {
        Spread.spread(values, to, count, present, flags);
    }

    /** Copies what a range of rows stands for in a dictionary. */
    void copy(DictionaryVector codes, int to, int count) {
        if (!(values instanceof BytesVector target)) {
            VectorCopier.append(codes, null, count, values, to);
            return;
        }
        BytesVector entries = (BytesVector) codes.dictionary();
        int[] offsets = target.offsets();
        int[] lengths = target.lengths();
        for (int i = 0; i < count; i++) {
            int code = codes.code(i);
            offsets[to + i] = entries.offsets()[code];
            lengths[to + i] = entries.lengths()[code];
        }
        addBuffer(target, entries.buffers()[0], to, count);
    }

    /** Rows without a value: views of nothing. */
    void clear(int to, int count) {
        if (values instanceof BytesVector bytes) {
            Arrays.fill(bytes.offsets(), to, to + count, 0);
            Arrays.fill(bytes.lengths(), to, to + count, 0);
            if (buffers.length == 0) {
                addBuffer(bytes, new byte[0], to, count);
            }
        }
    }

    private void addBuffer(BytesVector bytes, byte[] buffer, int to, int count) {
        int index = buffers.length - 1;
        if (index < 0 || buffers[index] != buffer) {
            index++;
            buffers = Arrays.copyOf(buffers, index + 1);
            buffers[index] = buffer;
            bytes.viewInto(buffers);
        }
        if (index > 0) {
            Arrays.fill(bytes.bufferIndex(), to, to + count, index);
        }
    }

    FlatVector vector(boolean[] nulls) {
        values.setNulls(nulls);
        return values;
    }
}
