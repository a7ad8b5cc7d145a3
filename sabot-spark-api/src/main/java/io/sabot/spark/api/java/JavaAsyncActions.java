package io.sabot.spark.api.java;

import io.sabot.spark.api.java.function.VoidFunction;
import io.sabot.spark.internal.Futures;
import io.sabot.spark.internal.Jobs;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.rdd.AsyncRDDActions;
import io.sabot.spark.rdd.RDD;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import scala.Function1;
import scala.runtime.BoxedUnit;

/** Actions of Java programs that go on while the program does. */
interface JavaAsyncActions<T> {
    RDD<T> rdd();

    private AsyncRDDActions<T> async() {
        return new AsyncRDDActions<>(rdd(), null);
    }

    default JavaFutureAction<Long> countAsync() {
        return Futures.java(async().countAsync(), Long.class::cast);
    }

    default JavaFutureAction<List<T>> collectAsync() {
        return Futures.java(async().collectAsync(), ScalaCollections::list);
    }

    default JavaFutureAction<List<T>> takeAsync(int num) {
        return Futures.java(async().takeAsync(num), ScalaCollections::list);
    }

    default JavaFutureAction<Void> foreachAsync(VoidFunction<T> f) {
        Jobs.checked(f);
        Function1<T, BoxedUnit> function = (Function1<T, BoxedUnit> & Serializable) object -> {
            call(f, object);
            return BoxedUnit.UNIT;
        };
        return Futures.java(async().foreachAsync(function), unit -> null);
    }

    default JavaFutureAction<Void> foreachPartitionAsync(VoidFunction<Iterator<T>> f) {
        Jobs.checked(f);
        Function1<scala.collection.Iterator<T>, BoxedUnit> function =
                (Function1<scala.collection.Iterator<T>, BoxedUnit> & Serializable) objects -> {
                    call(f, ScalaCollections.javaIterator(objects));
                    return BoxedUnit.UNIT;
                };
        return Futures.java(async().foreachPartitionAsync(function), unit -> null);
    }

    private static <A> void call(VoidFunction<A> function, A argument) {
        try {
            function.call(argument);
        } catch (Exception failure) {
            throw SparkErrors.sneaky(failure);
        }
    }
}
