package io.sabot.engine.run;

import io.sabot.engine.config.Settings;
import io.sabot.engine.memory.PageCache;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.Source;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * One pipeline being run: each worker takes the next morsel until there are none, first of the source, then of what the source
 * and the steps have deferred; then the sink is completed.
 */
final class PipelineRun {
    private final Pipeline pipeline;
    private final int crewSize;
    private final int sharers;
    private final Settings settings;
    private final QueryHandle handle;
    private final Deque<ReadContext> contexts;
    private final PageCache pages;
    /** What workers keep from one part of the run to the next; each made by the worker when it gets its first morsel. */
    private final Place[] places;

    private int workers;
    private boolean hasDeferred;

    /** @param sharers among how many workers the source is to divide its morsels */
    PipelineRun(
            Pipeline pipeline,
            int crewSize,
            int sharers,
            Settings settings,
            QueryHandle handle,
            Deque<ReadContext> contexts,
            PageCache pages) {
        this.pipeline = pipeline;
        this.crewSize = crewSize;
        this.sharers = sharers;
        this.settings = settings;
        this.handle = handle;
        this.contexts = contexts;
        this.pages = pages;
        this.places = new Place[crewSize];
    }

    /** A worker of this pipeline. */
    private record Place(ReadContext context, RunningWorker worker, StepChain chain) {}

    void run(Crew crew) {
        try {
            List<Part> parts = parts();
            hasDeferred = parts.size() > 1;
            long morsels = 0;
            for (Part part : parts) {
                part.run(crew, morsels);
                morsels += part.morsels;
            }
            if (hasDeferred) {
                runTasks(crew, unfinished());
            }
        } finally {
            giveBackContexts();
        }
        for (Runnable[] tasks = pipeline.sink().completionTasks();
                tasks.length > 0;
                tasks = pipeline.sink().completionTasks()) {
            runTasks(crew, tasks);
        }
        pipeline.sink().finish();
    }

    private List<Part> parts() {
        List<Source> ofSource = pipeline.source().deferred();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(pipeline.source(), 0));
        ofSource.forEach(source -> parts.add(new Part(source, 0)));
        for (int i = 0; i < pipeline.steps().size(); i++) {
            Source ofStep = pipeline.steps().get(i).deferred();
            if (ofStep != null) {
                parts.add(new Part(ofStep, i + 1));
            }
        }
        return parts;
    }

    private void runTasks(Crew crew, Runnable[] tasks) {
        crew.run(Math.min(crew.size(), tasks.length), new TaskRun(tasks, handle));
        handle.check();
    }

    private Runnable[] unfinished() {
        List<Runnable> tasks = new ArrayList<>();
        for (Place place : places) {
            if (place != null) {
                tasks.add(place.chain::finish);
            }
        }
        return tasks.toArray(new Runnable[0]);
    }

    private void giveBackContexts() {
        for (Place place : places) {
            if (place != null) {
                place.context.setCancelCheck(() -> {});
                contexts.push(place.context);
            }
        }
    }

    private Place place(int index, int firstStep) {
        if (places[index] == null) {
            ReadContext context = contexts.poll();
            context = context == null ? new ReadContext(pages) : context;
            RunningWorker worker = new RunningWorker(index, workers, settings, context, handle);
            context.setCancelCheck(worker::checkCancelled);
            places[index] = new Place(context, worker, new StepChain(pipeline, worker, firstStep));
        }
        return places[index];
    }

    /** The morsels of one source. */
    private final class Part implements IntConsumer {
        private final Source source;
        private final int firstStep;
        private final AtomicInteger next = new AtomicInteger();
        private long morselsBefore;
        private int morsels;
        private PipelineProgress progress;

        /** @param firstStep the step that the blocks go to first */
        Part(Source source, int firstStep) {
            this.source = source;
            this.firstStep = firstStep;
        }

        void run(Crew crew, long before) {
            morselsBefore = before;
            morsels = source.prepare(sharers);
            workers = Math.max(1, Math.min(crewSize, morsels));
            progress = handle.starts(pipeline.name(), morsels);
            crew.run(workers, this);
            handle.check();
        }

        /** The work of one worker; a failure goes to the handle. */
        @Override
        public void accept(int index) {
            // A morsel that was taken is worked on: others may wait for what it holds.
            if (handle.isStopped() || pipeline.sink().isSatisfied()) {
                return;
            }
            int morsel = next.getAndIncrement();
            if (morsel >= morsels) {
                return;
            }
            QueryHandle outer = handle.enter();
            try {
                work(place(index, firstStep), morsel);
            } catch (QueryHandle.Stopped stopped) {
                return;
            } catch (Throwable failure) {
                handle.fail(failure);
            } finally {
                QueryHandle.leave(outer);
            }
        }

        private void work(Place place, int firstMorsel) {
            RunningWorker worker = place.worker;
            BlockConsumer entrance = place.chain.entrance(firstStep);
            try (Source.Local local = source.local(worker)) {
                for (int morsel = firstMorsel; morsel < morsels; morsel = next.getAndIncrement()) {
                    worker.checkCancelled();
                    worker.startMorsel(morselsBefore + morsel);
                    local.run(morsel, entrance);
                    place.chain.endMorsel(firstStep);
                    progress.morselDone();
                    if (pipeline.sink().isSatisfied()) {
                        break;
                    }
                }
                if (!hasDeferred) {
                    place.chain.finish();
                }
            }
        }
    }

    /** Tasks that complete a sink, taken in order by whoever is free. */
    private static final class TaskRun implements IntConsumer {
        private final Runnable[] tasks;
        private final QueryHandle handle;
        private final AtomicInteger next = new AtomicInteger();

        TaskRun(Runnable[] tasks, QueryHandle handle) {
            this.tasks = tasks;
            this.handle = handle;
        }

        @Override
        public void accept(int index) {
            QueryHandle outer = handle.enter();
            try {
                runAll();
            } finally {
                QueryHandle.leave(outer);
            }
        }

        private void runAll() {
            for (int task = next.getAndIncrement(); task < tasks.length; task = next.getAndIncrement()) {
                if (handle.isStopped()) {
                    return;
                }
                try {
                    tasks[task].run();
                } catch (QueryHandle.Stopped stopped) {
                    return;
                } catch (Throwable failure) {
                    handle.fail(failure);
                    return;
                }
            }
        }
    }
}
