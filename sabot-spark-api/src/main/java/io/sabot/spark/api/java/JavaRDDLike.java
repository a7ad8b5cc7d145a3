package io.sabot.spark.api.java;

import io.sabot.engine.object.Iterators;
import io.sabot.spark.SparkContext;
import io.sabot.spark.api.java.function.FlatMapFunction;
import io.sabot.spark.api.java.function.Function;
import io.sabot.spark.api.java.function.PairFunction;
import io.sabot.spark.internal.Jobs;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.rdd.RDD;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import scala.Tuple2;
import scala.reflect.ClassTag;

/** What can be done with the RDDs of Java programs. */
public interface JavaRDDLike<T, This extends JavaRDDLike<T, This>> extends Serializable {
    This wrapRDD(RDD<T> rdd);

    ClassTag<T> classTag();

    RDD<T> rdd();

    default SparkContext context() {
        return rdd().context();
    }

    default int getNumPartitions() {
        return rdd().getNumPartitions();
    }

    default <R> JavaRDD<R> map(Function<T, R> f) {
        return new JavaRDD<>(NodeRdd.mapped(rdd(), (index, objects, task) -> Iterators.map(objects, f::call)), null);
    }

    default <U> JavaRDD<U> flatMap(FlatMapFunction<T, U> f) {
        return new JavaRDD<>(
                NodeRdd.mapped(rdd(), (index, objects, task) -> Iterators.flatMap(objects, f::call)), null);
    }

    default <K2, V2> JavaPairRDD<K2, V2> mapToPair(PairFunction<T, K2, V2> f) {
        RDD<Tuple2<K2, V2>> pairs = NodeRdd.mapped(rdd(), (index, objects, task) -> Iterators.map(objects, f::call));
        return new JavaPairRDD<>(pairs, null, null);
    }

    default long count() {
        long count = 0;
        for (long part : Jobs.run(context(), "count", rdd().node(), (objects, task) -> Iterators.count(objects))) {
            count += part;
        }
        return count;
    }

    default List<T> collect() {
        List<T> all = new ArrayList<>();
        for (List<T> part : Jobs.<T, List<T>>run(context(), "collect", rdd().node(), (objects, task) -> {
            List<T> list = new ArrayList<>();
            objects.forEachRemaining(list::add);
            return list;
        })) {
            all.addAll(part);
        }
        return all;
    }
}
