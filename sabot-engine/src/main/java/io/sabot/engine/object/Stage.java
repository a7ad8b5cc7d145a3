package io.sabot.engine.object;

import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.PipelineGraph;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Worker;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.util.List;

/** Tasks that need nothing of each other: the same function over partitions of one node. */
public final class Stage {
    /** Tasks push no blocks. */
    private static final Sink NOTHING = worker -> block -> {
        throw new IllegalStateException("tasks push no blocks");
    };

    private final ObjectJob job;
    private final StagePlan plan;
    private final int[] partitions;
    private volatile Worker anyWorker;

    Stage(ObjectJob job, StagePlan plan, int[] partitions) {
        this.job = job;
        this.plan = plan;
        this.partitions = partitions;
    }

    public ObjectJob job() {
        return job;
    }

    public StagePlan plan() {
        return plan;
    }

    void checkCancelled() {
        anyWorker.checkCancelled();
    }

    /** What a task gets a copy of. */
    private record Work<T, R>(ObjectNode<T> node, TaskFunction<T, R> function) implements Serializable {}

    /** Runs all tasks; what they give goes to {@code results}, one call at a time, as they end. */
    <T, R> void run(ObjectNode<T> node, TaskFunction<T, R> function, ObjectJob.Results<R> results) {
        ObjectCopy work = written(new Work<>(node, function));
        Pipeline pipeline = new Pipeline(plan.name(), new Tasks<>(work, results), List.of(), NOTHING, List.of());
        job.run(new PipelineGraph(List.of(pipeline), List.of(), true));
    }

    private static ObjectCopy written(Work<?, ?> work) {
        try {
            return ObjectCopy.write(work);
        } catch (IOException | RuntimeException failure) {
            throw ObjectJobException.notCopied(failure);
        }
    }

    /** The tasks as morsels. */
    private final class Tasks<T, R> implements Source {
        private final ObjectCopy work;
        private final ObjectJob.Results<R> results;

        Tasks(ObjectCopy work, ObjectJob.Results<R> results) {
            this.work = work;
            this.results = results;
        }

        @Override
        public int prepare(int workers) {
            return partitions.length;
        }

        @Override
        public Local local(Worker worker) {
            anyWorker = worker;
            return (index, out) -> task(index);
        }

        private void task(int index) {
            for (int attempt = 0; ; attempt++) {
                Task task = new Task(Stage.this, index, partitions[index], attempt, job.nextTask());
                Throwable failure = null;
                try {
                    R result = attempt(task);
                    checkCancelled();
                    take(task, result);
                } catch (Throwable caught) {
                    failure = caught;
                }
                job.events().taskEnded(task, failure);
                if (failure == null) {
                    return;
                }
                checkCancelled();
                if (failure instanceof NotSerializableException bad) {
                    // Trying again is of no use.
                    throw ObjectJobException.notWritten(task, bad);
                }
                if (attempt + 1 >= job.mostFailures()) {
                    throw ObjectJobException.lost(task, attempt + 1, failure);
                }
            }
        }

        /** One call at a time. */
        private void take(Task task, R result) {
            synchronized (results) {
                job.events().taskSucceeded(task);
                results.accept(task.index(), result);
            }
        }

        @SuppressWarnings("unchecked")
        private R attempt(Task task) throws Throwable {
            Task outer = task.enter();
            try {
                job.events().taskStarted(task);
                Throwable failure = null;
                R result = null;
                try {
                    Work<T, R> own = (Work<T, R>) work.read();
                    result = own.function.apply(own.node.read(task.partition(), task), task);
                } catch (Throwable caught) {
                    failure = caught;
                }
                task.end(failure);
                return result;
            } finally {
                task.leave(outer);
            }
        }
    }
}
