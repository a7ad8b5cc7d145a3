package io.sabot.compat.spark.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.spark.BarrierTaskContext;
import org.apache.spark.ExceptionFailure;
import org.apache.spark.ExecutorLostFailure;
import org.apache.spark.FetchFailed;
import org.apache.spark.SparkJobInfo;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.TaskCommitDenied;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.JobFailed;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.TaskCompletionListener;
import org.apache.spark.util.TaskFailureListener;
import scala.Option;
import scala.Tuple2;

/** Jobs as programs see them: the context of tasks, listeners, results that come later, cancelled jobs. */
final class SharedJobs {
    private static final long A_WHILE = 400;
    private static final long VERY_LONG = 20_000;

    /** By tasks, which run in this process. */
    private static final List<String> SAID = Collections.synchronizedList(new ArrayList<>());

    private SharedJobs() {}

    static void contexts(Run run) {
        JavaSparkContext context = SharedVariables.context(run);
        context.setLocalProperty("shared.property", "value");
        run.say(context.parallelize(SharedVariables.numbers(8), 3)
                .mapPartitions(objects -> {
                    TaskContext task = TaskContext.get();
                    return List.of(
                                    task.partitionId(),
                                    TaskContext.getPartitionId(),
                                    task.numPartitions(),
                                    task.attemptNumber(),
                                    task.stageAttemptNumber(),
                                    String.valueOf(task.getLocalProperty("shared.property")),
                                    String.valueOf(task.getLocalProperty("shared.other")),
                                    task.cpus(),
                                    task.resourcesJMap().size(),
                                    task.isCompleted(),
                                    task.isFailed(),
                                    task.isInterrupted())
                            .iterator();
                })
                .collect());
        context.setLocalProperty("shared.property", null);
        run.say("in the program", TaskContext.get(), TaskContext.getPartitionId());

        CollectionAccumulator<String> told = context.sc().collectionAccumulator();
        JavaRDD<Integer> one = context.parallelize(SharedVariables.numbers(8), 1);
        one.foreachPartition(objects -> {
            TaskContext task = TaskContext.get();
            task.addTaskCompletionListener(
                    (TaskCompletionListener) ended -> told.add("first " + ended.isCompleted() + ended.isFailed()));
            task.addTaskCompletionListener((TaskCompletionListener) ended -> told.add("second"));
            task.addTaskFailureListener((TaskFailureListener) (failed, failure) -> told.add("failure"));
        });
        run.say(told.value());
        SharedVariables.fails(
                run,
                "a failing task tells its listeners",
                r -> one.foreachPartition(objects -> {
                    TaskContext task = TaskContext.get();
                    task.addTaskCompletionListener(
                            (TaskCompletionListener) ended -> SAID.add("completed " + ended.isFailed()));
                    task.addTaskFailureListener(
                            (TaskFailureListener) (failed, failure) -> SAID.add("failed " + failure.getMessage()));
                    throw new IllegalStateException("body");
                }));
        run.say(SAID);
        SharedVariables.fails(
                run,
                "failing listeners",
                r -> one.foreachPartition(objects -> {
                    TaskContext task = TaskContext.get();
                    task.addTaskCompletionListener((TaskCompletionListener) ended -> {
                        throw new IllegalStateException("first");
                    });
                    task.addTaskCompletionListener((TaskCompletionListener) ended -> {
                        throw new IllegalStateException("second");
                    });
                }));
        SharedVariables.fails(
                run,
                "no barrier",
                r -> one.foreachPartition(objects -> {
                    TaskContext task = TaskContext.get();
                    if (!(task instanceof BarrierTaskContext)) {
                        throw new IllegalStateException("not a barrier stage");
                    }
                }));
        run.say(new TaskCommitDenied(1, 2, 3).toErrorString());
        run.say(new FetchFailed(null, 1, 2L, 3, 4, "message").toErrorString());
        run.say(new ExecutorLostFailure("one", true, Option.apply("reason")).toErrorString());
    }

    static void later(Run run) throws Exception {
        JavaSparkContext context = SharedVariables.context(run);
        JavaRDD<Integer> numbers = context.parallelize(SharedVariables.numbers(10), 4);
        run.say(numbers.countAsync().get(), numbers.collectAsync().get());
        run.say(numbers.takeAsync(0).get(), numbers.takeAsync(100).get());
        JavaFutureAction<List<Integer>> some = numbers.takeAsync(6);
        run.say(some.get(), some.jobIds().size(), some.isDone(), some.isCancelled(), some.cancel(true));
        run.say(
                numbers.foreachAsync(i -> {}).get(),
                numbers.foreachPartitionAsync(i -> {}).get());
        SharedVariables.fails(
                run,
                "a failing job",
                r -> context.parallelize(SharedVariables.numbers(2), 1)
                        .foreachAsync(i -> {
                            throw new IllegalStateException("no");
                        })
                        .get());
        SharedVariables.fails(run, "not to be sent", r -> {
            Object unwritable = new Object();
            numbers.foreachAsync(i -> Objects.requireNonNull(unwritable));
        });
        SharedVariables.fails(
                run,
                "too late",
                r -> numbers.foreachAsync(i -> Thread.sleep(A_WHILE / 2)).get(A_WHILE / 4, TimeUnit.MILLISECONDS));
        SharedVariables.fails(run, "cancelled", r -> {
            JavaFutureAction<Void> action = numbers.foreachAsync(i -> Thread.sleep(A_WHILE));
            r.say(action.cancel(true), action.isCancelled(), action.isDone(), action.cancel(true));
            action.get();
        });
    }

