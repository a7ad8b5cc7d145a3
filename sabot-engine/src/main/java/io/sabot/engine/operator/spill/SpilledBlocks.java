package io.sabot.engine.operator.spill;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.arrow.BlockDecoder;
import io.sabot.engine.batch.arrow.BlockEncoder;
import io.sabot.engine.type.DataType;
import io.sabot.shuffle.arrow.ArrowBatch;
import io.sabot.shuffle.arrow.BodyCompression;
import io.sabot.shuffle.spill.SpillFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks in a temporary file, which is made when the first is written and is gone after {@link #close}. Written by one thread;
 * when that has finished writing, any thread reads any block, as often as it likes.
 */
public final class SpilledBlocks implements AutoCloseable {
    private final BlockEncoder encoder;
    private final BlockDecoder decoder;
    private final Path folder;
    private final List<Written> written = new ArrayList<>();
    private SpillFile file;
    private long rows;

    SpilledBlocks(List<DataType> types, Path folder) {
        this.encoder = new BlockEncoder(types);
        this.decoder = new BlockDecoder(types);
        this.folder = folder;
    }

    /** @param bytes in memory */
    private record Written(int rows, long bytes) {}

    /** Writes the live rows. @return the number of the block, from 0 */
    public int write(Block block) {
        return write(block, block.selection(), block.selected());
    }

    /** Writes rows of a block. @param positions of the rows, null for the first {@code count} */
    public int write(Block block, int[] positions, int count) {
        ArrowBatch batch = encoder.encode(block, positions, count);
        try {
            if (file == null) {
                file = new SpillFile(folder, encoder.schema(), BodyCompression.LZ4_FRAME);
            }
            file.write(batch);
        } catch (IOException e) {
            throw SpillSpace.failed(e);
        }
        written.add(new Written(count, batch.bytes()));
        rows += count;
        return written.size() - 1;
    }

    /** No more blocks come. */
    public void finishWriting() {
        try {
            if (file != null) {
                file.finishWriting();
            }
        } catch (IOException e) {
            throw SpillSpace.failed(e);
        }
    }

    /** How many there are. */
    public int blocks() {
        return written.size();
    }

    public long rows() {
        return rows;
    }

    /** Rows of a block. */
    public int rows(int block) {
        return written.get(block).rows();
    }

    /** Bytes that a block takes in memory, about. */
    public long bytes(int block) {
        return written.get(block).bytes();
    }

    /** Size of the file. */
    public long bytesOnDisk() {
        return file == null ? 0 : file.bytes();
    }

    /** A copy of its own, all rows live. */
    public Block read(int block) {
        try {
            return decoder.decode(file.read(block));
        } catch (IOException e) {
            throw SpillSpace.failed(e);
        }
    }

    @Override
    public void close() {
        written.clear();
        rows = 0;
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw SpillSpace.failed(e);
        }
    }
}
