package io.sabot.spark.sql;

import io.sabot.spark.api.java.function.ReduceFunction;
import io.sabot.spark.internal.KeyedFrame;
import io.sabot.spark.internal.SabotEncoder;
import io.sabot.spark.internal.ScalaCollections;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import scala.Function2;
import scala.Tuple2;
import scala.Tuple3;
import scala.Tuple4;
import scala.Tuple5;
import scala.Tuple6;
import scala.Tuple7;
import scala.Tuple8;
import scala.Tuple9;
import scala.collection.immutable.Seq;

/** The part of a {@link KeyValueGroupedDataset} that makes one row of each group. */
abstract class GroupAggregations<K, V> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient SparkSession session;
    private final transient KeyedFrame<K, V> keyed;

    GroupAggregations(SparkSession session, KeyedFrame<K, V> keyed) {
        this.session = session;
        this.keyed = keyed;
    }

    SparkSession session() {
        return session;
    }

    KeyedFrame<K, V> keyed() {
        return keyed;
    }

    /** The rows that a function makes of each group. */
    abstract <U> Dataset<U> grouped(Column[] order, KeyedFrame.Grouped<K, V, U> function, Encoder<U> encoder);

    public Dataset<Tuple2<K, V>> reduceGroups(ReduceFunction<V> function) {
        SabotEncoder<Tuple2<K, V>> pairs = SabotEncoder.tuple(keyed.keyEncoder(), keyed.encoder());
        KeyedFrame.Grouped<K, V, Tuple2<K, V>> reduced = (key, values) -> {
            V result = values.next();
            while (values.hasNext()) {
                result = function.call(result, values.next());
            }
            return Collections.singleton(new Tuple2<>(key, result)).iterator();
        };
        Dataset<Tuple2<K, V>> made = grouped(new Column[0], reduced, pairs);
        String name =
                "ReduceAggregator(" + keyed.encoder().clsTag().runtimeClass().getName() + ")";
        return made.toDF("key", name).as(pairs);
    }

    public Dataset<Tuple2<K, V>> reduceGroups(Function2<V, V, V> function) {
        return reduceGroups((ReduceFunction<V>) function::apply);
    }

    public Dataset<Tuple2<K, Object>> count() {
        return aggregated(
                List.of(new TypedColumn<>(functions.count(functions.lit(1)).tree(), Encoders.scalaLong())));
    }

    public Dataset<?> aggUntyped(Seq<TypedColumn<?, ?>> columns) {
        return aggregated(ScalaCollections.list(columns));
    }

    private <R> Dataset<R> aggregated(List<TypedColumn<?, ?>> columns) {
        List<Encoder<?>> encoders = new ArrayList<>();
        encoders.add(keyed.keyEncoder());
        columns.forEach(column -> encoders.add(column.encoder()));
        SabotEncoder<R> rows = SabotEncoder.tuple(encoders.toArray(new Encoder<?>[0]));
        return new Dataset<>(session, keyed.aggregated(new ArrayList<>(columns)), rows);
    }

    public <U1> Dataset<Tuple2<K, U1>> agg(TypedColumn<V, U1> col1) {
        return aggregated(List.of(col1));
    }

    public <U1, U2> Dataset<Tuple3<K, U1, U2>> agg(TypedColumn<V, U1> col1, TypedColumn<V, U2> col2) {
        return aggregated(List.of(col1, col2));
    }

    public <U1, U2, U3> Dataset<Tuple4<K, U1, U2, U3>> agg(
            TypedColumn<V, U1> col1, TypedColumn<V, U2> col2, TypedColumn<V, U3> col3) {
        return aggregated(List.of(col1, col2, col3));
    }

    public <U1, U2, U3, U4> Dataset<Tuple5<K, U1, U2, U3, U4>> agg(
            TypedColumn<V, U1> col1, TypedColumn<V, U2> col2, TypedColumn<V, U3> col3, TypedColumn<V, U4> col4) {
        return aggregated(List.of(col1, col2, col3, col4));
    }

    public <U1, U2, U3, U4, U5> Dataset<Tuple6<K, U1, U2, U3, U4, U5>> agg(
            TypedColumn<V, U1> col1,
            TypedColumn<V, U2> col2,
            TypedColumn<V, U3> col3,
            TypedColumn<V, U4> col4,
            TypedColumn<V, U5> col5) {
        return aggregated(List.of(col1, col2, col3, col4, col5));
    }

    public <U1, U2, U3, U4, U5, U6> Dataset<Tuple7<K, U1, U2, U3, U4, U5, U6>> agg(
            TypedColumn<V, U1> col1,
            TypedColumn<V, U2> col2,
            TypedColumn<V, U3> col3,
            TypedColumn<V, U4> col4,
            TypedColumn<V, U5> col5,
            TypedColumn<V, U6> col6) {
        return aggregated(List.of(col1, col2, col3, col4, col5, col6));
    }

    public <U1, U2, U3, U4, U5, U6, U7> Dataset<Tuple8<K, U1, U2, U3, U4, U5, U6, U7>> agg(
            TypedColumn<V, U1> col1,
            TypedColumn<V, U2> col2,
            TypedColumn<V, U3> col3,
            TypedColumn<V, U4> col4,
            TypedColumn<V, U5> col5,
            TypedColumn<V, U6> col6,
            TypedColumn<V, U7> col7) {
        return aggregated(List.of(col1, col2, col3, col4, col5, col6, col7));
    }

    public <U1, U2, U3, U4, U5, U6, U7, U8> Dataset<Tuple9<K, U1, U2, U3, U4, U5, U6, U7, U8>> agg(
            TypedColumn<V, U1> col1,
            TypedColumn<V, U2> col2,
            TypedColumn<V, U3> col3,
            TypedColumn<V, U4> col4,
            TypedColumn<V, U5> col5,
            TypedColumn<V, U6> col6,
            TypedColumn<V, U7> col7,
            TypedColumn<V, U8> col8) {
        return aggregated(List.of(col1, col2, col3, col4, col5, col6, col7, col8));
    }
}
