package io.sabot.engine.session;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.Table;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.memory.ReadContext;
<<<<<<< HEAD
import io.sabot.engine.plan.LogicalPlan;
=======
import io.sabot.engine.operator.exchange.DiskRowsSink;
>>>>>>> 7140fc0 (Rows persisted on disk alone lie in Arrow files; a cached plan knows its storage level)
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;

/** Rows of a query that stay, in memory or in files. */
final class CachedTable implements Table, AutoCloseable {
    private final StructType schema;
<<<<<<< HEAD
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
=======
    private final CachedBlocks blocks;

    CachedTable(StructType schema, CachedBlocks blocks) {
        this.schema = schema;
        this.blocks = blocks;
    }

    /** Where the blocks are. */
    interface CachedBlocks extends AutoCloseable {
        int count();

        int rows(int block);

        Block read(int block);

        @Override
        void close();
    }

    /** @param owner holds the memory of the blocks */
    record InMemory(List<Block> blocks, QueryResult owner) implements CachedBlocks {
        @Override
        public int count() {
            return blocks.size();
        }

        @Override
        public int rows(int block) {
            return blocks.get(block).selected();
        }

        @Override
        public Block read(int block) {
            return blocks.get(block);
        }

        @Override
        public void close() {
            owner.close();
        }
    }

    /** @param rows own the files */
    record OnDisk(DiskRowsSink rows) implements CachedBlocks {
        @Override
        public int count() {
            return rows.blocks();
        }

        @Override
        public int rows(int block) {
            return rows.rows(block);
        }

        @Override
        public Block read(int block) {
            return rows.read(block);
        }

        @Override
        public void close() {
            rows.close();
        }
>>>>>>> 7140fc0 (Rows persisted on disk alone lie in Arrow files; a cached plan knows its storage level)
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
        for (int i = 0; i < blocks.count(); i++) {
            rows += blocks.rows(i);
        }
        return rows;
    }

    @Override
    public List<Split> splits(List<Integer> columns) {
        List<Split> splits = new ArrayList<>();
        for (int i = 0; i < blocks.count(); i++) {
            splits.add(new BlockSplit(blocks, i, columns));
        }
        return splits;
    }

    @Override
    public void close() {
<<<<<<< HEAD
        release.run();
=======
        blocks.close();
>>>>>>> 7140fc0 (Rows persisted on disk alone lie in Arrow files; a cached plan knows its storage level)
    }

    /** One block. */
    private record BlockSplit(CachedBlocks blocks, int number, List<Integer> columns) implements Split {
        @Override
        public long rowCount() {
            return blocks.rows(number);
        }

        @Override
        public BlockReader open(ReadContext context, int blockRows) {
            return new OneBlockReader(blocks.read(number), columns);
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
