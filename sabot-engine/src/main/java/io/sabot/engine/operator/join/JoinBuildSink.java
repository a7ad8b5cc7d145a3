package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.config.Technique;
import io.sabot.engine.memory.Closing;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.RowCollector;
import io.sabot.engine.operator.key.KeyWords;
import io.sabot.engine.operator.scan.RuntimeFilter;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.operator.spill.SpilledPartitions;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Keeps the build side of a join: in memory, or what does not fit there in files by partition of the keys. A key is a column of
 * the rows; computed keys are projected before. Keys, null-safe or not, must have the types of the probe's keys.
 */
public final class JoinBuildSink implements Sink, AutoCloseable {
    /** What is done to complete the build. */
    private enum Stage {
        COLLECTED,
        WRITTEN,
        READ,
        ASSEMBLED
    }

    private final BuildLayout layout;
    private final SpillSpace space;
    private final RowCollector collector;
    private final List<Local> locals = new ArrayList<>();
    private final Reservation memory;
    private final Reservation filters;
    private final List<SpilledPartitions> files = new ArrayList<>();
    private volatile SpilledBuild spilled;
    /** Filters that scans have asked for. */
    private final List<JoinFilter> wanted = new ArrayList<>();

    private int workers = 1;
    private Worker anyWorker;
    private Stage stage = Stage.COLLECTED;
    private Block[] blocksRead = new Block[0];
    private PartAssembly assembly;
    private BuildPart part;
    private BuildPart.Whole whole;

    /**
     * @param types of the columns
     * @param keys ordinals of the key columns; none when all rows are to be paired with all ({@link NestedLoopStep})
     * @param nullSafe whether the n-th key is compared by {@code <=>}
     */
    public JoinBuildSink(List<DataType> types, int[] keys, boolean[] nullSafe, SpillSpace space) {
        this(types, keys, nullSafe, Set.of(), space);
    }

    /** @param excluded what the table of keys is to do without */
    public JoinBuildSink(
            List<DataType> types, int[] keys, boolean[] nullSafe, Set<Technique> excluded, SpillSpace space) {
        this.layout = new BuildLayout(types, keys, nullSafe, excluded);
        this.space = space;
        this.collector = new RowCollector(types, space.pool());
        this.memory = space.reservation();
        this.filters = space.reservation();
    }

    @Override
    public Sink.Local local(Worker worker) {
        Local local = new Local(worker);
        synchronized (locals) {
            locals.add(local);
            workers = Math.max(workers, worker.workers());
            anyWorker = worker;
        }
        return local;
    }

    private synchronized void startSpilling() {
        if (spilled == null) {
            spilled = new SpilledBuild(layout, space);
            keep(spilled.partitions());
        }
    }

    @Override
    public Runnable[] completionTasks() {
        if (stage == Stage.COLLECTED) {
            List<Block> blocks = spilled == null ? collector.blocks() : null;
            if (spilled == null && !fits()) {
                startSpilling();
            }
            stage = spilled == null ? Stage.READ : Stage.WRITTEN;
            if (spilled != null) {
                return locals.stream().<Runnable>map(local -> local::writeOut).toArray(Runnable[]::new);
            }
            assembly = new PartAssembly(layout, blocks, workers);
        }
        if (stage == Stage.WRITTEN) {
            stage = Stage.READ;
            Runnable[] tasks = readingTasks(spilled.choose(memory));
            if (tasks.length > 0) {
                return tasks;
            }
        }
        return stage == Stage.READ ? assemblingTasks() : new Runnable[0];
    }

    /** In the end the filters, which look at the whole part. */
    private Runnable[] assemblingTasks() {
        if (assembly == null) {
            assembly = new PartAssembly(layout, List.of(blocksRead), workers);
            blocksRead = null;
        }
        Runnable[] tasks = assembly.next();
        if (tasks.length > 0) {
            return tasks;
        }
        stage = Stage.ASSEMBLED;
        makePart();
        return spilled == null
                ? wanted.stream().<Runnable>map(filter -> filter::prepare).toArray(Runnable[]::new)
                : new Runnable[0];
    }

