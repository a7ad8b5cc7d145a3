package io.sabot.engine.run;

import io.sabot.engine.config.Settings;
import io.sabot.engine.memory.PageCache;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.Source;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** One pipeline being run: each worker takes the next morsel until there are none, then the sink is completed. */
final class PipelineRun implements IntConsumer {
    private final Pipeline pipeline;
    private final Settings settings;
    private final QueryHandle handle;
    private final Deque<ReadContext> contexts;
    private final PageCache pages;
    private final int morsels;
    private final int workers;
    private final AtomicInteger next = new AtomicInteger();
    private final PipelineProgress progress;

    PipelineRun(Pipeline pipeline, int crewSize, Settings settings, QueryHandle handle, Deque<ReadContext> contexts, PageCache pages) {
        this.pipeline = pipeline;
        this.settings = settings;
        this.handle = handle;
        this.contexts = contexts;
        this.pages = pages;
        this.morsels = pipeline.source().prepare(crewSize);
        this.workers = Math.max(1, Math.min(crewSize, morsels));
        this.progress = handle.starts(pipeline.name(), morsels);
    }

    void run(Crew crew) {
        crew.run(workers, this);
        handle.check();
        for (Runnable[] tasks = pipeline.sink().completionTasks();
                tasks.length > 0;
                tasks = pipeline.sink().completionTasks()) {
            TaskRun run = new TaskRun(tasks, handle);
            crew.run(Math.min(crew.size(), tasks.length), run);
            handle.check();
        }
        pipeline.sink().finish();
    }

    /** The work of one worker; a failure goes to the handle. */
    @Override
    public void accept(int index) {
        int morsel = next.getAndIncrement();
        if (morsel >= morsels || handle.isStopped() || pipeline.sink().isSatisfied()) {
            return;
        }
        ReadContext context = contexts.poll();
        if (context == null) {
            context = new ReadContext(pages);
        }
        try {
            work(new RunningWorker(index, workers, settings, context, handle), morsel);
        } catch (QueryHandle.Stopped stopped) {
            return;
        } catch (Throwable failure) {
            handle.fail(failure);
        } finally {
            contexts.push(context);
        }
    }

    private void work(RunningWorker worker, int firstMorsel) {
        StepChain chain = new StepChain(pipeline, worker);
        try (Source.Local source = pipeline.source().local(worker)) {
            for (int morsel = firstMorsel; morsel < morsels; morsel = next.getAndIncrement()) {
                worker.checkCancelled();
                worker.startMorsel(morsel);
                source.run(morsel, chain);
                chain.endMorsel();
                progress.morselDone();
                if (pipeline.sink().isSatisfied()) {
                    break;
                }
            }
            chain.finish();
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
