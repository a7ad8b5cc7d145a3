package io.sabot.engine.session;

import io.sabot.engine.bind.Binder;
import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.config.Settings;
import io.sabot.engine.plan.LogicalPlan;

/** What the sessions of an application share: workers, memory, cache. */
final class Engine implements AutoCloseable {
    private final int workers;
    private final Catalog.Shared catalog = new Catalog.Shared();
    private final Cache cache = new Cache();

    Engine(int workers) {
        this.workers = workers;
    }

    int workers() {
        return workers;
    }

    Catalog.Shared catalog() {
        return catalog;
    }

    Cache cache() {
        return cache;
    }

    Binder binder(Session session) {
        return new Binder();
    }

    Commands commands(Session session) {
        return new Commands();
    }

    Files files(Session session) {
        return new Files();
    }

    Parser parser(Settings settings) {
        return new Parser();
    }

    QueryResult execute(LogicalPlan plan, Session session) {
        throw io.sabot.engine.error.QueryException.unsupported("execute");
    }

    String explain(LogicalPlan plan, Session session, String mode) {
        throw io.sabot.engine.error.QueryException.unsupported("explain");
    }

    void cancelAll() {}

    @Override
    public void close() {}
}
