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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Rows of a query that stay, in memory or in files, until whoever made the table and all who {@link #retain} it have closed it. */
final class CachedTable implements Table, AutoCloseable {
    private final StructType schema;
    /** By block; plans are printed with them when the rows may be gone. */
    private final int[] rows;

    private final IntFunction<Block> read;
    private final Runnable release;
    private final AtomicInteger users = new AtomicInteger(1);

    private CachedTable(StructType schema, int[] rows, IntFunction<Block> read, Runnable release) {
        this.schema = schema;
        this.rows = rows;
        this.read = read;
        this.release = release;
    }

    /** @param release gives the memory of the blocks back */
    static CachedTable inMemory(StructType schema, List<Block> blocks, Runnable release) {
        return new CachedTable(schema, blocks.stream().mapToInt(Block::selected).toArray(), blocks::get, release);
    }

    /** @param release gives the memory and the files of the rows back */
    static CachedTable of(StructType schema, Rows rows, Runnable release) {
        int[] counts = IntStream.range(0, rows.blocks()).map(rows::rows).toArray();
        return new CachedTable(schema, counts, rows::block, release);
    }

    /** One who has not closed it yet may let another use it, who must close it, too. */
    CachedTable retain() {
        users.incrementAndGet();
        return this;
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
        return IntStream.of(rows).asLongStream().sum();
    }

    @Override
    public List<Split> splits(List<Integer> columns) {
        List<Split> splits = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            splits.add(new BlockSplit(this, i, columns));
        }
        return splits;
    }

    @Override
    public void close() {
        if (users.decrementAndGet() == 0) {
            release.run();
        }
    }

    /** One block. */
    private record BlockSplit(CachedTable table, int block, List<Integer> columns) implements Split {
        @Override
        public long rowCount() {
            return table.rows[block];
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
