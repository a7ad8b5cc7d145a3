package io.sabot.engine.batch;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.List;

/** One column of many blocks as one vector. Bytes stay in the buffers of the blocks, which must not be written to any more. */
public final class Concatenation {
    private static final byte[] NO_BYTES = new byte[0];

    private Concatenation() {}

    /**
     * @param blocks of flat columns, all rows live
     * @param rows of all blocks together
     */
    public static FlatVector of(DataType type, List<Block> blocks, int column, int rows) {
        if (blocks.size() == 1) {
            return (FlatVector) blocks.get(0).column(column);
        }
        if (type.storage() == Storage.BYTES) {
            return views(blocks, column, rows);
        }
        FlatVector target = Vector.allocate(type, Math.max(1, rows));
        int to = 0;
        for (Block block : blocks) {
            VectorCopier.append(block.column(column), null, block.rows(), target, to);
            to += block.rows();
        }
        return target;
    }

    private static BytesVector views(List<Block> blocks, int column, int rows) {
        BytesVector target = new BytesVector(Math.max(1, rows));
        byte[][] buffers = buffers(blocks, column);
        target.viewInto(buffers);
        boolean[] nulls = null;
        int to = 0;
        int firstBuffer = 0;
        for (Block block : blocks) {
            BytesVector source = (BytesVector) block.column(column);
            System.arraycopy(source.offsets(), 0, target.offsets(), to, block.rows());
            System.arraycopy(source.lengths(), 0, target.lengths(), to, block.rows());
            for (int i = 0; target.bufferIndex() != null && i < block.rows(); i++) {
                int buffer = source.bufferIndex() == null ? 0 : source.bufferIndex()[i];
                target.bufferIndex()[to + i] = firstBuffer + buffer;
            }
            if (source.nulls() != null) {
                nulls = nulls == null ? new boolean[target.capacity()] : nulls;
                System.arraycopy(source.nulls(), 0, nulls, to, block.rows());
            }
            firstBuffer += source.buffers().length;
            to += block.rows();
        }
        target.setNulls(nulls);
        return target;
    }

    private static byte[][] buffers(List<Block> blocks, int column) {
        int count = 0;
        for (Block block : blocks) {
            count += ((BytesVector) block.column(column)).buffers().length;
        }
        byte[][] all = new byte[Math.max(1, count)][0];
        int at = 0;
        for (Block block : blocks) {
            byte[][] own = ((BytesVector) block.column(column)).buffers();
            for (byte[] buffer : own) {
                all[at++] = buffer == null ? NO_BYTES : buffer;
            }
        }
        return all;
    }
}
