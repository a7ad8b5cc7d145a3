package io.sabot.engine.object;

import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs on their way from the partitions of a node to partitions by key. Written once, by the first job that needs it, and kept
 * as long as a node can read it. Source: Spark's {@code ShuffleDependency}, {@code SortShuffleWriter}, {@code BlockStoreShuffleReader}.
 */
public final class Shuffle implements StageInput {
    private static final Cleaner CLEANER = Cleaner.create();

    private final String name;
    private final ObjectNode<?> parent;
    private final ShuffleSpec spec;
    /** What was sent, by map task; null before it is written. */
    private MapOutput[] written;

    private ObjectRules rules;

    /** @param name of the stage that writes */
    public Shuffle(String name, ObjectNode<?> parent, ShuffleSpec spec) {
        this.name = name;
        this.parent = parent;
        this.spec = spec;
    }

    public ObjectNode<?> parent() {
        return parent;
    }

    @Override
    public ObjectNode<?> writtenFrom() {
        return parent;
    }

    @Override
    public String name() {
        return name;
    }

    public int partitions() {
        return spec.partitioner().partitions();
    }

    @Override
    public synchronized void prepare(ObjectJob job) {
        if (written != null) {
            return;
        }
        MapOutput[] outputs = new MapOutput[parent.partitions()];
        boolean isComplete = false;
        try {
            job.stage(
                    this, parent, ObjectJob.all(parent), new ShuffleWrite<>(spec), (map, made) -> outputs[map] = made);
            isComplete = true;
        } finally {
            if (!isComplete) {
                release(outputs);
            }
        }
        CLEANER.register(this, () -> release(outputs));
        written = outputs;
        rules = spec.rules(job.rules());
    }

    private static void release(MapOutput[] outputs) {
        for (MapOutput output : outputs) {
            if (output != null) {
                output.close();
            }
        }
    }

    /** Whether a job has written it. */
    public synchronized boolean isWritten() {
        return written != null;
    }

    /** What the map tasks sent to a partition, one task after the other. */
    synchronized PairCursor sent(int partition) {
        List<PairRun> runs = new ArrayList<>();
        for (MapOutput map : written) {
            if (map.run(partition) != null) {
                runs.add(map.run(partition));
            }
        }
        return PairRun.chained(runs, rules);
    }
}
