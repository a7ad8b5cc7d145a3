package io.sabot.spark.internal;

import io.sabot.spark.HashPartitioner;
import io.sabot.spark.Partitioner;
import io.sabot.spark.rdd.RDD;
import java.util.ArrayList;
import java.util.List;

/** Source: Spark's {@code Partitioner.defaultPartitioner}. */
final class DefaultPartitioner {
    private DefaultPartitioner() {}

    static Partitioner of(RDD<?> first, List<? extends RDD<?>> others) {
        List<RDD<?>> all = new ArrayList<>();
        all.add(first);
        all.addAll(others);
        int mostPartitions = 0;
        RDD<?> largest = null;
        for (RDD<?> rdd : all) {
            mostPartitions = Math.max(mostPartitions, rdd.getNumPartitions());
            boolean isPartitioned =
                    rdd.partitioner().isDefined() && rdd.partitioner().get().numPartitions() > 0;
            if (isPartitioned && (largest == null || rdd.getNumPartitions() > largest.getNumPartitions())) {
                largest = rdd;
            }
        }
        int wanted = first.context().getConf().contains("spark.default.parallelism")
                ? first.context().defaultParallelism()
                : mostPartitions;
        boolean isLargeEnough = largest != null
                && (Math.log10(mostPartitions) - Math.log10(largest.getNumPartitions()) < 1
                        || wanted <= largest.getNumPartitions());
        return isLargeEnough ? largest.partitioner().get() : new HashPartitioner(wanted);
    }
}
