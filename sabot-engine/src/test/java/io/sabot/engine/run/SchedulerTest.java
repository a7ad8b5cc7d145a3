package io.sabot.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.operator.FilterStep;
import io.sabot.engine.operator.RangeSource;
import io.sabot.engine.operator.UnionSource;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.PipelineGraph;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulerTest {
    /** Counts rows; completes in two rounds of tasks. */
    private static final class CountingSink implements Sink {
        final AtomicLong rows = new AtomicLong();
        final AtomicInteger morsels = new AtomicInteger();
        final AtomicInteger finishedLocals = new AtomicInteger();
        final AtomicInteger tasks = new AtomicInteger();
        int rounds;
        boolean finished;

        @Override
        public Local local(Worker worker) {
            return new Local() {
                @Override
                public void accept(Block block) {
                    rows.addAndGet(block.selected());
                }

                @Override
                public void endMorsel() {
                    morsels.incrementAndGet();
                }

                @Override
                public void finish() {
                    finishedLocals.incrementAndGet();
                }
            };
        }

        @Override
        public Runnable[] completionTasks() {
            if (rounds++ == 2) {
                return new Runnable[0];
            }
            return new Runnable[] {tasks::incrementAndGet, tasks::incrementAndGet, tasks::incrementAndGet};
        }

        @Override
        public void finish() {
            finished = true;
        }
    }

    private static PipelineGraph graph(Pipeline... pipelines) {
        return new PipelineGraph(List.of(pipelines), List.of(), false);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyMorselRunsOnceAndTheSinkIsCompleted(int workers) {
        CountingSink sink = new CountingSink();
        QueryHandle handle = QueryHandle.named("q");
        try (Scheduler scheduler = new Scheduler("test", workers)) {
            scheduler.run(
                    graph(new Pipeline("scan", new RangeSource(0, 100_000, 1, 37), List.of(), sink, List.of())),
                    Settings.DEFAULTS,
                    handle);
        }
        assertThat(sink.rows.get()).isEqualTo(100_000);
        assertThat(sink.morsels.get()).isEqualTo(37);
        assertThat(sink.finishedLocals.get()).isBetween(1, workers);
        assertThat(sink.tasks.get()).isEqualTo(6);
        assertThat(sink.finished).isTrue();
        assertThat(handle.progress()).hasSize(1);
        assertThat(handle.progress().get(0).name()).isEqualTo("scan");
        assertThat(handle.progress().get(0).done()).isEqualTo(37);
        assertThat(handle.progress().get(0).total()).isEqualTo(37);
    }

    /** Keeps all blocks back; gives the number of rows that have come in by then, again and again. */
    private static final class KeepingStep implements Step {
        final AtomicLong rows = new AtomicLong();
        private final int gives;

        KeepingStep(int gives) {
            this.gives = gives;
        }

        @Override
        public Local local(Worker worker, BlockConsumer out) {
            return block -> rows.addAndGet(block.selected());
        }

        @Override
        public Source deferred() {
            return new Source() {
                @Override
                public int prepare(int workers) {
                    return gives;
                }

                @Override
                public Local local(Worker worker) {
                    return (morsel, out) -> out.accept(Block.of(1, new LongVector(1)));
                }
            };
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void whatStepsDeferRunsStepByStepWhenAllElseIsThrough(int workers) {
        KeepingStep first = new KeepingStep(3);
        KeepingStep second = new KeepingStep(2);
        CountingSink sink = new CountingSink();
        List<Long> numbers = Collections.synchronizedList(new ArrayList<>());
        FilterStep noting = new FilterStep(worker -> block -> {
            numbers.add(worker.morsel());
            return block;
        });
        QueryHandle handle = QueryHandle.named("q");
        try (Scheduler scheduler = new Scheduler("test", workers)) {
            scheduler.run(
                    graph(new Pipeline(
                            "p", new RangeSource(0, 100, 1, 4), List.of(first, second, noting), sink, List.of())),
                    Settings.DEFAULTS,
                    handle);
        }
        assertThat(first.rows.get()).isEqualTo(100);
        assertThat(second.rows.get()).isEqualTo(3);
        assertThat(sink.rows.get()).isEqualTo(2);
        assertThat(numbers).containsExactlyInAnyOrder(7L, 8L);
        assertThat(sink.morsels.get()).isEqualTo(4 + 3 + 2);
        assertThat(sink.finishedLocals.get()).isBetween(1, workers);
        assertThat(sink.finished).isTrue();
        assertThat(handle.progress()).extracting(PipelineProgress::done).containsExactly(4, 3, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void stepsWithinAUnionMayDeferToo(int workers) {
        KeepingStep inBranch = new KeepingStep(3);
        KeepingStep after = new KeepingStep(2);
        CountingSink sink = new CountingSink();
        UnionSource union = new UnionSource(List.of(
                new UnionSource.Branch(new RangeSource(0, 10, 1, 2), List.of()),
                new UnionSource.Branch(new RangeSource(0, 50, 1, 2), List.of(inBranch))));
        try (Scheduler scheduler = new Scheduler("test", workers)) {
            scheduler.run(
                    graph(new Pipeline("p", union, List.of(after), sink, List.of())),
                    Settings.DEFAULTS,
                    QueryHandle.named("q"));
        }
        assertThat(inBranch.rows.get()).isEqualTo(50);
        assertThat(after.rows.get()).isEqualTo(10 + 3);
        assertThat(sink.rows.get()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theFirstErrorEndsTheQueryUnchangedAndReleasesItsResources(int workers) {
        List<String> closed = new ArrayList<>();
        QueryException failure = QueryException.of(ErrorKind.ARITHMETIC, "DIVIDE_BY_ZERO");
        FilterStep failing = new FilterStep(worker -> block -> {
            if (worker.morsel() == 3) {
                throw failure;
            }
            return block;
        });
        CountingSink sink = new CountingSink();
        PipelineGraph graph = new PipelineGraph(
                List.of(new Pipeline("p", new RangeSource(0, 1_000_000, 1, 50), List.of(failing), sink, List.of())),
                List.of(() -> closed.add("first"), () -> closed.add("second")),
                false);
        try (Scheduler scheduler = new Scheduler("test", workers)) {
            assertThatThrownBy(() -> scheduler.run(graph, Settings.DEFAULTS, QueryHandle.named("q")))
                    .isSameAs(failure);
        }
        assertThat(closed).containsExactly("second", "first");
        assertThat(sink.finished).isFalse();
        assertThat(sink.morsels.get()).isLessThan(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFullHeapIsAnErrorOfTheQueryThatNamesTheSetting(int workers) {
        FilterStep full = new FilterStep(worker -> block -> {
            throw new OutOfMemoryError("Java heap space");
        });
        CountingSink sink = new CountingSink();
        PipelineGraph graph =
                graph(new Pipeline("test", new RangeSource(0, 100, 1, 4), List.of(full), sink, List.of()));
        try (Scheduler scheduler = new Scheduler("test", workers)) {
            assertThatThrownBy(() -> scheduler.run(graph, Settings.DEFAULTS, QueryHandle.named("test")))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith(
                            "[UNABLE_TO_ACQUIRE_MEMORY] Unable to acquire further bytes of memory, got an"
                                    + " OutOfMemoryError (Java heap space): the heap of ")
                    .hasMessageContaining("sabot.memory.limit")
                    .hasCauseInstanceOf(OutOfMemoryError.class);
        }
    }

    @Test
    void aFailureWhileReleasingIsTheQuerysFailure() {
        AutoCloseable leaking = () -> {
            throw new IllegalStateException("leak");
        };
        PipelineGraph graph = new PipelineGraph(List.of(), List.of(leaking), false);
        try (Scheduler scheduler = new Scheduler("test", 1)) {
            assertThatThrownBy(() -> scheduler.run(graph, Settings.DEFAULTS, QueryHandle.named("q")))
                    .hasMessage("leak");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void cancellationStopsAllWorkers(int workers) throws Exception {
        QueryHandle handle = QueryHandle.named("7");
        AtomicBoolean started = new AtomicBoolean();
        FilterStep slow = new FilterStep(worker -> block -> {
            started.set(true);
            return block;
        });
        AtomicBoolean failed = new AtomicBoolean();
        Thread query = new Thread(() -> {
            try (Scheduler scheduler = new Scheduler("test", workers)) {
                scheduler.run(
                        graph(new Pipeline(
                                "endless",
                                new RangeSource(0, Long.MAX_VALUE, 1, 4),
                                List.of(slow),
                                new CountingSink(),
                                List.of())),
                        Settings.DEFAULTS,
                        handle);
            } catch (QueryException e) {
                failed.set(e.kind() == ErrorKind.CANCELLED && e.condition().equals("SPARK_JOB_CANCELLED"));
            }
        });
        query.start();
        while (!started.get()) {
            Thread.onSpinWait();
        }
        handle.cancel("because the test says so");
        query.join(10_000);
        assertThat(query.isAlive()).isFalse();
        assertThat(failed).isTrue();
    }

    @Test
    void aQueryPastItsDeadlineFails() {
        try (Scheduler scheduler = new Scheduler("test", 2)) {
            PipelineGraph endless = graph(new Pipeline(
                    "endless", new RangeSource(0, Long.MAX_VALUE, 1, 4), List.of(), new CountingSink(), List.of()));
            assertThatThrownBy(
                            () -> scheduler.run(endless, Settings.DEFAULTS, QueryHandle.withTimeout("8", 20_000_000L)))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("time was up");
        }
    }

    @Test
    void oneWorkerUsesNoOtherThread() {
        Thread caller = Thread.currentThread();
        AtomicBoolean elsewhere = new AtomicBoolean();
        FilterStep watching = new FilterStep(worker -> block -> {
            if (Thread.currentThread() != caller) {
                elsewhere.set(true);
            }
            return block;
        });
        try (Scheduler scheduler = new Scheduler("test", 1)) {
            scheduler.run(
                    graph(new Pipeline(
                            "p", new RangeSource(0, 100_000, 1, 9), List.of(watching), new CountingSink(), List.of())),
                    Settings.DEFAULTS,
                    QueryHandle.named("q"));
        }
        assertThat(elsewhere).isFalse();
    }
}
