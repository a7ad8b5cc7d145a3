package io.sabot.engine.batch.arrow;

import io.sabot.engine.batch.Block;
import io.sabot.engine.type.DataType;
import io.sabot.shuffle.arrow.ArrowBatch;
import io.sabot.shuffle.arrow.ArrowSchema;
import java.util.List;

/** Makes Arrow batches of blocks. Immutable. */
public final class BlockEncoder {
    private final List<DataType> types;

    public BlockEncoder(List<DataType> types) {
        this.types = List.copyOf(types);
    }

    /** The schema of the batches, columns called by their position. */
    public ArrowSchema schema() {
        return ArrowTypes.schema(types);
    }

    /** A copy of the live rows. */
    public ArrowBatch encode(Block block) {
        return encode(block, block.selection(), block.selected());
    }

    /** @param rows positions in the block, null for the first {@code count} */
    public ArrowBatch encode(Block block, int[] rows, int count) {
        BufferWriter out = new BufferWriter();
        for (int i = 0; i < types.size(); i++) {
            VectorEncoder.encode(block.column(i), rows, count, types.get(i), out);
        }
        return new ArrowBatch(count, out.nodes(), out.buffers());
    }
}
