package io.sabot.engine.session;

import io.sabot.engine.batch.Block;
import io.sabot.engine.bind.Binder;
import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.TableSink;
import io.sabot.engine.lower.Lowering;
import io.sabot.engine.memory.MemoryLimit;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.memory.PageCache;
import io.sabot.engine.operator.Rows;
import io.sabot.engine.operator.WriteSink;
import io.sabot.engine.optimize.Optimizer;
import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.physical.PhysicalPlanner;
import io.sabot.engine.pipeline.PipelineGraph;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.Partitioned;
import io.sabot.engine.run.QueryHandle;
import io.sabot.engine.run.QueryLabels;
import io.sabot.engine.run.Scheduler;
import io.sabot.engine.sql.ParameterValues;
import io.sabot.engine.sql.SqlObject;
import io.sabot.engine.sql.SqlParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What the sessions of an application share: workers, memory, cache. */
final class Engine implements AutoCloseable {
    private final Catalog.Shared catalog = new Catalog.Shared();
    private final Cache cache = new Cache(this);
    private final Scheduler scheduler;
    private final MemoryPool memory;
    private final PageCache pages;
    private final AtomicLong queries = new AtomicLong();
    private final AtomicLong executions = new AtomicLong();
    private final QueryTags jobTags = new QueryTags(false);
    private final Set<QueryHandle> running = ConcurrentHashMap.newKeySet();

    Engine(int workers, Settings settings) {
        this.memory = new MemoryPool("engine", MemoryLimit.of(settings), null);
        this.pages = new PageCache(MemoryLimit.ofPages(settings, memory.limit()), memory);
        this.scheduler = new Scheduler("sabot", workers, pages);
    }

    int workers() {
        return scheduler.workers();
    }

    Catalog.Shared catalog() {
        return catalog;
    }

    QueryTags jobTags() {
        return jobTags;
    }

    Cache cache() {
        return cache;
    }

    MemoryPool memory() {
        return memory;
    }

    Binder binder(Session session, ParameterValues parameters) {
        return new Binder(
                session.settings(),
                session.catalog(),
                parameters.named(),
                parameters.positional(),
                (format, path, options) -> new Files(this, session).tableAt(format, path, options),
                plan -> rows(plan, session));
    }

    /** A parser that knows the variables of the session. */
    SqlParser parser(Session session, ParameterValues parameters) {
        return new SqlParser(
                session.settings(),
                SqlObject.STATEMENT,
                expression -> binder(session, parameters).identifier(expression));
    }

    List<Object[]> rows(LogicalPlan plan, Session session) {
        try (QueryResult result = execute(plan, session)) {
            return result.rows();
        }
    }

    LogicalPlan optimize(LogicalPlan plan, Session session) {
        try (Cache.Reading known = cache.reading(plan, session)) {
            return new Optimizer(session.settings()).optimize(known.plan());
        }
    }

    PhysicalPlan physical(LogicalPlan plan, Session session) {
        return new PhysicalPlanner(session.settings()).plan(optimize(plan, session));
    }

    /** Runs a query to its end; the rows are held until the result is closed. */
    QueryResult execute(LogicalPlan plan, Session session) {
        try (Cache.Reading known = cache.reading(plan, session)) {
            return executeUncached(known.plan(), session);
        } finally {
            session.observers().end(plan);
        }
    }

    /** Runs a plan as it is, without looking for cached parts. */
    QueryResult executeUncached(LogicalPlan plan, Session session) {
        Recursions recursions = new Recursions(this, session);
        try {
            LogicalPlan optimized = recursions.resolve(new Optimizer(session.settings()).optimize(plan));
            Lowering.Lowered lowered = run(optimized, session);
            return new QueryResult(plan.schema(), blocks(lowered.rows()), () -> {
                lowered.release();
                recursions.close();
            });
        } catch (Throwable failure) {
            recursions.close();
            throw failure;
        }
    }

    private Lowering.Lowered run(LogicalPlan optimized, Session session) {
        Lowering lowering = lowering(optimized, session);
        Lowering.Lowered lowered = lowering.lower(new PhysicalPlanner(session.settings()).plan(optimized));
        try {
            run(lowered.graph(), session);
            session.observers().tell(lowering.observed());
            return lowered;
        } catch (Throwable failure) {
            // What rows there are nobody will read.
            lowered.release();
            throw failure;
        }
    }

