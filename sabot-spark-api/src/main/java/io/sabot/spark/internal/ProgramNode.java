package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.Task;
import io.sabot.spark.Dependency;
import io.sabot.spark.Partition;
import io.sabot.spark.ShuffleDependency;
import io.sabot.spark.TaskContext;
import io.sabot.spark.rdd.RDD;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What an RDD computes that the program has written: its own {@code compute}. */
public final class ProgramNode<T> extends ObjectNode<T> {
    private static final long serialVersionUID = 1L;

    private final RDD<T> rdd;
    private final Partition[] partitions;

    /** Asks the RDD for its partitions and its dependencies, which tasks cannot do. */
    public ProgramNode(RDD<T> rdd) {
        super(rdd.partitions().length);
        this.rdd = rdd;
        this.partitions = rdd.partitions();
        for (Dependency<?> dependency : ScalaCollections.list(rdd.dependencies())) {
            if (dependency instanceof ShuffleDependency) {
                // Its rows would have to be written before the stage that reads them.
                throw SparkErrors.notYet("a ShuffleDependency of an RDD that the program defines");
            }
        }
    }

    @Override
    protected Iterator<T> compute(int partition, Task task) {
        return ScalaCollections.javaIterator(rdd.compute(partitions[partition], TaskContext.get()));
    }

    @Override
    public List<ObjectNode<?>> parents() {
        List<ObjectNode<?>> nodes = new ArrayList<>();
        for (Dependency<?> dependency : ScalaCollections.list(rdd.dependencies())) {
            nodes.add(dependency.rdd().node());
        }
        return nodes;
    }
}
