package io.sabot.engine.operator.join;

import io.sabot.engine.batch.Block;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.operator.spill.HashPartitions;
import io.sabot.engine.operator.spill.SpilledPartitions;
import io.sabot.engine.operator.spill.SpilledPartitions.Place;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the rows of a partition that lie in files, in one worker. If the build rows do not fit, both sides are divided further;
 * where that does not make them fewer, as when many have the same key, part of the build rows after the other meets all probe rows.
 */
final class PartitionJoin implements AutoCloseable {
    private static final int MOST_LEVELS = 6;

    private final JoinBuildSink build;
    private final BuildLayout layout;
    private final JoinKind kind;
    private final List<DataType> probeTypes;
    private final int[] probeKeys;
    private final PartProbes probes;
    private final BuildRest rest;
    private final Turns turns;
    private final Worker worker;
    private final Reservation memory;
    private final Reservation flags;

    /** @param rest null when the kind gives none */
    PartitionJoin(
            JoinBuildSink build,
            JoinKind kind,
            List<DataType> probeTypes,
            int[] probeKeys,
            PartProbes probes,
            BuildRest rest,
            Turns turns,
            Worker worker) {
        this.build = build;
        this.layout = build.layout();
        this.kind = kind;
        this.probeTypes = probeTypes;
        this.probeKeys = probeKeys;
        this.probes = probes;
        this.rest = rest;
        this.turns = turns;
        this.worker = worker;
        this.memory = build.space().reservation();
        this.flags = build.space().reservation();
    }

    /** @param probeRows null when there are none */
    void run(SpilledPartitions probeRows, int partition, BlockConsumer out) {
        SpilledBuild spilled = build.spilled();
        Pair pair = new Pair(spilled.partitions(), probeRows, partition);
        join(pair, spilled.hashes(), layout.hasKeys(), out);
    }

    /** A partition of both sides. */
    private record Pair(SpilledPartitions build, SpilledPartitions probe, int partition) {
        List<Place> buildPlaces() {
            return build.places(partition);
        }

        List<Place> probePlaces() {
            return probe == null ? List.of() : probe.places(partition);
        }

        boolean isEmpty(boolean marksBuild) {
            return buildPlaces().isEmpty()
                    ? probePlaces().isEmpty()
                    : probePlaces().isEmpty() && !marksBuild;
        }
    }

    private void join(Pair pair, HashPartitions hashes, boolean divisible, BlockConsumer out) {
        if (pair.isEmpty(kind.marksBuild()) || out.isFull()) {
            return;
        }
        long rows = pair.build.rows(pair.partition);
        long bytes = pair.build.bytes(pair.partition);
        if (turns.tryBegin(memory, layout.bytesOf(rows, bytes))) {
            joinAtOnce(pair, out);
            turns.end(memory);
        } else if (divisible && hashes.level() + 1 < MOST_LEVELS) {
            divide(pair, rows, hashes.next(), out);
        } else {
            joinByParts(pair, out);
        }
    }

    private void joinAtOnce(Pair pair, BlockConsumer out) {
        BuildPart part = assemble(read(pair.buildPlaces()));
        Step.Local probe = probes.complete(part, worker, out);
        for (Place place : pair.probePlaces()) {
            worker.checkCancelled();
            if (out.isFull()) {
                return;
            }
            probe.process(place.read());
        }
        giveRest(part, out);
    }

    private List<Block> read(List<Place> places) {
        List<Block> blocks = new ArrayList<>();
        for (Place place : places) {
            worker.checkCancelled();
            blocks.add(place.read());
        }
        return blocks;
    }

    private BuildPart assemble(List<Block> blocks) {
        return new PartAssembly(layout, blocks, 1).run().part(build.whole());
    }

    private void giveRest(BuildPart part, BlockConsumer out) {
        if (rest != null) {
            rest.give(part, 0, part.rows(), out);
        }
    }

    private void divide(Pair pair, long rows, HashPartitions hashes, BlockConsumer out) {
        try (SpilledPartitions builds = build.space().partitions(layout.types(), hashes.count());
                SpilledPartitions probed = build.space().partitions(probeTypes, hashes.count())) {
            turns.begin(memory, 0, worker);
            scatter(pair.buildPlaces(), layout.keys(), hashes, builds);
            scatter(pair.probePlaces(), probeKeys, hashes, probed);
            turns.end(memory);
            for (int i = 0; i < hashes.count(); i++) {
                join(new Pair(builds, probed, i), hashes, builds.rows(i) < rows / 10 * 9, out);
            }
        }
    }

    private void scatter(List<Place> places, int[] keys, HashPartitions hashes, SpilledPartitions target) {
        KeyPartitions partitions = new KeyPartitions(layout.keyTypes(), keys, layout.nullSafe(), hashes);
        SpilledPartitions.Writer writer = target.writer();
        for (Place place : places) {
            worker.checkCancelled();
            Block block = place.read();
            int[] partitionOf = partitions.of(block);
            partitions.spreadNulls(block);
            writer.write(block, partitionOf);
        }
        writer.finish();
    }

    private void joinByParts(Pair pair, BlockConsumer out) {
        List<Place> probePlaces = pair.probePlaces();
        PartialEnd end = new PartialEnd(probePlaces.size(), new ProbeOutput(kind, layout.types(), out));
        turns.await(flags, pair.probe == null ? 0 : PartialEnd.bytes(pair.probe.rows(pair.partition)), worker);
        List<Place> left = pair.buildPlaces();
        while (!left.isEmpty() && !out.isFull()) {
            int count = grant(left);
            BuildPart part = assemble(read(left.subList(0, count)));
            left = left.subList(count, left.size());
            Step.Local probe = probes.partial(part, worker, out, end);
            for (int i = 0; i < probePlaces.size() && !out.isFull(); i++) {
                worker.checkCancelled();
                end.next(i, left.isEmpty());
                probe.process(probePlaces.get(i).read());
            }
            giveRest(part, out);
            turns.end(memory);
        }
        flags.resize(0);
    }

    /** Gets memory for as many blocks as possible, at least one. @return how many */
    private int grant(List<Place> places) {
        long rows = places.get(0).rows();
        long bytes = places.get(0).bytes();
        turns.begin(memory, layout.bytesOf(rows, bytes), worker);
        int count = 1;
        for (; count < places.size(); count++) {
            rows += places.get(count).rows();
            bytes += places.get(count).bytes();
            if (!memory.tryResize(layout.bytesOf(rows, bytes))) {
                return count;
            }
        }
        return count;
    }

    @Override
    public void close() {
        memory.close();
        flags.close();
    }
}
