package io.sabot.spark.internal;

import io.sabot.spark.Dependency;
import io.sabot.spark.NarrowDependency;
import io.sabot.spark.Partition;
import io.sabot.spark.ShuffleDependency;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.storage.StorageLevel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What RDDs are computed from, as a text. Source: Spark's {@code RDD.toDebugString}. */
public final class Lineage {
    private final String storage;
    private final List<String> lines = new ArrayList<>();

    private Lineage(String storage) {
        this.storage = storage;
    }

    public static String text(RDD<?> rdd) {
        StorageLevel level = rdd.getStorageLevel();
        Lineage lineage = new Lineage(level.equals(StorageLevel.NONE()) ? "" : level.description());
        String count = count(rdd);
        lineage.lines.add(count + " " + lineage.described(rdd));
        lineage.addParents(rdd, below(count));
        return String.join("\n", lineage.lines);
    }

    private static String count(RDD<?> rdd) {
        return "(" + rdd.getNumPartitions() + ")";
    }

    /** Spark says of all of them how the last one is kept. */
    private String described(RDD<?> rdd) {
        return rdd + " [" + storage + "]";
    }

    private static String below(String count) {
        int left = (count.length() - 1) / 2;
        return " ".repeat(left) + "|" + " ".repeat(count.length() - left);
    }

    private void addParents(RDD<?> rdd, String prefix) {
        List<Dependency<?>> dependencies = ScalaCollections.list(rdd.dependencies());
        for (int i = 0; i < dependencies.size(); i++) {
            RDD<?> parent = dependencies.get(i).rdd();
            if (dependencies.get(i) instanceof ShuffleDependency<?, ?, ?>) {
                String count = count(parent);
                String outer = prefix.replaceAll("\\|\\s+$", "");
                lines.add(outer + "+-" + count + " " + described(parent));
                addParents(parent, outer + (i + 1 == dependencies.size() ? "  " : "| ") + below(count));
            } else {
                lines.add(prefix + described(parent));
                addParents(parent, prefix);
            }
        }
    }

    /** Where a partition is best computed: the first wish on the way to what it is computed from. */
    static List<String> preferredLocations(RDD<?> rdd, Partition partition) {
        List<String> own = ScalaCollections.list(rdd.preferredLocations(partition));
        if (!own.isEmpty()) {
            return own;
        }
        for (Dependency<?> dependency : ScalaCollections.list(rdd.dependencies())) {
            if (dependency instanceof NarrowDependency<?> narrow) {
                for (Object parent : ScalaCollections.list(narrow.getParents(partition.index()))) {
                    List<String> found =
                            preferredLocations(narrow.rdd(), narrow.rdd().partitions()[(Integer) parent]);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return List.of();
    }

    /** Those that are reached without a shuffle. */
    public static List<RDD<?>> narrowAncestors(RDD<?> rdd) {
        Set<RDD<?>> found = new LinkedHashSet<>();
        addNarrow(rdd, found);
        found.remove(rdd);
        return List.copyOf(found);
    }

    private static void addNarrow(RDD<?> rdd, Set<RDD<?>> found) {
        for (Dependency<?> dependency : ScalaCollections.list(rdd.dependencies())) {
            if (dependency instanceof NarrowDependency<?> && found.add(dependency.rdd())) {
                addNarrow(dependency.rdd(), found);
            }
        }
    }
}
