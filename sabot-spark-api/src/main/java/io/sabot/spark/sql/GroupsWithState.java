package io.sabot.spark.sql;

import io.sabot.spark.api.java.function.CoGroupFunction;
import io.sabot.spark.api.java.function.FlatMapGroupsWithStateFunction;
import io.sabot.spark.api.java.function.MapGroupsWithStateFunction;
import io.sabot.spark.internal.KeyedFrame;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.StateOfGroup;
import io.sabot.spark.sql.streaming.GroupState;
import io.sabot.spark.sql.streaming.GroupStateTimeout;
import io.sabot.spark.sql.streaming.OutputMode;
import java.util.Collections;
import scala.Function3;

/** The part of a {@link KeyValueGroupedDataset} whose functions remember something of each group: for a query that ends, within it. */
abstract class GroupsWithState<K, V> extends GroupAggregations<K, V> {
    private static final long serialVersionUID = 1L;

    GroupsWithState(SparkSession session, KeyedFrame<K, V> keyed) {
        super(session, keyed);
    }

    /** The rows of this and another grouping by key. */
    abstract <U, R> Dataset<R> together(
            KeyValueGroupedDataset<K, U> other, CoGroupFunction<K, V, U, R> function, Encoder<R> encoder);

    private static <S> GroupState<S> state(S initial, GroupStateTimeout timeout) {
        return StateOfGroup.of(initial, System.currentTimeMillis(), null, timeout, false);
    }

    /** Timeouts are objects that tasks do not get copies of. */
    private enum Timeout {
        PROCESSING_TIME,
        EVENT_TIME,
        NONE;

        static Timeout of(GroupStateTimeout timeout) {
            if (timeout == GroupStateTimeout.ProcessingTimeTimeout()) {
                return PROCESSING_TIME;
            }
            return timeout == GroupStateTimeout.EventTimeTimeout() ? EVENT_TIME : NONE;
        }

        GroupStateTimeout shown() {
            return switch (this) {
                case PROCESSING_TIME -> GroupStateTimeout.ProcessingTimeTimeout();
                case EVENT_TIME -> GroupStateTimeout.EventTimeTimeout();
                case NONE -> GroupStateTimeout.NoTimeout();
            };
        }
    }

    private <S, U> Dataset<U> stateful(
            FlatMapGroupsWithStateFunction<K, V, S, U> function, GroupStateTimeout timeout, Encoder<U> encoder) {
        Timeout kind = Timeout.of(timeout);
        return grouped(new Column[0], (key, values) -> function.call(key, values, state(null, kind.shown())), encoder);
    }

    private <S, U> Dataset<U> stateful(
            FlatMapGroupsWithStateFunction<K, V, S, U> function,
            GroupStateTimeout timeout,
            KeyValueGroupedDataset<K, S> initialState,
            Encoder<U> encoder) {
        Timeout kind = Timeout.of(timeout);
        CoGroupFunction<K, V, S, U> called = (key, values, states) -> {
            S initial = states.hasNext() ? states.next() : null;
            if (states.hasNext()) {
                throw new IllegalArgumentException("The initial state provided contained multiple rows(state) with the"
                        + " same key. Make sure to de-duplicate the initial state before passing it.");
            }
            return function.call(key, values, state(initial, kind.shown()));
        };
        return together(initialState, called, encoder);
    }

    private static <K, V, S, U> FlatMapGroupsWithStateFunction<K, V, S, U> flat(
            MapGroupsWithStateFunction<K, V, S, U> function) {
        return (key, values, state) ->
                Collections.singleton(function.call(key, values, state)).iterator();
    }

    private static <K, V, S, U> MapGroupsWithStateFunction<K, V, S, U> called(
            Function3<K, scala.collection.Iterator<V>, GroupState<S>, U> function) {
        return (key, values, state) -> function.apply(key, ScalaCollections.iterator(values), state);
    }

    private static <K, V, S, U> FlatMapGroupsWithStateFunction<K, V, S, U> calledFlat(
            Function3<K, scala.collection.Iterator<V>, GroupState<S>, scala.collection.Iterator<U>> function) {
        return (key, values, state) ->
                ScalaCollections.javaIterator(function.apply(key, ScalaCollections.iterator(values), state));
    }