    /** Begins a job that takes too long. */
    private static JavaFutureAction<Long> begun(JavaSparkContext context) throws InterruptedException {
        JavaFutureAction<Long> job = context.parallelize(SharedVariables.numbers(4), 4)
                .map(i -> {
                    Thread.sleep(VERY_LONG);
                    return i;
                })
                .countAsync();
        Thread.sleep(A_WHILE);
        return job;
    }

    static void cancelled(Run run) {
        JavaSparkContext context = SharedVariables.context(run);
        SharedVariables.fails(run, "group", r -> {
            context.setJobGroup("shared-group", "description", true);
            JavaFutureAction<Long> job = begun(context);
            int[] ids = context.statusTracker().getJobIdsForGroup("shared-group");
            SparkJobInfo info = context.statusTracker().getJobInfo(ids[0]);
            SparkStageInfo stage = context.statusTracker().getStageInfo(info.stageIds()[0]);
            r.say(
                    ids.length,
                    ids[0] == job.jobIds().get(0),
                    info.status(),
                    info.stageIds().length,
                    stage.numTasks(),
                    stage.numCompletedTasks(),
                    stage.numFailedTasks(),
                    stage.currentAttemptId());
            run.say(Arrays.stream(context.statusTracker().getActiveJobIds()).anyMatch(id -> id == ids[0]));
            long start = System.currentTimeMillis();
            context.cancelJobGroup("shared-group");
            try {
                job.get();
            } finally {
                context.clearJobGroup();
                Thread.sleep(A_WHILE);
                r.say("at once", System.currentTimeMillis() - start < VERY_LONG / 2);
                r.say(context.statusTracker().getJobInfo(ids[0]).status());
            }
        });
        SharedVariables.fails(run, "reason", r -> {
            context.setJobGroup("shared-reason", "description", true);
            JavaFutureAction<Long> job = begun(context);
            context.cancelJobGroup("shared-reason", "nobody waits for it");
            context.clearJobGroup();
            job.get();
        });
        context.setInterruptOnCancel(true);
        SharedVariables.fails(run, "tag", r -> {
            context.addJobTag("shared-tag");
            JavaFutureAction<Long> job = begun(context);
            context.removeJobTag("shared-tag");
            context.cancelJobsWithTag("shared-tag");
            job.get();
        });
        SharedVariables.fails(run, "number", r -> {
            JavaFutureAction<Long> job = begun(context);
            context.sc().cancelJob(job.jobIds().get(0), "by number");
            job.get();
        });
        SharedVariables.fails(run, "stage", r -> {
            JavaFutureAction<Long> job = begun(context);
            int stage = context.statusTracker().getJobInfo(job.jobIds().get(0)).stageIds()[0];
            context.sc().cancelStage(stage, "by stage");
            job.get();
        });
        SharedVariables.fails(run, "all", r -> {
            JavaFutureAction<Long> job = begun(context);
            context.cancelAllJobs();
            job.get();
        });
        context.setInterruptOnCancel(false);
        SharedVariables.fails(run, "a task that looks", r -> {
            JavaFutureAction<Long> job = context.parallelize(SharedVariables.numbers(2), 2)
                    .map(i -> {
                        while (!TaskContext.get().isInterrupted()) {
                            Thread.sleep(1);
                        }
                        return i;
                    })
                    .countAsync();
            Thread.sleep(A_WHILE);
            context.sc().cancelJob(job.jobIds().get(0), "told");
            job.get();
        });
        run.say(
                "the next one",
                context.parallelize(SharedVariables.numbers(4), 4).count());
    }

    /** Writes down what it is told. */
    private static final class Told extends SparkListener {
        private final List<String> events = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void onJobStart(SparkListenerJobStart start) {
            events.add("job of " + start.stageIds().size() + " stages");
        }

        @Override
        public void onJobEnd(SparkListenerJobEnd end) {
            events.add(end.jobResult() instanceof JobFailed failed ? "job failed" : "job: " + end.jobResult());
        }

        @Override
        public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
            events.add("stage of " + submitted.stageInfo().numTasks() + " tasks");
        }

        @Override
        public void onStageCompleted(SparkListenerStageCompleted completed) {
            events.add("stage failed: " + completed.stageInfo().failureReason().isDefined());
        }

        @Override
        public void onTaskStart(SparkListenerTaskStart start) {
            events.add("task " + start.taskInfo().id());
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            String reason = end.reason() instanceof ExceptionFailure failure
                    ? failure.className() + " " + failure.description()
                    : end.reason().toString();
            events.add(end.taskType() + " " + end.taskInfo().status() + " " + reason);
        }
    }

    static void listeners(Run run) throws Exception {
        JavaSparkContext context = SharedVariables.context(run);
        JavaRDD<Integer> one = context.parallelize(SharedVariables.numbers(8), 1);
        Thread.sleep(A_WHILE);
        Told told = new Told();
        context.sc().addSparkListener(told);
        one.mapToPair(i -> new Tuple2<>(i % 3, i)).reduceByKey(Integer::sum).count();
        Thread.sleep(A_WHILE);
        told.events.forEach(run::say);
        told.events.clear();
        SharedVariables.fails(
                run,
                "failing",
                r -> one.foreach(i -> {
                    throw new IllegalStateException("boo");
                }));
        Thread.sleep(A_WHILE);
        told.events.forEach(run::say);
        told.events.clear();
        context.sc().removeSparkListener(told);
        one.count();
        Thread.sleep(A_WHILE);
        run.say("no more", told.events);
    }
}
