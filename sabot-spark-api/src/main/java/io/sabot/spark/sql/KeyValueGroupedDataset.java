package io.sabot.spark.sql;

import io.sabot.spark.api.java.function.CoGroupFunction;
import io.sabot.spark.api.java.function.FlatMapGroupsFunction;
import io.sabot.spark.api.java.function.MapFunction;
import io.sabot.spark.api.java.function.MapGroupsFunction;
import io.sabot.spark.internal.KeyedFrame;
import io.sabot.spark.internal.SabotEncoder;
import io.sabot.spark.internal.ScalaCollections;
import java.util.Collections;
import java.util.Iterator;
import scala.Function1;
import scala.Function2;
import scala.Function3;
import scala.collection.IterableOnce;
import scala.collection.immutable.Seq;

/**
 * A Dataset grouped by keys that a function gives.
 *
 * @param <K> the class of the keys
 * @param <V> the class of the rows
 */
public class KeyValueGroupedDataset<K, V> extends GroupsWithState<K, V> {
    private static final long serialVersionUID = 1L;
    private static final Column[] NO_ORDER = {};

    KeyValueGroupedDataset(SparkSession session, KeyedFrame<K, V> keyed) {
        super(session, keyed);
    }

    public <L> KeyValueGroupedDataset<L, V> keyAs(Encoder<L> encoder) {
        return new KeyValueGroupedDataset<>(session(), keyed().keyAs(SabotEncoder.of(encoder)));
    }

    public <W> KeyValueGroupedDataset<K, W> mapValues(MapFunction<V, W> function, Encoder<W> encoder) {
        return new KeyValueGroupedDataset<>(session(), keyed().mapValues(function, SabotEncoder.of(encoder)));
    }

    public <W> KeyValueGroupedDataset<K, W> mapValues(Function1<V, W> function, Encoder<W> encoder) {
        return mapValues((MapFunction<V, W>) function::apply, encoder);
    }

    /** Each key once. */
    public Dataset<K> keys() {
        return new Dataset<>(session(), keyed().distinctKeys(), keyed().keyEncoder());
    }

    @Override
    <U> Dataset<U> grouped(Column[] order, KeyedFrame.Grouped<K, V, U> function, Encoder<U> encoder) {
        SabotEncoder<U> target = SabotEncoder.of(encoder);
        return new Dataset<>(session(), keyed().mapGroups(session().sparkContext(), order, function, target), target);
    }

    public <U> Dataset<U> flatMapGroups(FlatMapGroupsFunction<K, V, U> function, Encoder<U> encoder) {
        return grouped(NO_ORDER, function::call, encoder);
    }

    public <U> Dataset<U> flatMapGroups(
            Function2<K, scala.collection.Iterator<V>, IterableOnce<U>> function, Encoder<U> encoder) {
        return grouped(NO_ORDER, called(function), encoder);
    }

    private static <K, V, U> KeyedFrame.Grouped<K, V, U> called(
            Function2<K, scala.collection.Iterator<V>, IterableOnce<U>> function) {
        return (key, values) -> iterator(function.apply(key, ScalaCollections.iterator(values)));
    }

    private static <U> Iterator<U> iterator(IterableOnce<U> objects) {
        return ScalaCollections.javaIterator(objects.iterator());
    }

    /** @param sortExprs what the rows of a group come in the order of */
    public <U> Dataset<U> flatMapSortedGroups(
            Column[] sortExprs, FlatMapGroupsFunction<K, V, U> function, Encoder<U> encoder) {
        return grouped(sortExprs, function::call, encoder);
    }

    public <U> Dataset<U> flatMapSortedGroups(
            Seq<Column> sortExprs,
            Function2<K, scala.collection.Iterator<V>, IterableOnce<U>> function,
            Encoder<U> encoder) {
        return grouped(ScalaCollections.columns(sortExprs), called(function), encoder);
    }

    public <U> Dataset<U> mapGroups(MapGroupsFunction<K, V, U> function, Encoder<U> encoder) {
        return grouped(
                NO_ORDER,
                (key, values) ->
                        Collections.singleton(function.call(key, values)).iterator(),
                encoder);
    }

    public <U> Dataset<U> mapGroups(Function2<K, scala.collection.Iterator<V>, U> function, Encoder<U> encoder) {
        return mapGroups(
                (MapGroupsFunction<K, V, U>) (key, values) -> function.apply(key, ScalaCollections.iterator(values)),
                encoder);
    }

    @Override
    <U, R> Dataset<R> together(
            KeyValueGroupedDataset<K, U> other, CoGroupFunction<K, V, U, R> function, Encoder<R> encoder) {
        return cogroup(other, function, encoder);
    }

    /** For each key of this or the other what a function makes of the rows of both. */
    public <U, R> Dataset<R> cogroup(
            KeyValueGroupedDataset<K, U> other, CoGroupFunction<K, V, U, R> function, Encoder<R> encoder) {
        return cogroupSorted(other, NO_ORDER, NO_ORDER, function, encoder);
    }

    public <U, R> Dataset<R> cogroup(
            KeyValueGroupedDataset<K, U> other,
            Function3<K, scala.collection.Iterator<V>, scala.collection.Iterator<U>, IterableOnce<R>> function,
            Encoder<R> encoder) {
        return cogroup(other, called(function), encoder);
    }

    private static <K, V, U, R> CoGroupFunction<K, V, U, R> called(
            Function3<K, scala.collection.Iterator<V>, scala.collection.Iterator<U>, IterableOnce<R>> function) {
        return (key, left, right) ->
                iterator(function.apply(key, ScalaCollections.iterator(left), ScalaCollections.iterator(right)));
    }

    public <U, R> Dataset<R> cogroupSorted(
            KeyValueGroupedDataset<K, U> other,
            Column[] thisSortExprs,
            Column[] otherSortExprs,
            CoGroupFunction<K, V, U, R> function,
            Encoder<R> encoder) {
        SabotEncoder<R> target = SabotEncoder.of(encoder);
        return new Dataset<>(
                session(),
                keyed().coGroup(
                                session().sparkContext(),
                                other.keyed(),
                                thisSortExprs,
                                otherSortExprs,
                                function::call,
                                target),
                target);
    }

    public <U, R> Dataset<R> cogroupSorted(
            KeyValueGroupedDataset<K, U> other,
            Seq<Column> thisSortExprs,
            Seq<Column> otherSortExprs,
            Function3<K, scala.collection.Iterator<V>, scala.collection.Iterator<U>, IterableOnce<R>> function,
            Encoder<R> encoder) {
        return cogroupSorted(
                other,
                ScalaCollections.columns(thisSortExprs),
                ScalaCollections.columns(otherSortExprs),
                called(function),
                encoder);
    }
}
