package io.sabot.spark.rdd;

import io.sabot.spark.ComplexFutureAction;
import io.sabot.spark.FutureAction;
import io.sabot.spark.JobSubmitter;
import io.sabot.spark.internal.AsyncTake;
import io.sabot.spark.internal.Jobs;
import io.sabot.spark.internal.ScalaCollections;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import scala.Function1;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.concurrent.ExecutionContextExecutorService;
import scala.reflect.ClassTag;
import scala.runtime.BoxedUnit;

/** Actions that go on while the program does. */
public class AsyncRDDActions<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RDD<T> rdd;

    public AsyncRDDActions(RDD<T> self, ClassTag<T> evidence) {
        this.rdd = self;
    }

    public static ExecutionContextExecutorService futureExecutionContext() {
        return AsyncTake.threads();
    }

    private Seq<Object> all() {
        return Jobs.allPartitions(rdd);
    }

    /** A long. */
    public FutureAction<Object> countAsync() {
        AtomicLong total = new AtomicLong();
        return rdd.context()
                .submitJob(
                        rdd,
                        (Function1<Iterator<T>, Long> & Serializable) objects -> {
                            long count = 0;
                            while (objects.hasNext()) {
                                objects.next();
                                count++;
                            }
                            return count;
                        },
                        all(),
                        (index, count) -> {
                            total.addAndGet(count);
                            return BoxedUnit.UNIT;
                        },
                        total::get);
    }

    public FutureAction<Seq<T>> collectAsync() {
        List<List<T>> results = new ArrayList<>(Collections.nCopies(rdd.getNumPartitions(), List.of()));
        return rdd.context()
                .submitJob(
                        rdd,
                        (Function1<Iterator<T>, List<T>> & Serializable) AsyncTake::list,
                        all(),
                        (index, part) -> {
                            results.set((Integer) index, part);
                            return BoxedUnit.UNIT;
                        },
                        () -> {
                            List<T> joined = new ArrayList<>();
                            results.forEach(joined::addAll);
                            return ScalaCollections.seq(joined);
                        });
    }

    public FutureAction<Seq<T>> takeAsync(int num) {
        return new ComplexFutureAction<>((JobSubmitter jobs) -> new AsyncTake<>(rdd, num, jobs).next(0));
    }

    public FutureAction<BoxedUnit> foreachAsync(Function1<T, BoxedUnit> f) {
        Jobs.checked(f);
        return foreachPartitionAsync((Function1<Iterator<T>, BoxedUnit> & Serializable) objects -> {
            while (objects.hasNext()) {
                f.apply(objects.next());
            }
            return BoxedUnit.UNIT;
        });
    }

    public FutureAction<BoxedUnit> foreachPartitionAsync(Function1<Iterator<T>, BoxedUnit> f) {
        return rdd.context().submitJob(rdd, f, all(), (index, unit) -> BoxedUnit.UNIT, () -> BoxedUnit.UNIT);
    }
}
