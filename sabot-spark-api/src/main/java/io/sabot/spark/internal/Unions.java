package io.sabot.spark.internal;

import io.sabot.engine.object.SelectedNode;
import io.sabot.spark.OneToOneDependency;
import io.sabot.spark.Partitioner;
import io.sabot.spark.SparkContext;
import io.sabot.spark.rdd.RDD;
import io.sabot.spark.rdd.UnionRDD;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import scala.Option;

/** Several RDDs as one. Source: Spark's {@code SparkContext.union} and {@code PartitionerAwareUnionRDD}. */
public final class Unions {
    private Unions() {}

    /** If all have the same partitioner their partitions of one number become one, else one stands after the other. */
    public static <T> RDD<T> of(SparkContext context, List<RDD<T>> rdds) {
        List<RDD<T>> parents =
                rdds.stream().filter(rdd -> rdd.getNumPartitions() > 0).toList();
        Set<Option<Partitioner>> partitioners = new HashSet<>();
        parents.forEach(parent -> partitioners.add(parent.partitioner()));
        if (partitioners.size() == 1 && parents.get(0).partitioner().isDefined()) {
            return byPartitioner(context, parents);
        }
        return new UnionRDD<>(
                context,
                ScalaCollections.seq(parents),
                rdds.isEmpty() ? NodeRdd.tag() : rdds.get(0).elementClassTag());
    }

    private static <T> RDD<T> byPartitioner(SparkContext context, List<RDD<T>> parents) {
        Option<Partitioner> partitioner = parents.get(0).partitioner();
        List<OneToOneDependency<T>> dependencies = new ArrayList<>();
        parents.forEach(parent -> dependencies.add(new OneToOneDependency<>(parent)));
        return new NodeRdd<>(
                context,
                dependencies,
                () -> together(parents, partitioner.get().numPartitions()),
                "PartitionerAwareUnionRDD",
                partitioner,
                parents.get(0).elementClassTag());
    }

    private static <T> SelectedNode<T> together(List<RDD<T>> parents, int partitions) {
        SelectedNode.Part[][] parts = new SelectedNode.Part[partitions][parents.size()];
        for (int partition = 0; partition < partitions; partition++) {
            for (int parent = 0; parent < parents.size(); parent++) {
                parts[partition][parent] = new SelectedNode.Part(parent, partition);
            }
        }
        return new SelectedNode<>(parents.stream().map(RDD::node).toList(), parts);
    }
}
