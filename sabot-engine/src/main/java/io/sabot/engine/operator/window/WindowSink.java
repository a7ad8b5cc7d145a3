package io.sabot.engine.operator.window;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.operator.sort.MergedRuns;
import io.sabot.engine.operator.sort.SortBuffer;
import io.sabot.engine.operator.sort.SortKey;
import io.sabot.engine.operator.sort.SortPart;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Sorts rows by partition and order and finds where partitions and peers begin. Read with {@link WindowSource}. */
public final class WindowSink implements Sink, AutoCloseable {
    private static final int PLACES_PER_TASK = 1 << 18;
    /** The order and two flags. */
    private static final int BYTES_PER_PLACE = 6;

    private final SortBuffer buffer;
    private final int[] partitionKeys;
    private final List<SortKey> orderKeys;
    private final RankLimit limit;
    private Boundaries boundaries;

    /** For all rows. */
    public WindowSink(List<DataType> types, int[] partitionKeys, List<SortKey> orderKeys, SpillSpace space) {
        this(types, partitionKeys, orderKeys, null, space);
    }

    /**
     * @param types of the columns: the rows', and those of computed keys and arguments
     * @param partitionKeys ordinals of the columns that a partition has in common
     * @param orderKeys order within a partition; rows that are equal by them are peers
     * @param limit null when all rows are wanted
     */
    public WindowSink(
            List<DataType> types, int[] partitionKeys, List<SortKey> orderKeys, RankLimit limit, SpillSpace space) {
        this.partitionKeys = partitionKeys.clone();
        this.orderKeys = List.copyOf(orderKeys);
        this.limit = limit;
        this.buffer = new SortBuffer(types, sortKeys(), space);
    }

    @Override
    public Sink.Local local(Worker worker) {
        return new Local(buffer.part(worker), limit == null ? null : limit.local(worker));
    }

    private record Local(SortPart part, RankLimit.Local limit) implements Sink.Local {
        @Override
        public void accept(Block block) {
            Block wanted = limit == null ? block : limit.select(block);
            if (!wanted.isEmpty()) {
                part.append(wanted);
            }
        }
    }

    @Override
    public Runnable[] completionTasks() {
        closeLimit();
        Runnable[] tasks = buffer.completionTasks();
        if (tasks.length > 0 || buffer.isSpilled() || boundaries != null) {
            return tasks;
        }
        return boundaryTasks();
    }

    private List<SortKey> sortKeys() {
        List<SortKey> keys = new ArrayList<>();
        for (int column : partitionKeys) {
            keys.add(new SortKey(column, true, true));
        }
        keys.addAll(orderKeys);
        return keys;
    }

    private Runnable[] boundaryTasks() {
        int rows = order().length;
        boundaries = boundaries(rows);
        Runnable[] tasks = new Runnable[(rows + PLACES_PER_TASK - 1) / PLACES_PER_TASK];
        for (int i = 0; i < tasks.length; i++) {
            int from = i * PLACES_PER_TASK;
            int to = Math.min(rows, from + PLACES_PER_TASK);
            tasks[i] = () -> boundaries.find(columns(), order(), from, to);
        }
        return tasks;
    }

    /** Boundaries still to be found. */
    Boundaries boundaries(int places) {
        return new Boundaries(types(), partitionKeys, orderKeys, places);
    }

    @Override
    public void finish() {
        buffer.finish(BYTES_PER_PLACE);
    }

    List<DataType> types() {
        return buffer.types();
    }

    /** How many columns a partition has in common. */
    int partitionKeys() {
        return partitionKeys.length;
    }

    List<SortKey> orderKeys() {
        return orderKeys;
    }

    SpillSpace space() {
        return buffer.space();
    }

    /** The rows by partition and order on disk; null when they are in memory. */
    MergedRuns merged() {
        return buffer.merged();
    }

    FlatVector[] columns() {
        return buffer.columns();
    }

    /** Row of each place. */
    int[] order() {
        return buffer.order();
    }

    /** Of all places in memory. */
    Boundaries boundaries() {
        return boundaries;
    }

    private void closeLimit() {
        if (limit != null) {
            limit.close();
        }
    }

    @Override
    public void close() {
        closeLimit();
        buffer.close();
    }
}
