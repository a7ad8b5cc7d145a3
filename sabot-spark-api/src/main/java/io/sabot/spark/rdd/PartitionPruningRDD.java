package io.sabot.spark.rdd;

import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.SelectedNode;
import io.sabot.engine.object.Task;
import io.sabot.spark.NarrowDependency;
import io.sabot.spark.Partition;
import io.sabot.spark.TaskContext;
import io.sabot.spark.internal.NumberedPartition;
import io.sabot.spark.internal.ScalaCollections;
import java.util.List;
import java.util.stream.IntStream;
import scala.Function1;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.reflect.ClassTag;

/** Some partitions of another RDD; the others are not computed. */
public class PartitionPruningRDD<T> extends RDD<T> {
    private static final long serialVersionUID = 1L;

    private final transient Pruned<T> pruned;

    public PartitionPruningRDD(RDD<T> prev, Function1<Object, Object> partitionFilterFunc, ClassTag<T> tag) {
        this(new Pruned<>(prev, partitionFilterFunc), tag);
    }

    private PartitionPruningRDD(Pruned<T> pruned, ClassTag<T> tag) {
        super(pruned.rdd().context(), ScalaCollections.linked(List.of(pruned)), tag);
        this.pruned = pruned;
    }

    /** @param partitionFilterFunc says of each partition's number whether it stays */
    public static <T> PartitionPruningRDD<T> create(RDD<T> rdd, Function1<Object, Object> partitionFilterFunc) {
        return new PartitionPruningRDD<>(rdd, partitionFilterFunc, rdd.elementClassTag());
    }

    /** The partitions that stay. */
    private static final class Pruned<T> extends NarrowDependency<T> {
        private static final long serialVersionUID = 1L;

        private final int[] partitions;

        Pruned(RDD<T> rdd, Function1<Object, Object> filter) {
            super(rdd);
            this.partitions = IntStream.range(0, rdd.getNumPartitions())
                    .filter(partition -> (Boolean) filter.apply(partition))
                    .toArray();
        }

        @Override
        public Seq<Object> getParents(int partitionId) {
            return ScalaCollections.linked(List.of(partitions[partitionId]));
        }
    }

    @Override
    protected ObjectNode<T> newNode() {
        SelectedNode.Part[][] parts = IntStream.of(pruned.partitions)
                .mapToObj(partition -> new SelectedNode.Part[] {new SelectedNode.Part(0, partition)})
                .toArray(SelectedNode.Part[][]::new);
        return new SelectedNode<>(List.of(pruned.rdd().node()), parts);
    }

    @Override
    public Partition[] getPartitions() {
        return NumberedPartition.all(node().partitions());
    }

    @Override
    public Iterator<T> compute(Partition split, TaskContext context) {
        return ScalaCollections.iterator(node().read(split.index(), Task.current()));
    }
}
