package io.sabot.engine.object;

import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.shuffle.spill.SpillBytes;
import java.io.IOException;

/** What a map task sends, by partition: held as long as the shuffle is, in memory or in a file. Written by one thread. */
final class MapOutput implements AutoCloseable {
    private static final long REFERENCES = 16;

    /** Null when it is written: it would keep what it was computed from. */
    private Task task;

    private final ObjectRules rules;
    private final PairRunBuilder[] builders;
    private final HeldBytes held;
    private SpillBytes file;
    private int untilSample = HeldBytes.BETWEEN_SAMPLES;
    private PairRun[] runs;

    MapOutput(int partitions, ObjectRules rules, Task task) {
        this.task = task;
        this.rules = rules;
        this.builders = new PairRunBuilder[partitions];
        this.held = new HeldBytes(task.memory());
        task.atEnd(failure -> {
            if (failure != null) {
                close();
            }
        });
    }

    void add(int partition, Object key, Object value) throws IOException {
        PairRunBuilder builder = builders[partition];
        if (builder == null) {
            builder = new PairRunBuilder(rules);
            builders[partition] = builder;
        }
        if (--untilSample > 0) {
            builder.add(key, value);
        } else {
            untilSample = HeldBytes.BETWEEN_SAMPLES;
            addMeasured(builder, key, value);
        }
    }

    private void addMeasured(PairRunBuilder builder, Object key, Object value) throws IOException {
        long before = builder.writtenBytes();
        builder.add(key, value);
        long written = builder.writtenBytes();
        long more = written > 0 ? written - before : REFERENCES + ObjectSizes.of(key) + ObjectSizes.of(value);
        if (!held.add(HeldBytes.BETWEEN_SAMPLES * more)) {
            if (file == null) {
                file = new SpillBytes(SpillSpace.folder(task.settings()));
            }
            task.checkCancelled();
            for (PairRunBuilder each : builders) {
                if (each != null) {
                    each.moveTo(file);
                }
            }
            held.clear();
        }
    }

    void finish() throws IOException {
        runs = new PairRun[builders.length];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = builders[i] == null ? null : builders[i].finish();
            builders[i] = null;
        }
        task = null;
    }

    /** What was sent to a partition; null for nothing. */
    PairRun run(int partition) {
        return runs[partition];
    }

    @Override
    public void close() {
        held.close();
        if (file != null) {
            file.close();
        }
    }
}
