package io.sabot.spark.internal;

import io.sabot.spark.FutureAction;
import io.sabot.spark.JobSubmitter;
import io.sabot.spark.rdd.RDD;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import scala.Function1;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;
import scala.concurrent.ExecutionContext$;
import scala.concurrent.ExecutionContextExecutorService;
import scala.concurrent.Future;
import scala.concurrent.Future$;
import scala.runtime.BoxedUnit;

/** The first objects of a collection by as many jobs as it takes, each over more partitions. Source: {@code AsyncRDDActions}. */
public final class AsyncTake<T> {
    private static final int SCALE_UP = 4;
    private static final int FIRST_PARTITIONS = 1;
    private static final double GROWTH = 1.5;

    private final RDD<T> rdd;
    private final int wanted;
    private final JobSubmitter jobs;
    private final List<T> results = new ArrayList<>();

    public AsyncTake(RDD<T> rdd, int wanted, JobSubmitter jobs) {
        this.rdd = rdd;
        this.wanted = wanted;
        this.jobs = jobs;
    }

    private static final class Threads {
        private static final ExecutionContextExecutorService CONTEXT =
                ExecutionContext$.MODULE$.fromExecutorService(pool());

        private static ExecutorService pool() {
            return Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "AsyncRDDActions-future");
                thread.setDaemon(true);
                return thread;
            });
        }
    }

    /** Where what follows a job runs. */
    public static ExecutionContextExecutorService threads() {
        return Threads.CONTEXT;
    }

    public static <T> List<T> list(Iterator<T> objects) {
        return first(objects, Integer.MAX_VALUE);
    }

    private static <T> List<T> first(Iterator<T> objects, int most) {
        List<T> list = new ArrayList<>();
        while (list.size() < most && objects.hasNext()) {
            list.add(objects.next());
        }
        return list;
    }

    /** @param scanned how many partitions have been looked at */
    public Future<Seq<T>> next(int scanned) {
        int all = rdd.getNumPartitions();
        if (results.size() >= wanted || scanned >= all) {
            return Future$.MODULE$.successful(ScalaCollections.seq(results));
        }
        int end = (int) Math.min((long) scanned + partitions(scanned), all);
        int left = wanted - results.size();
        List<Object> indices = new ArrayList<>();
        for (int partition = scanned; partition < end; partition++) {
            indices.add(partition);
        }
        List<List<T>> parts = new ArrayList<>(Collections.nCopies(end - scanned, List.of()));
        FutureAction<BoxedUnit> job = jobs.submitJob(
                rdd,
                (Function1<Iterator<T>, List<T>> & Serializable) objects -> first(objects, left),
                ScalaCollections.seq(indices),
                (index, part) -> {
                    parts.set((Integer) index, part);
                    return BoxedUnit.UNIT;
                },
                () -> BoxedUnit.UNIT);
        return job.flatMap(
                unit -> {
                    for (List<T> part : parts) {
                        results.addAll(part.subList(0, Math.min(part.size(), wanted - results.size())));
                    }
                    return next(end);
                },
                threads());
    }

    private long partitions(int scanned) {
        if (scanned == 0) {
            return FIRST_PARTITIONS;
        }
        long most = (long) scanned * SCALE_UP;
        if (results.isEmpty()) {
            return most;
        }
        long likely = Math.max(1, (long) (GROWTH * wanted * scanned / results.size()) - scanned);
        return Math.min(likely, most);
    }
}
