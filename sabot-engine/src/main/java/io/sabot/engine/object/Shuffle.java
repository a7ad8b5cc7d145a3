package io.sabot.engine.object;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Pairs on their way from the partitions of a node to partitions by key. Written once, by the first job that needs it, and kept
 * as long as a node can read it. Source: Spark's {@code ShuffleDependency}, {@code SortShuffleWriter}, {@code BlockStoreShuffleReader}.
 */
public final class Shuffle implements StageInput {
    private final String name;
    private final ObjectNode<?> parent;
    private final ShuffleSpec spec;
    private PairRun[][] written;

    /** @param name of the stage that writes */
    public Shuffle(String name, ObjectNode<?> parent, ShuffleSpec spec) {
        this.name = name;
        this.parent = parent;
        this.spec = spec;
    }

    public ObjectNode<?> parent() {
        return parent;
    }

    public int partitions() {
        return spec.partitioner().partitions();
    }

    @Override
    public ObjectNode<?> writtenFrom() {
        return parent;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void prepare(ObjectJob job) {
        if (written != null) {
            return;
        }
        PairRun[][] runs = new PairRun[parent.partitions()][];
        job.stage(this, parent, ObjectJob.all(parent), new ShuffleWrite<>(spec), (map, made) -> runs[map] = made);
        written = runs;
    }

    /** Whether a job has written it. */
    public synchronized boolean isWritten() {
        return written != null;
    }

    /** What the map tasks sent to a partition, one task after the other. */
    synchronized PairCursor sent(int partition) {
        List<PairRun> runs = new ArrayList<>();
        for (PairRun[] map : written) {
            if (map[partition] != null) {
                runs.add(map[partition]);
            }
        }
        return new Chain(runs.iterator());
    }

    private static final class Chain implements PairCursor {
        private final Iterator<PairRun> runs;
        private PairCursor current;

        Chain(Iterator<PairRun> runs) {
            this.runs = runs;
        }

        @Override
        public boolean advance() {
            while (current == null || !current.advance()) {
                if (!runs.hasNext()) {
                    return false;
                }
                current = runs.next().read();
            }
            return true;
        }

        @Override
        public Object key() {
            return current.key();
        }

        @Override
        public Object value() {
            return current.value();
        }
    }
}