    private static Iterator<Block> blocks(Rows rows) {
        return IntStream.range(0, rows.blocks()).mapToObj(rows::block).iterator();
    }

    /** Runs a query into a sink. */
    void execute(LogicalPlan plan, Session session, Sink sink) {
        try (Cache.Reading known = cache.reading(plan, session)) {
            executeUncached(known.plan(), session, sink);
        } finally {
            session.observers().end(plan);
        }
    }

    /** Runs a plan as it is into a sink. */
    void executeUncached(LogicalPlan plan, Session session, Sink sink) {
        try (Recursions recursions = new Recursions(this, session)) {
            LogicalPlan optimized = recursions.resolve(new Optimizer(session.settings()).optimize(plan));
            run(optimized, session, sink);
        }
    }

    /** Runs a query into a table; each partition that a repartition makes has a writer of its own. */
    void writePartitions(LogicalPlan plan, Session session, TableSink table) {
        try (WriteSink sink = new WriteSink(table, true);
                Recursions recursions = new Recursions(this, session);
                Cache.Reading known = cache.reading(plan, session)) {
            LogicalPlan optimized = recursions.resolve(new Optimizer(session.settings(), true).optimize(known.plan()));
            run(optimized, session, sink);
        } finally {
            session.observers().end(plan);
        }
    }

    /** Runs a query into a sink, which gets each partition of the rows as a morsel where the plan tells what they are. */
    void executePartitions(LogicalPlan plan, Session session, Sink sink) {
        try (Recursions recursions = new Recursions(this, session);
                Cache.Reading known = cache.reading(plan, session)) {
            LogicalPlan optimized = recursions.resolve(new Optimizer(session.settings(), true).optimize(known.plan()));
            MemoryPool pool = pool("query " + queries.incrementAndGet());
            Lowering lowering = new Lowering(session.settings(), pool, workers(), true);
            run(lowering.lower(new PhysicalPlanner(session.settings()).plan(optimized), sink), session);
            session.observers().tell(lowering.observed());
        } finally {
            session.observers().end(plan);
        }
    }

    private void run(LogicalPlan optimized, Session session, Sink sink) {
        Lowering lowering = lowering(optimized, session);
        run(lowering.lower(new PhysicalPlanner(session.settings()).plan(optimized), sink), session);
        session.observers().tell(lowering.observed());
    }

    private Lowering lowering(LogicalPlan optimized, Session session) {
        MemoryPool pool = pool("query " + queries.incrementAndGet());
        return new Lowering(session.settings(), pool, workers(), Partitioned.shows(optimized));
    }

    MemoryPool pool(String name) {
        return new MemoryPool(name, memory.limit(), memory);
    }

    private void run(PipelineGraph graph, Session session) {
        running(Long.toString(nextExecution()), session, handle -> scheduler.run(graph, session.settings(), handle));
    }

    /** The number of the next job of the application. */
    long nextExecution() {
        return executions.getAndIncrement();
    }

    /** Does what can be found by the name and the tags of the thread, and cancelled, as long as it goes on. */
    void running(String name, Session session, Consumer<QueryHandle> body) {
        Set<String> tags = new HashSet<>(jobTags.labels());
        tags.addAll(session.tags().labels());
        QueryHandle handle = QueryHandle.labelled(name, new QueryLabels(session.id(), tags));
        running.add(handle);
        try {
            body.accept(handle);
        } finally {
            running.remove(handle);
        }
    }

    Scheduler scheduler() {
        return scheduler;
    }

    String explain(LogicalPlan plan, Session session, String mode) {
        return new Explanation(this, session).text(plan, mode);
    }

    /** @return names of the queries that end for it */
    List<String> cancel(Predicate<QueryHandle> which, String reason) {
        List<String> cancelled = new ArrayList<>();
        for (QueryHandle handle : running) {
            if (which.test(handle) && handle.cancel(reason)) {
                cancelled.add(handle.name());
            }
        }
        return cancelled;
    }

    @Override
    public void close() {
        cancel(handle -> true, Session.ALL_JOBS);
        cache.clear();
        scheduler.close();
        pages.close();
    }
}
