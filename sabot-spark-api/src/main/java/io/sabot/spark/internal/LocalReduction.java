package io.sabot.spark.internal;

import io.sabot.engine.object.Combine;
import io.sabot.spark.rdd.RDD;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import scala.Tuple2;

/** Values of one key become one without a shuffle: the results of all partitions meet in the driver. */
final class LocalReduction {
    private LocalReduction() {}

    static <K, V> Map<K, V> of(RDD<Tuple2<K, V>> pairs, Combine reduction) {
        List<Map<K, V>> parts = Jobs.<Tuple2<K, V>, Map<K, V>>run(
                pairs.context(), "reduceByKeyLocally", pairs.node(), (objects, task) -> {
                    Map<K, V> reduced = new HashMap<>();
                    while (objects.hasNext()) {
                        Tuple2<K, V> pair = objects.next();
                        add(reduced, pair._1, pair._2, reduction);
                    }
                    return reduced;
                });
        Map<K, V> all = parts.get(0);
        for (Map<K, V> part : parts.subList(1, parts.size())) {
            for (Map.Entry<K, V> entry : part.entrySet()) {
                try {
                    add(all, entry.getKey(), entry.getValue(), reduction);
                } catch (Exception failure) {
                    throw SparkErrors.sneaky(failure);
                }
            }
        }
        return all;
    }

    /** A null value is as none at all, as in Spark. */
    @SuppressWarnings("unchecked") // a reduction gives what it takes
    private static <K, V> void add(Map<K, V> reduced, K key, V value, Combine reduction) throws Exception {
        V old = reduced.get(key);
        reduced.put(key, old == null ? value : (V) reduction.add(old, value));
    }
}
