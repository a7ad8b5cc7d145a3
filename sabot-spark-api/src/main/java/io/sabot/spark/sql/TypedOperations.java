package io.sabot.spark.sql;

import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.PartitionFunction;
import io.sabot.engine.object.TaskFunction;
import io.sabot.spark.SparkContext;
import io.sabot.spark.api.java.JavaRDD;
import io.sabot.spark.api.java.function.FilterFunction;
import io.sabot.spark.api.java.function.FlatMapFunction;
import io.sabot.spark.api.java.function.ForeachFunction;
import io.sabot.spark.api.java.function.ForeachPartitionFunction;
import io.sabot.spark.api.java.function.MapFunction;
import io.sabot.spark.api.java.function.MapPartitionsFunction;
import io.sabot.spark.api.java.function.ReduceFunction;
import io.sabot.spark.internal.Frame;
import io.sabot.spark.internal.Jobs;
import io.sabot.spark.internal.JoinedPairs;
import io.sabot.spark.internal.KeyedFrame;
import io.sabot.spark.internal.NodeRdd;
import io.sabot.spark.internal.SabotEncoder;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.internal.TypedFrames;
import io.sabot.spark.internal.TypedNodes;
import io.sabot.spark.rdd.RDD;
import java.util.ArrayList;
import java.util.List;
import scala.Function1;
import scala.Function2;
import scala.Tuple2;
import scala.Tuple3;
import scala.Tuple4;
import scala.Tuple5;
import scala.collection.IterableOnce;
import scala.collection.immutable.Seq;
import scala.runtime.BoxedUnit;

/**
 * The part of a {@link Dataset} that takes functions over objects. Transformations of one object at a time are calls over the
 * columns; those of partitions and groups, and actions, run over nodes.
 *
 * @param <T> the class of the rows
 */
abstract class TypedOperations<T> extends RefusedOperations<T> {
    private static final long serialVersionUID = 1L;

    private transient RDD<T> rdd;

    /** This, as what it is. */
    abstract Dataset<T> self();

    /** The rows as objects. */
    public RDD<T> rdd() {
        if (rdd == null) {
            rdd = new NodeRdd<>(context(), List.of(), TypedNodes.node(self().frame(), decoder()));
        }
        return rdd;
    }

    public JavaRDD<T> toJavaRDD() {
        return new JavaRDD<>(rdd(), decoder().clsTag());
    }

    public JavaRDD<T> javaRDD() {
        return toJavaRDD();
    }

    private SparkContext context() {
        return self().sparkSession().sparkContext();
    }

    /** Partitions become one object each, those in the order of their numbers become one. */
    public T reduce(ReduceFunction<T> function) {
        TaskFunction<T, List<T>> task = (objects, running) -> Iterators.reduced(objects, function::call);
        List<T> partial = new ArrayList<>();
        Jobs.run(context(), "reduce", rdd().node(), task).forEach(partial::addAll);
        try {
            List<T> result = Iterators.reduced(partial.iterator(), function::call);
            if (result.isEmpty()) {
                throw SparkErrors.unsupportedOperation("_LEGACY_ERROR_TEMP_3014");
            }
            return result.get(0);
        } catch (Exception e) {
            throw SparkErrors.sneaky(e);
        }
    }

    public T reduce(Function2<T, T, T> function) {
        return reduce((ReduceFunction<T>) function::apply);
    }

    public void foreach(ForeachFunction<T> function) {
        run("foreach", (objects, task) -> {
            Iterators.forEach(objects, function::call);
            return null;
        });
    }

    public void foreach(Function1<T, BoxedUnit> function) {
        foreach((ForeachFunction<T>) function::apply);
    }

    public void foreachPartition(ForeachPartitionFunction<T> function) {
        run("foreachPartition", (objects, task) -> {
            function.call(objects);
            return null;
        });
    }

    public void foreachPartition(Function1<scala.collection.Iterator<T>, BoxedUnit> function) {
        foreachPartition((ForeachPartitionFunction<T>) objects -> function.apply(ScalaCollections.iterator(objects)));
    }

    private void run(String name, TaskFunction<T, Object> function) {
        Jobs.run(context(), name, rdd().node(), Jobs.checked(function));
    }

    private SabotEncoder<T> decoder() {
        return SabotEncoder.of(self().encoder());
    }

    /** The frame whose columns the encoder reads. */
    private Frame read() {
        return TypedFrames.decodable(self().frame(), decoder());
    }

    private <U> Dataset<U> as(Frame frame, SabotEncoder<U> encoder) {
        return new Dataset<>(self().sparkSession(), frame, encoder);
    }

    public Dataset<T> filter(FilterFunction<T> function) {
        return as(TypedFrames.filter(read(), decoder(), function), decoder());
    }

    public Dataset<T> filter(Function1<T, Object> function) {
        return filter((FilterFunction<T>) object -> (Boolean) function.apply(object));
    }

