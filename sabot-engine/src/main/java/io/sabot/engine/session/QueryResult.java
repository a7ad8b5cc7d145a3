package io.sabot.engine.session;

import io.sabot.engine.batch.Block;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of a query, pulled block by block; the only thing that travels back. Close it when done, finished or not.
 */
public final class QueryResult implements AutoCloseable {
    private final StructType schema;
    private final Iterator<Block> blocks;
    private final Runnable onClose;

    public QueryResult(StructType schema, Iterator<Block> blocks, Runnable onClose) {
        this.schema = schema;
        this.blocks = blocks;
        this.onClose = onClose;
    }

    public StructType schema() {
        return schema;
    }

    /** @return the next block of live rows, or null at the end */
    public Block next() {
        return blocks.hasNext() ? blocks.next() : null;
    }

    /** All remaining blocks. */
    List<Block> blocks() {
        List<Block> all = new ArrayList<>();
        blocks.forEachRemaining(all::add);
        return all;
    }

    /** All remaining rows, each an array of boxed values in the form of {@link io.sabot.engine.type.Storage}. */
    public List<Object[]> rows() {
        List<Object[]> rows = new ArrayList<>();
        for (Block block = next(); block != null; block = next()) {
            for (int n = 0; n < block.selected(); n++) {
                rows.add(row(block, block.row(n)));
            }
        }
        return rows;
    }

    private static Object[] row(Block block, int position) {
        Object[] values = new Object[block.columns().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = block.column(i).get(position);
        }
        return values;
    }

    @Override
    public void close() {
        onClose.run();
    }
}
