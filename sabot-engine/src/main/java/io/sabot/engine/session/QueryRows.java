package io.sabot.engine.session;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.RetainedBytes;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.object.ObjectJob;
import io.sabot.engine.object.RowPartitions;
import io.sabot.engine.object.RowRange;
import io.sabot.engine.operator.PartitionedRowsSink;
import io.sabot.engine.operator.Rows;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.type.DataType;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a query that objects are made of. It is run when a job needs it, or when its partitions are counted and nothing
 * but its rows tells how many there are, as with Spark's adaptive execution. The rows live until {@link #release} or as long
 * as this.
 */
public final class QueryRows implements RowPartitions {
    private static final Cleaner CLEANER = Cleaner.create();
    private static final long LEAST_PARTITION = 1L << 20;
    private static final long MOST_PARTITION = 64L << 20;

    private final Engine engine;
    private final Session session;
    private final LogicalPlan plan;
    private final GroupEnds groups;
    private final int expected;
    private List<RowRange> ranges;
    private Runnable release = () -> {};

    /** @param groups what must stay within a partition; null for nothing */
    QueryRows(Engine engine, Session session, LogicalPlan plan, GroupEnds groups) {
        this.engine = engine;
        this.session = session;
        this.plan = plan;
        this.groups = groups;
        this.expected = groups == null ? NaturalPartitions.count(plan, engine.workers()) : -1;
    }

    @Override
    public void prepare(ObjectJob job) {
        run();
    }

    @Override
    public int partitions() {
        return expected >= 0 ? expected : run().size();
    }

    @Override
    public RowRange partition(int number) {
        return run().get(number);
    }

    /** The rows are not wanted any more. */
    public synchronized void release() {
        release.run();
    }

    private synchronized List<RowRange> run() {
        if (ranges == null) {
            LogicalPlan sorted = expected < 0 ? null : SortedPartitions.numbered(plan);
            LogicalPlan run = sorted == null ? plan : sorted;
            List<DataType> types = new ArrayList<>();
            run.output().forEach(column -> types.add(column.type()));
            SpillSpace space = SpillSpace.of(session.settings(), engine.pool("rows"));
            PartitionedRowsSink sink = new PartitionedRowsSink(types, space);
            try {
                engine.executePartitions(run, session, sink);
            } catch (Throwable failure) {
                sink.close();
                throw failure;
            }
            release = CLEANER.register(this, sink::close)::clean;
            ranges = sorted == null ? ranges(sink) : byNumber(sink.rows(), types.size() - 1);
        }
        return ranges;
    }

    private List<RowRange> ranges(PartitionedRowsSink sink) {
        Rows rows = sink.rows();
        if (expected >= 0) {
            return new RowRanges(rows).ofCounts(counts(sink.rowsOfMorsels(), expected));
        }
        RowRanges all = new RowRanges(rows);
        int count = Math.max(1, (int) Math.min(all.rows(), byBytes(rows, all.rows())));
        return all.even(count, groups);
    }

    private List<RowRange> byNumber(Rows rows, int column) {
        long[] counts = new long[expected];
        for (int i = 0; i < rows.blocks(); i++) {
            Block block = rows.block(i);
            for (int row = 0; row < block.rows(); row++) {
                counts[(Integer) block.column(column).get(row)]++;
            }
        }
        return new RowRanges(rows).ofCounts(counts);
    }

    /** Rows of partitions, each of which has some morsels. */
    private static long[] counts(long[] rowsOfMorsels, int partitions) {
        long[] counts = new long[partitions];
        int morsels = rowsOfMorsels.length;
        for (int i = 0; i < morsels; i++) {
            int partition = morsels <= partitions ? i : (int) ((long) i * partitions / morsels);
            counts[partition] += rowsOfMorsels[i];
        }
        return counts;
    }

    /** As many partitions as adaptive execution would make of the shuffled bytes. */
    private int byBytes(Rows rows, long count) {
        long bytes = 0;
        if (rows.blocks() > 0) {
            Block first = rows.block(0);
            for (Vector column : first.columns()) {
                bytes += column instanceof FlatVector flat ? RetainedBytes.of(flat) : 0;
            }
            bytes = (long) ((double) bytes / Math.max(1, first.rows()) * count);
        }
        long target = Math.max(LEAST_PARTITION, Math.min(MOST_PARTITION, bytes / engine.workers()));
        return (int) Math.max(1, (bytes + target - 1) / target);
    }
}
