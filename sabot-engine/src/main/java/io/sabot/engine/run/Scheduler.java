package io.sabot.engine.run;

import io.sabot.engine.config.Settings;
import io.sabot.engine.memory.PageCache;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.PipelineGraph;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Runs queries on a fixed number of threads: {@code local[N]}. Several threads may call it at once; each works on its own
 * query and gets helpers as they are free.
 */
public final class Scheduler implements AutoCloseable {
    private final Crew crew;
    private final PageCache pages;
    /** What readers keep between splits outlives a query: fresh buffers cost more than reading into warm ones. */
    private final Deque<ReadContext> contexts = new ConcurrentLinkedDeque<>();

    /**
     * @param workers most threads that work on one query, the calling thread included; at least 1
     * @param pages for all that read files
     */
    public Scheduler(String name, int workers, PageCache pages) {
        this.crew = new Crew(name, workers);
        this.pages = pages;
    }

    public Scheduler(String name, int workers) {
        this(name, workers, PageCache.NONE);
    }

    public int workers() {
        return crew.size();
    }

    /**
     * Runs a query to its end in this thread and its helpers. Releases the graph's resources in every case.
     *
     * @throws RuntimeException the first failure of any worker, unchanged but for a full heap, which is said as Spark would
     */
    public void run(PipelineGraph graph, Settings settings, QueryHandle handle) {
        RunTimer timer = RunTimer.query(handle);
        QueryHandle outer = handle.enter();
        int sharers = graph.showsPartitions() ? 1 : crew.size();
        try {
            for (Pipeline pipeline : graph.pipelines()) {
                handle.check();
                RunTimer part = RunTimer.pipeline(handle, pipeline);
                new PipelineRun(pipeline, crew.size(), sharers, settings, handle, contexts, pages).run(crew);
                part.finish();
            }
        } catch (QueryHandle.Stopped stopped) {
            handle.throwFailure();
        } catch (Throwable failure) {
            handle.fail(failure);
            handle.throwFailure();
        } finally {
            QueryHandle.leave(outer);
            timer.finish();
            release(graph.resources(), handle);
        }
        handle.succeeded();
    }

    /** Closes all, the last made first. A failure of closing is the query's failure if it had none, else goes along with it. */
    private static void release(List<AutoCloseable> resources, QueryHandle handle) {
        boolean succeeded = !handle.isStopped();
        for (int i = resources.size() - 1; i >= 0; i--) {
            try {
                resources.get(i).close();
            } catch (Exception failure) {
                handle.failAlso(failure);
            }
        }
        if (succeeded) {
            handle.throwFailure();
        }
    }

    @Override
    public void close() {
        crew.close();
    }
}
