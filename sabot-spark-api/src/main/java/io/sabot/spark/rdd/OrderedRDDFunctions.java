package io.sabot.spark.rdd;

import io.sabot.spark.Partitioner;
import io.sabot.spark.internal.PairOperations;
import java.io.Serializable;
import scala.Product2;
import scala.Tuple2;
import scala.math.Ordering;
import scala.reflect.ClassTag;

/** What can be done with RDDs of pairs whose keys have an order, with Scala's signatures. */
public class OrderedRDDFunctions<K, V, P extends Product2<K, V>> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RDD<P> self;
    private final Ordering<K> order;

    public OrderedRDDFunctions(
            RDD<P> self, Ordering<K> evidence1, ClassTag<K> evidence2, ClassTag<V> evidence3, ClassTag<P> evidence4) {
        this.self = self;
        this.order = evidence1;
    }

    @SuppressWarnings("unchecked") // pairs are tuples
    private RDD<Tuple2<K, V>> pairs() {
        return (RDD<Tuple2<K, V>>) (RDD<?>) self;
    }

    public RDD<Tuple2<K, V>> sortByKey(boolean ascending, int numPartitions) {
        return PairOperations.sortedByKey(pairs(), order, ascending, numPartitions);
    }

    public boolean sortByKey$default$1() {
        return true;
    }

    public int sortByKey$default$2() {
        return self.getNumPartitions();
    }

    public RDD<Tuple2<K, V>> repartitionAndSortWithinPartitions(Partitioner partitioner) {
        return PairOperations.sorted("repartitionAndSortWithinPartitions", pairs(), partitioner, order);
    }

    @SuppressWarnings("unchecked") // those of the same RDD
    public RDD<P> filterByRange(K lower, K upper) {
        return (RDD<P>) (RDD<?>) PairOperations.inRange(pairs(), order, lower, upper);
    }
}
