package io.sabot.spark.util;

import java.io.Serializable;
import scala.Option;
import scala.Product2;
import scala.Tuple2;
import scala.runtime.BoxesRunTime;
import scala.runtime.ScalaRunTime;

/** A pair whose values can be replaced, for code that makes many. */
public class MutablePair<T1, T2> implements Product2<T1, T2>, Serializable {
    private static final long serialVersionUID = 1L;

    public T1 _1;
    public T2 _2;

    public MutablePair(T1 first, T2 second) {
        this._1 = first;
        this._2 = second;
    }

    public MutablePair() {
        this(null, null);
    }

    public static <T1, T2> MutablePair<T1, T2> apply(T1 first, T2 second) {
        return new MutablePair<>(first, second);
    }

    public static <T1, T2> Option<Tuple2<T1, T2>> unapply(MutablePair<T1, T2> pair) {
        return pair == null ? Option.empty() : Option.apply(new Tuple2<>(pair._1, pair._2));
    }

    @Override
    public T1 _1() {
        return _1;
    }

    @Override
    public T2 _2() {
        return _2;
    }

    public void _1_$eq(T1 first) {
        _1 = first;
    }

    public void _2_$eq(T2 second) {
        _2 = second;
    }

    /** @return this */
    public MutablePair<T1, T2> update(T1 first, T2 second) {
        _1 = first;
        _2 = second;
        return this;
    }

    public <A, B> MutablePair<A, B> copy(A first, B second) {
        return new MutablePair<>(first, second);
    }

    @Override
    public boolean canEqual(Object that) {
        return that instanceof MutablePair<?, ?>;
    }

    @Override
    public String productPrefix() {
        return "MutablePair";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MutablePair<?, ?> that
                && BoxesRunTime.equals(_1, that._1)
                && BoxesRunTime.equals(_2, that._2);
    }

    @Override
    public int hashCode() {
        return ScalaRunTime._hashCode(this);
    }

    @Override
    public String toString() {
        return "(" + _1 + "," + _2 + ")";
    }
}
