package io.sabot.engine.object;

import io.sabot.engine.memory.ReadContext;
import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;

/** The partitions of a node as parts of a query, which are read in the query's threads; each by a task of its own. */
public final class NodeReading<T> implements AutoCloseable {
    private final ObjectJob job;
    private final Stage stage;
    private final ObjectCopy work;
    private final List<Kept<?>> pinned;
    private Throwable failed;
    private boolean isClosed;

    private NodeReading(ObjectJob job, Stage stage, ObjectCopy work, List<Kept<?>> pinned) {
        this.job = job;
        this.stage = stage;
        this.work = work;
        this.pinned = pinned;
        job.events().stageStarted(stage);
    }

    /** What a task gets a copy of. */
    private record Work<T>(ObjectNode<T> node) implements Serializable {}

    static <T> NodeReading<T> of(ObjectJob job, Stage stage, ObjectNode<T> node, List<Kept<?>> pinned) {
        try {
            return new NodeReading<>(job, stage, ObjectCopy.write(new Work<>(node)), pinned);
        } catch (IOException | RuntimeException failure) {
            throw ObjectJobException.notCopied(failure);
        }
    }

    /** All that is wanted has been read; may be called again. */
    @Override
    public synchronized void close() {
        if (!isClosed) {
            isClosed = true;
            pinned.forEach(Kept::unpin);
            job.events().stageEnded(stage, failed);
            job.events().jobEnded(job, failed);
        }
    }

    private synchronized void succeeded(Task task) {
        job.events().taskSucceeded(task);
    }

    private synchronized void failed(Throwable failure) {
        failed = failure;
    }

    /** Starts to read a partition. To be called by the thread that will read all of it. */
    public Part<T> open(int partition, ReadContext context) {
        return new Part<>(this, partition, context);
    }

    /** The objects of one partition. */
    public static final class Part<T> implements AutoCloseable {
        private final NodeReading<T> reading;
        private final Task task;
        private final ReadContext context;
        private Iterator<T> objects;
        private boolean isOver;

        private Part(NodeReading<T> reading, int partition, ReadContext context) {
            this.reading = reading;
            this.context = context;
            this.task = new Task(reading.stage, partition, partition, 0, reading.job.nextTask());
            task.setCancelCheck(context::checkCancelled);
        }

        /** What is to be done with some of the objects. */
        @FunctionalInterface
        public interface Step<T> {
            int take(Iterator<T> objects) throws Exception;
        }

        /**
         * Does something with the objects that have not been taken yet, as the task.
         *
         * @return what the step gives
         * @throws ObjectJobException when it fails
         */
        @SuppressWarnings("unchecked")
        public int step(Step<T> step) {
            Task outer = task.enter();
            try {
                if (objects == null) {
                    reading.job.events().taskStarted(task);
                    objects = ((Work<T>) reading.work.read()).node.read(task.partition(), task);
                }
                return step.take(objects);
            } catch (Throwable failure) {
                throw failed(failure);
            } finally {
                task.leave(outer);
            }
        }

        private RuntimeException failed(Throwable failure) {
            context.checkCancelled();
            Throwable cause = ended(failure);
            reading.job.events().taskEnded(task, cause);
            reading.failed(cause);
            return ObjectJobException.lost(task, 1, cause);
        }

        /** @return the failure of the task, if any */
        private Throwable ended(Throwable failure) {
            isOver = true;
            try {
                task.end(failure);
                return failure;
            } catch (Throwable first) {
                return first;
            }
        }

        @Override
        public void close() {
            if (isOver || objects == null) {
                return;
            }
            Task outer = task.enter();
            try {
                Throwable failure = ended(null);
                if (failure == null) {
                    reading.succeeded(task);
                } else {
                    reading.failed(failure);
                }
                reading.job.events().taskEnded(task, failure);
                if (failure != null) {
                    throw ObjectJobException.lost(task, 1, failure);
                }
            } finally {
                task.leave(outer);
            }
        }
    }
}