    /** Whether the rows collected can be made into columns and numbered in memory. */
    private boolean fits() {
        return collector.isGranted()
                && memory.tryResize(layout.bytesToAssemble(collector.rows(), collector.reservedBytes()));
    }

    private Runnable[] readingTasks(List<SpilledPartitions.Place> places) {
        blocksRead = new Block[places.size()];
        Runnable[] tasks = new Runnable[places.size()];
        for (int i = 0; i < tasks.length; i++) {
            int place = i;
            tasks[i] = () -> blocksRead[place] = places.get(place).read();
        }
        return tasks;
    }

    private void makePart() {
        boolean nullKeys = assembly.hasNullKeys() || spilled != null && spilled.hasNullKeys();
        boolean rows = assembly.rows() > 0 || spilled != null && spilled.rows() > 0;
        whole = new BuildPart.Whole(rows, nullKeys);
        part = assembly.part(whole);
        // If the table has become larger than was expected, it is there all the same; what was asked for it stays then.
        if (spilled == null) {
            memory.tryResize(assembly.bytesOfKeys());
        }
        assembly = null;
    }

    /** For those who read the build when nobody is writing it. */
    void checkCancelled() {
        if (anyWorker != null) {
            anyWorker.checkCancelled();
        }
    }

    BuildLayout layout() {
        return layout;
    }

    SpillSpace space() {
        return space;
    }

    /** The rows in memory; after the pipeline has finished. */
    BuildPart part() {
        return part;
    }

    /** The rows in memory will not be asked for again. */
    void releasePart() {
        part = null;
        memory.close();
    }

    BuildPart.Whole whole() {
        return whole;
    }

    /** The rows that are not in memory, null when all are; after the pipeline has finished. */
    SpilledBuild spilled() {
        return spilled;
    }

    /** Whether it is known that no key has two rows; after the pipeline has finished. */
    public boolean isUnique() {
        return spilled == null && part.side().isUnique();
    }

    /**
     * A filter for a scan of the probe side, for joins that drop probe rows without a partner. It drops values that are not among
     * the keys, most of them at least.
     *
     * @param key which of the keys
     * @param scanColumn position in the scan's blocks of the column that the key is compared with
     * @return null when there can be no filter for this key
     */
    public RuntimeFilter runtimeFilter(int key, int scanColumn) {
        int column = layout.keys()[key];
        boolean possible = !layout.nullSafe()[key]
                && KeyWords.isSupported(layout.types().get(column).storage());
        if (!possible) {
            return null;
        }
        JoinFilter filter = new JoinFilter(this, key, scanColumn);
        wanted.add(filter);
        return filter;
    }

    /** @return whether there is memory for a filter */
    boolean accountFilter(long bytes) {
        synchronized (filters) {
            return filters.tryResize(filters.held() + bytes);
        }
    }

    /** Closes them with the build. */
    SpilledPartitions keep(SpilledPartitions partitions) {
        synchronized (files) {
            files.add(partitions);
        }
        return partitions;
    }

    @Override
    public void close() {
        part = null;
        assembly = null;
        collector.close();
        memory.close();
        filters.close();
        Closing.all(files.stream().<Closing.Closeable>map(file -> file::close).toList());
        files.clear();
    }

    /** The rows of one worker: kept while all fit, written once any worker's do not. */
    private final class Local implements Sink.Local {
        private final RowCollector.Part rows;
        private SpilledBuild.Writer writer;

        Local(Worker worker) {
            this.rows = collector.part(worker);
        }

        @Override
        public void accept(Block block) {
            if (spilled != null) {
                writer().write(block);
            } else if (!rows.tryAppend(block)) {
                startSpilling();
                writeKept();
            }
        }

        private SpilledBuild.Writer writer() {
            if (writer == null) {
                writer = spilled.writer();
                writeKept();
            }
            return writer;
        }

        private void writeKept() {
            SpilledBuild.Writer target = writer();
            for (Block block : rows.take()) {
                target.write(block);
            }
            rows.release();
        }

        /** No more rows come. */
        void writeOut() {
            writer().finish();
        }
    }
}
