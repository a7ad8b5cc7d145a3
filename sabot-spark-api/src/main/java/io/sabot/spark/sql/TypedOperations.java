package io.sabot.spark.sql;

import io.sabot.spark.api.java.function.FilterFunction;
import io.sabot.spark.api.java.function.FlatMapFunction;
import io.sabot.spark.api.java.function.ForeachFunction;
import io.sabot.spark.api.java.function.ForeachPartitionFunction;
import io.sabot.spark.api.java.function.MapFunction;
import io.sabot.spark.api.java.function.MapPartitionsFunction;
import io.sabot.spark.api.java.function.ReduceFunction;
import io.sabot.spark.internal.Frame;
import io.sabot.spark.internal.SabotEncoder;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.internal.TypedFrames;
import java.util.ArrayList;
import java.util.Iterator;
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
 * The part of a {@link Dataset} that takes functions over objects. Actions run the function over the rows that come back;
 * transformations of one object at a time are calls over the columns; those of partitions and groups are refused for now.
 *
 * @param <T> the class of the rows
 */
abstract class TypedOperations<T> extends RefusedOperations<T> {
    private static final long serialVersionUID = 1L;

    /** This, as what it is. */
    abstract Dataset<T> self();

    private static RuntimeException refused() {
        return SparkErrors.notYet("transformations of Datasets by functions over objects");
    }

    public T reduce(ReduceFunction<T> function) {
        Iterator<T> rows = self().toLocalIterator();
        if (!rows.hasNext()) {
            throw SparkErrors.unsupportedOperation("_LEGACY_ERROR_TEMP_3014");
        }
        T result = rows.next();
        try {
            while (rows.hasNext()) {
                result = function.call(result, rows.next());
            }
        } catch (Exception e) {
            throw SparkErrors.sneaky(e);
        }
        return result;
    }

    public T reduce(Function2<T, T, T> function) {
        return reduce((ReduceFunction<T>) function::apply);
    }

    public void foreach(ForeachFunction<T> function) {
        Iterator<T> rows = self().toLocalIterator();
        try {
            while (rows.hasNext()) {
                function.call(rows.next());
            }
        } catch (Exception e) {
            throw SparkErrors.sneaky(e);
        }
    }

    public void foreach(Function1<T, BoxedUnit> function) {
        foreach((ForeachFunction<T>) function::apply);
    }

    public void foreachPartition(ForeachPartitionFunction<T> function) {
        try {
            function.call(self().toLocalIterator());
        } catch (Exception e) {
            throw SparkErrors.sneaky(e);
        }
    }

    public void foreachPartition(Function1<scala.collection.Iterator<T>, BoxedUnit> function) {
        function.apply(ScalaCollections.iterator(self().toLocalIterator()));
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
        throw refused();
    }

    public <U> Dataset<U> mapPartitions(
            Function1<scala.collection.Iterator<T>, scala.collection.Iterator<U>> function, Encoder<U> encoder) {
        throw refused();
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
        throw refused();
    }

    public <K> KeyValueGroupedDataset<K, T> groupByKey(Function1<T, K> function, Encoder<K> encoder) {
        throw refused();
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

    public <U> Dataset<Tuple2<T, U>> joinWith(Dataset<U> other, Column condition, String joinType) {
        throw refused();
    }

    /** {@code function} of this, to write a chain of calls. */
    public <U, D extends Dataset<?>> D transform(Function1<Dataset<T>, D> function) {
        return function.apply(self());
    }
}
