package io.sabot.spark.api.java;

import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.ShuffleSpec;
import io.sabot.engine.object.ShuffledNode;
import io.sabot.spark.HashPartitioner;
import io.sabot.spark.Partitioner;
import io.sabot.spark.api.java.function.Function2;
import io.sabot.spark.internal.Jobs;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.Reduction;
import io.sabot.spark.rdd.RDD;
import java.util.List;
import scala.Tuple2;
import scala.reflect.ClassTag;

/** An {@link RDD} of pairs for Java programs. */
public class JavaPairRDD<K, V> extends AbstractJavaRDDLike<Tuple2<K, V>, JavaPairRDD<K, V>> {
    private static final long serialVersionUID = 1L;

    private final RDD<Tuple2<K, V>> rdd;
    private final transient ClassTag<K> keyTag;
    private final transient ClassTag<V> valueTag;

    public JavaPairRDD(RDD<Tuple2<K, V>> rdd, ClassTag<K> kClassTag, ClassTag<V> vClassTag) {
        this.rdd = rdd;
        this.keyTag = kClassTag;
        this.valueTag = vClassTag;
    }

    @Override
    public RDD<Tuple2<K, V>> rdd() {
        return rdd;
    }

    @Override
    public ClassTag<Tuple2<K, V>> classTag() {
        return null;
    }

    @Override
    public JavaPairRDD<K, V> wrapRDD(RDD<Tuple2<K, V>> other) {
        return new JavaPairRDD<>(other, keyTag, valueTag);
    }

    public JavaPairRDD<K, V> reduceByKey(Function2<V, V, V> func) {
        return reduceByKey(new HashPartitioner(rdd.getNumPartitions()), func);
    }

    @SuppressWarnings("unchecked")
    public JavaPairRDD<K, V> reduceByKey(Partitioner partitioner, Function2<V, V, V> func) {
        ShuffleSpec spec = new ShuffleSpec(partitioner, new Reduction<>(Jobs.checked(func)), true, null);
        ObjectNode<?> node = new ShuffledNode("reduceByKey", rdd.node(), spec);
        return wrapRDD(new NodeRdd<>(context(), List.of(), (ObjectNode<Tuple2<K, V>>) node));
    }
}