    private static void check(OutputMode mode) {
        if (mode != OutputMode.Append() && mode != OutputMode.Update()) {
            throw new IllegalArgumentException("The output mode of function should be append or update");
        }
    }

    public <S, U> Dataset<U> mapGroupsWithState(
            Function3<K, scala.collection.Iterator<V>, GroupState<S>, U> function,
            Encoder<S> stateEncoder,
            Encoder<U> encoder) {
        return mapGroupsWithState(called(function), stateEncoder, encoder);
    }

    public <S, U> Dataset<U> mapGroupsWithState(
            GroupStateTimeout timeout,
            Function3<K, scala.collection.Iterator<V>, GroupState<S>, U> function,
            Encoder<S> stateEncoder,
            Encoder<U> encoder) {
        return mapGroupsWithState(called(function), stateEncoder, encoder, timeout);
    }

    public <S, U> Dataset<U> mapGroupsWithState(
            GroupStateTimeout timeout,
            KeyValueGroupedDataset<K, S> initialState,
            Function3<K, scala.collection.Iterator<V>, GroupState<S>, U> function,
            Encoder<S> stateEncoder,
            Encoder<U> encoder) {
        return mapGroupsWithState(called(function), stateEncoder, encoder, timeout, initialState);
    }

    public <S, U> Dataset<U> mapGroupsWithState(
            MapGroupsWithStateFunction<K, V, S, U> function, Encoder<S> stateEncoder, Encoder<U> encoder) {
        return stateful(flat(function), GroupStateTimeout.NoTimeout(), encoder);
    }

    public <S, U> Dataset<U> mapGroupsWithState(
            MapGroupsWithStateFunction<K, V, S, U> function,
            Encoder<S> stateEncoder,
            Encoder<U> encoder,
            GroupStateTimeout timeout) {
        return stateful(flat(function), timeout, encoder);
    }

    public <S, U> Dataset<U> mapGroupsWithState(
            MapGroupsWithStateFunction<K, V, S, U> function,
            Encoder<S> stateEncoder,
            Encoder<U> encoder,
            GroupStateTimeout timeout,
            KeyValueGroupedDataset<K, S> initialState) {
        return stateful(flat(function), timeout, initialState, encoder);
    }

    public <S, U> Dataset<U> flatMapGroupsWithState(
            OutputMode outputMode,
            GroupStateTimeout timeout,
            Function3<K, scala.collection.Iterator<V>, GroupState<S>, scala.collection.Iterator<U>> function,
            Encoder<S> stateEncoder,
            Encoder<U> encoder) {
        return flatMapGroupsWithState(calledFlat(function), outputMode, stateEncoder, encoder, timeout);
    }

    public <S, U> Dataset<U> flatMapGroupsWithState(
            OutputMode outputMode,
            GroupStateTimeout timeout,
            KeyValueGroupedDataset<K, S> initialState,
            Function3<K, scala.collection.Iterator<V>, GroupState<S>, scala.collection.Iterator<U>> function,
            Encoder<S> stateEncoder,
            Encoder<U> encoder) {
        return flatMapGroupsWithState(calledFlat(function), outputMode, stateEncoder, encoder, timeout, initialState);
    }

    public <S, U> Dataset<U> flatMapGroupsWithState(
            FlatMapGroupsWithStateFunction<K, V, S, U> function,
            OutputMode outputMode,
            Encoder<S> stateEncoder,
            Encoder<U> encoder,
            GroupStateTimeout timeout) {
        check(outputMode);
        return stateful(function, timeout, encoder);
    }

    public <S, U> Dataset<U> flatMapGroupsWithState(
            FlatMapGroupsWithStateFunction<K, V, S, U> function,
            OutputMode outputMode,
            Encoder<S> stateEncoder,
            Encoder<U> encoder,
            GroupStateTimeout timeout,
            KeyValueGroupedDataset<K, S> initialState) {
        check(outputMode);
        return stateful(function, timeout, initialState, encoder);
    }
}
