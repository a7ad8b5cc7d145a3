package io.sabot.engine.batch.arrow;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataType;
import io.sabot.shuffle.arrow.ArrowBatch;
import java.util.List;

/** Makes blocks of Arrow batches. Texts are views of the batch's bytes, everything else is copied. Immutable. */
public final class BlockDecoder {
    private final List<DataType> types;

    /** @param types of the columns, as the batches were encoded with */
    public BlockDecoder(List<DataType> types) {
        this.types = List.copyOf(types);
    }

    /** A block of its own, all rows live. */
    public Block decode(ArrowBatch batch) {
        VectorDecoder decoder = new VectorDecoder(new BufferReader(batch));
        Vector[] columns = new Vector[types.size()];
        try {
            for (int i = 0; i < columns.length; i++) {
                columns[i] = decoder.decode(types.get(i));
            }
        } catch (IndexOutOfBoundsException e) {
            throw QueryException.internal("an Arrow batch is damaged: " + e.getMessage());
        }
        return Block.of(batch.rows(), columns);
    }
}
