package io.sabot.engine.session;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.Table;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;

/** Rows of a query that stay in memory. */
final class CachedTable implements Table, AutoCloseable {
    private final StructType schema;
    private final List<Block> blocks;
    private final Runnable release;

    /** @param release gives the memory of the blocks back */
    CachedTable(StructType schema, List<Block> blocks, Runnable release) {
        this.schema = schema;
        this.blocks = blocks;
        this.release = release;
    }

    LogicalPlan scan(List<Attribute> output) {
        List<Integer> ordinals = new ArrayList<>();
        for (int i = 0; i < output.size(); i++) {
            ordinals.add(i);
        }
        return new LogicalPlan.Scan(this, ordinals, output, List.of());
    }

    @Override
    public String description() {
        return "InMemoryRelation";
    }

    @Override
    public StructType schema() {
        return schema;
    }

    @Override
    public long rowCount() {
        long rows = 0;
        for (Block block : blocks) {
            rows += block.selected();
        }
        return rows;
    }

    @Override
    public List<Split> splits(List<Integer> columns) {
        List<Split> splits = new ArrayList<>();
        for (Block block : blocks) {
            splits.add(new BlockSplit(block, columns));
        }
        return splits;
    }

    @Override
    public void close() {
        release.run();
    }

    /** One block. */
    private record BlockSplit(Block block, List<Integer> columns) implements Split {
        @Override
        public long rowCount() {
            return block.selected();
        }

        @Override
        public BlockReader open(ReadContext context, int blockRows) {
            return new OneBlockReader(block, columns);
        }
    }

    /** Gives the block once. */
    private static final class OneBlockReader implements BlockReader {
        private final Block block;
        private final List<Integer> columns;
        private boolean given;

        OneBlockReader(Block block, List<Integer> columns) {
            this.block = block;
            this.columns = columns;
        }

        @Override
        public int next() {
            if (given) {
                return 0;
            }
            given = true;
            return block.rows();
        }

        @Override
        public Vector column(int column, int[] selection, int count) {
            return block.column(columns.get(column));
        }

        @Override
        public void close() {}
    }
}
