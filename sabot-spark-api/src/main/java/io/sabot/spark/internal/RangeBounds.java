package io.sabot.spark.internal;

import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.SelectedNode;
import io.sabot.engine.type.XorShiftRandom;
import io.sabot.spark.SparkContext;
import io.sabot.spark.rdd.RDD;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import scala.Product2;
import scala.util.hashing.package$;

/** Where ranges of keys end, so that they are of about equal sizes. Source: Spark's {@code RangePartitioner}: same samples, same bounds. */
public final class RangeBounds {
    private static final double MOST_POINTS = 1e6;
    private static final double OVERSAMPLED = 3;

    private RangeBounds() {}

    /** A key with how many keys it stands for. */
    private record Candidate<K>(K key, float weight) {}

    /** Keys of a partition that were drawn at random. */
    private record Sketch<K>(long size, List<K> sample) implements Serializable {}

    /**
     * @param points of the sample for each range
     * @return the last keys of all ranges but the last
     */
    public static <K> Object[] of(
            int partitions, RDD<? extends Product2<K, ?>> pairs, int points, Comparator<? super K> order) {
        if (partitions < 0) {
            throw new IllegalArgumentException(
                    "requirement failed: Number of partitions cannot be negative but found " + partitions + ".");
        }
        if (points <= 0) {
            throw new IllegalArgumentException(
                    "requirement failed: Sample points per partition must be greater than 0 but found " + points);
        }
        if (partitions <= 1) {
            return new Object[0];
        }
        double sampleSize = Math.min((double) points * partitions, MOST_POINTS);
        int perPartition = (int) Math.ceil(OVERSAMPLED * sampleSize / pairs.getNumPartitions());
        List<Sketch<K>> sketches = sketches(pairs, perPartition);
        long size = sketches.stream().mapToLong(Sketch::size).sum();
        double fraction = Math.min(sampleSize / Math.max(size, 1), 1);
        List<Candidate<K>> candidates = new ArrayList<>();
        List<Integer> crowded = new ArrayList<>();
        for (int i = 0; i < sketches.size(); i++) {
            Sketch<K> sketch = sketches.get(i);
            if (fraction * sketch.size > perPartition) {
                crowded.add(i);
            } else {
                float weight = (float) ((double) sketch.size / sketch.sample.size());
                sketch.sample.forEach(key -> candidates.add(new Candidate<>(key, weight)));
            }
        }
        if (!crowded.isEmpty()) {
            float weight = (float) (1 / fraction);
            sampledAgain(pairs, crowded, fraction).forEach(key -> candidates.add(new Candidate<>(key, weight)));
        }
        return bounds(candidates, Math.min(partitions, candidates.size()), order);
    }

    private static <K> List<Sketch<K>> sketches(RDD<? extends Product2<K, ?>> pairs, int most) {
        SparkContext context = pairs.context();
        int seed = context.newRddId() << 16;
        context.newRddId();
        return Jobs.run(
                context,
                "sortByKey",
                pairs.node(),
                (objects, task) -> sketch(objects, most, package$.MODULE$.byteswap32(task.partition() ^ seed)));
    }

    /** Keys of partitions that have many more than others: as many of all as are wanted of an average one. */
    private static <K> List<K> sampledAgain(
            RDD<? extends Product2<K, ?>> pairs, List<Integer> partitions, double fraction) {
        RDD<K> keys = NodeRdd.mapped(pairs, (index, objects, task) -> Iterators.map(objects, pair -> pair._1()));
        SelectedNode.Part[][] parts = partitions.stream()
                .map(partition -> new SelectedNode.Part[] {new SelectedNode.Part(0, partition)})
                .toArray(SelectedNode.Part[][]::new);
        RDD<K> crowded = new NodeRdd<>(pairs.context(), List.of(), new SelectedNode<>(List.of(keys.node()), parts));
        int seed = package$.MODULE$.byteswap32(-pairs.id() - 1);
        return PairOperations.collected("sortByKey", crowded.sample(false, fraction, seed));
    }

    /** Vitter's reservoir. */
    private static <K> Sketch<K> sketch(Iterator<? extends Product2<K, ?>> pairs, int most, int seed) {
        List<K> sample = new ArrayList<>();
        while (sample.size() < most && pairs.hasNext()) {
            sample.add(pairs.next()._1());
        }
        long size = sample.size();
        XorShiftRandom random = new XorShiftRandom(seed);
        while (pairs.hasNext()) {
            K key = pairs.next()._1();
            size++;
            long replaced = (long) (random.nextDouble() * size);
            if (replaced < most) {
                sample.set((int) replaced, key);
            }
        }
        return new Sketch<>(size, sample);
    }

    private static <K> Object[] bounds(List<Candidate<K>> candidates, int partitions, Comparator<? super K> order) {
        candidates.sort(Comparator.comparing(Candidate::key, order));
        double all = 0;
        for (Candidate<K> candidate : candidates) {
            all += candidate.weight;
        }
        double step = all / partitions;
        double weight = 0;
        double target = step;
        List<K> bounds = new ArrayList<>();
        for (Candidate<K> candidate : candidates) {
            if (bounds.size() >= partitions - 1) {
                break;
            }
            weight += candidate.weight;
            boolean isNew = bounds.isEmpty() || order.compare(candidate.key, bounds.get(bounds.size() - 1)) > 0;
            if (weight >= target && isNew) {
                bounds.add(candidate.key);
                target += step;
            }
        }
        return bounds.toArray();
    }
}
