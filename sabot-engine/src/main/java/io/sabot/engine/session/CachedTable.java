package io.sabot.engine.session;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.Table;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.operator.Rows;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/** Rows of a query that stay, in memory or in files. */
final class CachedTable implements Table, AutoCloseable {
    private final StructType schema;
    private final int blocks;
    private final IntUnaryOperator rows;
    private final IntFunction<Block> read;
    private final Runnable release;

    private CachedTable(
            StructType schema, int blocks, IntUnaryOperator rows, IntFunction<Block> read, Runnable release) {
        this.schema = schema;
        this.blocks = blocks;
        this.rows = rows;
        this.read = read;
        this.release = release;
    }

    /** @param release gives the memory of the blocks back */
    static CachedTable inMemory(StructType schema, List<Block> blocks, Runnable release) {
        return new CachedTable(schema, blocks.size(), block -> blocks.get(block).selected(), blocks::get, release);
    }

    /** @param release gives the memory and the files of the rows back */
    static CachedTable of(StructType schema, Rows rows, Runnable release) {
        return new CachedTable(schema, rows.blocks(), rows::rows, rows::block, release);
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
        long count = 0;
        for (int i = 0; i < blocks; i++) {
            count += rows.applyAsInt(i);
        }
        return count;
    }

    @Override
    public List<Split> splits(List<Integer> columns) {
        List<Split> splits = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            splits.add(new BlockSplit(this, i, columns));
        }
        return splits;
    }

    @Override
    public void close() {
        release.run();
    }

    /** One block. */
    private record BlockSplit(CachedTable table, int block, List<Integer> columns) implements Split {
        @Override
        public long rowCount() {
            return table.rows.applyAsInt(block);
        }

        @Override
        public BlockReader open(ReadContext context, int blockRows) {
            return new OneBlockReader(table.read.apply(block), columns);
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
