package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.operator.spill.SpilledPartitions;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a join does when all probe rows have come: gives the build rows that had no partner, and joins what was put off, probe
 * rows whose partition of the build is not in memory. A morsel is a range of build rows, or such a partition. Source: hybrid hash
 * join (DeWitt et al., SIGMOD 1984).
 */
final class DeferredJoin implements Source {
    private static final int ROWS_PER_MORSEL = 1 << 14;

    private final JoinBuildSink build;
    private final JoinKind kind;
    private final List<DataType> probeTypes;
    private final int[] probeKeys;
    private final PartProbes probes;
    private final List<PuttingOff> locals = new ArrayList<>();
    private final List<Integer> partitions = new ArrayList<>();
    private final AtomicInteger restMorselsLeft = new AtomicInteger();
    private SpilledPartitions probeRows;
    private int restMorsels;
    private Turns turns;

    DeferredJoin(JoinBuildSink build, JoinKind kind, List<DataType> probeTypes, int[] probeKeys, PartProbes probes) {
        this.build = build;
        this.kind = kind;
        this.probeTypes = List.copyOf(probeTypes);
        this.probeKeys = probeKeys;
        this.probes = probes;
    }

    /** When the build is complete: whether there will be anything to do. */
    boolean isNeeded() {
        return kind.marksBuild() || build.spilled() != null;
    }

    /** A probe that puts off the rows whose partition is not in memory, and passes on the others. */
    Step.Local puttingOff(Worker worker, Step.Local inMemory) {
        if (build.spilled() == null) {
            return inMemory;
        }
        PuttingOff local = new PuttingOff(inMemory);
        synchronized (this) {
            locals.add(local);
        }
        return local;
    }

    private synchronized SpilledPartitions.Writer writer() {
        if (probeRows == null) {
            probeRows = build.keep(build.space()
                    .partitions(probeTypes, build.spilled().hashes().count()));
        }
        return probeRows.writer();
    }

    @Override
    public int prepare(int workers) {
        locals.forEach(PuttingOff::finish);
        restMorsels = kind.marksBuild() ? (build.part().rows() + ROWS_PER_MORSEL - 1) / ROWS_PER_MORSEL : 0;
        for (int i = 0; build.spilled() != null && i < build.spilled().hashes().count(); i++) {
            boolean hasProbeRows = probeRows != null && probeRows.rows(i) > 0;
            if (!build.spilled().isInMemory(i) && (hasProbeRows || kind.marksBuild())) {
                partitions.add(i);
            }
        }
        restMorselsLeft.set(restMorsels);
        turns = new Turns(restMorsels > 0 ? 1 : 0);
        if (restMorsels == 0 && build.spilled() != null) {
            build.releasePart();
        }
        return restMorsels + partitions.size();
    }

    @Override
    public Source.Local local(Worker worker) {
        return new Local(worker);
    }

    private final class Local implements Source.Local {
        private final BuildRest rest;
        private final PartitionJoin join;

        Local(Worker worker) {
            this.rest = kind.marksBuild() ? new BuildRest(kind, probeTypes, worker.blockRows()) : null;
            this.join = new PartitionJoin(build, kind, probeTypes, probeKeys, probes, rest, turns, worker);
        }

        @Override
        public void run(int morsel, BlockConsumer out) {
            if (morsel < restMorsels) {
                int from = morsel * ROWS_PER_MORSEL;
                rest.give(build.part(), from, Math.min(build.part().rows(), from + ROWS_PER_MORSEL), out);
                if (restMorselsLeft.decrementAndGet() == 0 && build.spilled() != null) {
                    build.releasePart();
                    turns.end();
                }
            } else {
                join.run(probeRows, partitions.get(morsel - restMorsels), out);
            }
        }

        @Override
        public void close() {
            join.close();
        }
    }

    private final class PuttingOff implements Step.Local {
        /** Null when the probe is through, because the build rows need not stay in memory for it any longer. */
        private Step.Local inMemory;

        private final SpilledBuild spilled = build.spilled();
        private final KeyPartitions keys = new KeyPartitions(
                build.layout().keyTypes(), probeKeys, build.layout().nullSafe(), spilled.hashes());
        private SpilledPartitions.Writer writer;
        private int[] here = new int[0];
        private int[] later = new int[0];
        private int[] laterPartitions = new int[0];

        PuttingOff(Step.Local inMemory) {
            this.inMemory = inMemory;
        }

        @Override
        public void process(Block block) {
            if (here.length < block.selected()) {
                here = new int[block.selected()];
                later = new int[block.selected()];
                laterPartitions = new int[block.selected()];
            }
            if (kind == JoinKind.NULL_AWARE_ANTI
                    && probeKeys.length > 0
                    && build.whole().hasNullKeys()) {
                return;
            }
            int[] partitionOf = keys.of(block);
            boolean[] inNoKey = keys.nullKeys(block);
            int nowCount = 0;
            int laterCount = 0;
            for (int i = 0; i < block.selected(); i++) {
                boolean now = spilled.isInMemory(partitionOf[i]) || inNoKey != null && inNoKey[i];
                here[nowCount] = block.row(i);
                nowCount += now ? 1 : 0;
                later[laterCount] = block.row(i);
                laterPartitions[laterCount] = partitionOf[i];
                laterCount += now ? 0 : 1;
            }
            if (laterCount > 0) {
                writer = writer == null ? writer() : writer;
                writer.write(block.withSelection(later, laterCount), laterPartitions);
            }
            if (nowCount > 0) {
                inMemory.process(block.withSelection(here, nowCount));
            }
        }

        @Override
        public void endMorsel() {
            inMemory.endMorsel();
        }

        void finish() {
            inMemory = null;
            if (writer != null) {
                writer.finish();
            }
        }
    }
}
