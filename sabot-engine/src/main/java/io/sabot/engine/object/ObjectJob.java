package io.sabot.engine.object;

import io.sabot.engine.config.Settings;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.pipeline.PipelineGraph;
import io.sabot.engine.run.QueryHandle;
import io.sabot.engine.run.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One action over a node, with all the stages that have to come before. Runs in the calling thread and its helpers. */
public final class ObjectJob {
    private final int id;
    private final Host host;
    private final QueryHandle handle;
    private final Object origin;
    private final StagePlans plans;
    private volatile StagePlan result;

    /**
     * What the jobs of an application share.
     *
     * @param mostFailures after how many failures of one task a job fails
     * @param hostName of this machine, as messages name it
     */
    public record Host(
            Scheduler scheduler,
            MemoryPool memory,
            Settings settings,
            ObjectRules rules,
            JobEvents events,
            Numbers numbers,
            int mostFailures,
            Supplier<String> hostName) {}

    /** Counters of an application. */
    public static final class Numbers {
        private final AtomicInteger stages = new AtomicInteger();
        private final AtomicLong tasks = new AtomicLong();
    }

    /** Takes what the tasks give. */
    @FunctionalInterface
    public interface Results<R> {
        /** @param index of the task's partition among those asked for */
        void accept(int index, R result);
    }

    /**
     * @param id unique within an application
     * @param origin what the facade knows of the call that began it; may be null
     */
    public ObjectJob(int id, Host host, QueryHandle handle, Object origin) {
        this.id = id;
        this.host = host;
        this.handle = handle;
        this.origin = origin;
        this.plans = new StagePlans(host.numbers.stages::getAndIncrement);
    }

    public int id() {
        return id;
    }

    public QueryHandle handle() {
        return handle;
    }

    /** What the facade knows of the call that began it; may be null. */
    public Object origin() {
        return origin;
    }

    /** The stage of its result; null before it runs. */
    public StagePlan result() {
        return result;
    }

    /** The stages that it may need, in the order of their numbers; that of its result is the last. */
    public List<StagePlan> plans() {
        return plans.all();
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

    String hostName() {
        return host.hostName.get();
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
        result = plans.result(name, node, partitions.length);
        handle.whenCancelled(reason -> host.events.jobCancelled(this, reason));
        host.events.jobStarted(this);
        Throwable failure = null;
        try {
            stage(result, node, partitions, new ResultCopy<>(function), results);
        } catch (Throwable caught) {
            failure = caught;
            throw caught;
        } finally {
            host.events.jobEnded(this, failure);
        }
    }

    /**
     * Prepares to read a node's partitions within a query, which is what the job is until the reading is closed.
     *
     * @param name what the program called
     */
    public <T> NodeReading<T> reading(String name, ObjectNode<T> node) {
        int[] partitions = all(node);
        StagePlan result = plans.result(name, node, partitions.length);
        List<Kept<?>> pinned = new ArrayList<>();
        host.events.jobStarted(this);
        try {
            node.forEachNeededInput(pinned, input -> input.prepare(this));
            return NodeReading.of(this, new Stage(this, result, partitions), node, pinned);
        } catch (Throwable failure) {
            pinned.forEach(Kept::unpin);
            host.events.jobEnded(this, failure);
            throw failure;
        }
    }

    /** Makes an input of a stage: one stage, after those that it needs. */
    <T, R> void stage(
            StageInput input, ObjectNode<T> node, int[] partitions, TaskFunction<T, R> function, Results<R> results) {
        stage(plans.of(input), node, partitions, function, results);
    }

    private <T, R> void stage(
            StagePlan plan, ObjectNode<T> node, int[] partitions, TaskFunction<T, R> function, Results<R> results) {
        List<Kept<?>> pinned = new ArrayList<>();
        try {
            node.forEachNeededInput(pinned, input -> input.prepare(this));
            run(new Stage(this, plan, partitions), node, function, results);
        } finally {
            pinned.forEach(Kept::unpin);
        }
    }

    private <T, R> void run(Stage stage, ObjectNode<T> node, TaskFunction<T, R> function, Results<R> results) {
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
}
