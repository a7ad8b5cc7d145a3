package io.sabot.engine.object;

import io.sabot.engine.config.Settings;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.pipeline.PipelineGraph;
import io.sabot.engine.run.QueryHandle;
import io.sabot.engine.run.Scheduler;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One action over a node, with all the stages that have to come before. Runs in the calling thread and its helpers. */
public final class ObjectJob {
    private final int id;
    private final Host host;
    private final QueryHandle handle;

    /**
     * What the jobs of an application share.
     *
     * @param mostFailures after how many failures of one task a job fails
     */
    public record Host(
            Scheduler scheduler,
            MemoryPool memory,
            Settings settings,
            ObjectRules rules,
            JobEvents events,
            Numbers numbers,
            int mostFailures) {}

    /** Counters of an application. */
    public static final class Numbers {
        private final AtomicInteger jobs = new AtomicInteger();
        private final AtomicInteger stages = new AtomicInteger();
        private final AtomicLong tasks = new AtomicLong();

        public int nextJob() {
            return jobs.getAndIncrement();
        }
    }

    /** Takes what the tasks give. */
    @FunctionalInterface
    public interface Results<R> {
        /** @param index of the task's partition among those asked for */
        void accept(int index, R result);
    }

    public ObjectJob(int id, Host host, QueryHandle handle) {
        this.id = id;
        this.host = host;
        this.handle = handle;
    }

    public int id() {
        return id;
    }

    public QueryHandle handle() {
        return handle;
    }

    public MemoryPool memory() {
        return host.memory;
    }

    public ObjectRules rules() {
        return host.rules;
    }

    public Settings settings() {
        return host.settings;
    }

    JobEvents events() {
        return host.events;
    }

    int mostFailures() {
        return host.mostFailures;
    }

    long nextTask() {
        return host.numbers.tasks.getAndIncrement();
    }

    void run(PipelineGraph graph) {
        host.scheduler.run(graph, host.settings, handle);
    }

    /**
     * Runs a function over partitions.
     *
     * @param name what the program called
     * @throws ObjectJobException when a task has failed as often as it may, or cannot be copied
     * @throws io.sabot.engine.error.QueryException when the job was cancelled
     */
    public <T, R> void run(
            String name, ObjectNode<T> node, int[] partitions, TaskFunction<T, R> function, Results<R> results) {
        host.events.jobStarted(this, name);
        Throwable failure = null;
        try {
            stage(name, node, partitions, function, results);
        } catch (Throwable caught) {
            failure = caught;
            throw caught;
        } finally {
            host.events.jobEnded(this, failure);
        }
    }

    /** For inputs, too: one stage after those that it needs. */
    <T, R> void stage(
            String name, ObjectNode<T> node, int[] partitions, TaskFunction<T, R> function, Results<R> results) {
        forEachInput(node, input -> input.prepare(this));
        Stage stage = new Stage(this, host.numbers.stages.getAndIncrement(), name, partitions);
        host.events.stageStarted(stage);
        Throwable failure = null;
        try {
            stage.run(node, function, results);
        } catch (Throwable caught) {
            failure = caught;
            throw caught;
        } finally {
            host.events.stageEnded(stage, failure);
        }
    }

    /** All partitions of a node. */
    static int[] all(ObjectNode<?> node) {
        return IntStream.range(0, node.partitions()).toArray();
    }

    private static void forEachInput(ObjectNode<?> node, Consumer<StageInput> action) {
        forEachInput(node, action, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static void forEachInput(ObjectNode<?> node, Consumer<StageInput> action, Set<Object> seen) {
        if (!seen.add(node) || node.kept() != null && node.kept().isComplete()) {
            return;
        }
        for (StageInput input : node.inputs()) {
            if (seen.add(input)) {
                action.accept(input);
            }
        }
        for (ObjectNode<?> parent : node.parents()) {
            forEachInput(parent, action, seen);
        }
    }
}