    public <U> Dataset<U> map(MapFunction<T, U> function, Encoder<U> encoder) {
        SabotEncoder<U> target = SabotEncoder.of(encoder);
        return as(TypedFrames.map(read(), decoder(), function, target), target);
    }

    public <U> Dataset<U> map(Function1<T, U> function, Encoder<U> encoder) {
        return map((MapFunction<T, U>) function::apply, encoder);
    }

    public <U> Dataset<U> mapPartitions(MapPartitionsFunction<T, U> function, Encoder<U> encoder) {
        SabotEncoder<U> target = SabotEncoder.of(encoder);
        PartitionFunction<T, U> partition = (index, objects, task) -> function.call(objects);
        return as(TypedNodes.mapPartitions(context(), self().frame(), decoder(), partition, target), target);
    }

    public <U> Dataset<U> mapPartitions(
            Function1<scala.collection.Iterator<T>, scala.collection.Iterator<U>> function, Encoder<U> encoder) {
        MapPartitionsFunction<T, U> called =
                objects -> ScalaCollections.javaIterator(function.apply(ScalaCollections.iterator(objects)));
        return mapPartitions(called, encoder);
    }

    public <U> Dataset<U> flatMap(FlatMapFunction<T, U> function, Encoder<U> encoder) {
        SabotEncoder<U> target = SabotEncoder.of(encoder);
        return as(TypedFrames.flatMap(read(), decoder(), function, target), target);
    }

    public <U> Dataset<U> flatMap(Function1<T, IterableOnce<U>> function, Encoder<U> encoder) {
        return flatMap(
                (FlatMapFunction<T, U>) object ->
                        ScalaCollections.javaIterator(function.apply(object).iterator()),
                encoder);
    }

    public <K> KeyValueGroupedDataset<K, T> groupByKey(MapFunction<T, K> function, Encoder<K> encoder) {
        SabotEncoder<K> keys = SabotEncoder.of(encoder);
        return new KeyValueGroupedDataset<>(
                self().sparkSession(), KeyedFrame.of(self().frame(), decoder(), function, keys));
    }

    public <K> KeyValueGroupedDataset<K, T> groupByKey(Function1<T, K> function, Encoder<K> encoder) {
        return groupByKey((MapFunction<T, K>) function::apply, encoder);
    }

    public <U1> Dataset<U1> select(TypedColumn<T, U1> column) {
        return TypedSelection.of(self(), column);
    }

    public <U1, U2> Dataset<Tuple2<U1, U2>> select(TypedColumn<T, U1> first, TypedColumn<T, U2> second) {
        return TypedSelection.of(self(), List.of(first, second));
    }

    public <U1, U2, U3> Dataset<Tuple3<U1, U2, U3>> select(
            TypedColumn<T, U1> first, TypedColumn<T, U2> second, TypedColumn<T, U3> third) {
        return TypedSelection.of(self(), List.of(first, second, third));
    }

    public <U1, U2, U3, U4> Dataset<Tuple4<U1, U2, U3, U4>> select(
            TypedColumn<T, U1> first, TypedColumn<T, U2> second, TypedColumn<T, U3> third, TypedColumn<T, U4> fourth) {
        return TypedSelection.of(self(), List.of(first, second, third, fourth));
    }

    public <U1, U2, U3, U4, U5> Dataset<Tuple5<U1, U2, U3, U4, U5>> select(
            TypedColumn<T, U1> first,
            TypedColumn<T, U2> second,
            TypedColumn<T, U3> third,
            TypedColumn<T, U4> fourth,
            TypedColumn<T, U5> fifth) {
        return TypedSelection.of(self(), List.of(first, second, third, fourth, fifth));
    }

    public Dataset<?> selectUntyped(Seq<TypedColumn<?, ?>> columns) {
        List<TypedColumn<T, ?>> all = new ArrayList<>();
        for (TypedColumn<?, ?> column : ScalaCollections.list(columns)) {
            all.add(column.of());
        }
        return TypedSelection.of(self(), all);
    }

    public <U> Dataset<Tuple2<T, U>> joinWith(Dataset<U> other, Column condition) {
        return joinWith(other, condition, "inner");
    }

    /** Pairs of the objects of both sides. */
    public <U> Dataset<Tuple2<T, U>> joinWith(Dataset<U> other, Column condition, String joinType) {
        Frame left = self().frame();
        Frame right = other.frame();
        SabotEncoder<U> others = SabotEncoder.of(other.encoder());
        Frame joined = JoinedPairs.of(left, decoder(), right, others, condition, joinType);
        return as(joined, SabotEncoder.tuple(JoinedPairs.part(left, decoder()), JoinedPairs.part(right, others)));
    }

    /** {@code function} of this, to write a chain of calls. */
    public <U, D extends Dataset<?>> D transform(Function1<Dataset<T>, D> function) {
        return function.apply(self());
    }
}
