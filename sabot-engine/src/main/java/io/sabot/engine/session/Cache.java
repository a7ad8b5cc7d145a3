package io.sabot.engine.session;

import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Plans whose rows are kept from their first run on. Thread-safe. */
final class Cache {
    /** A marked plan; the rows are null until it has been run. */
    private static final class Entry {
        private final LogicalPlan plan;
        private CachedTable table;

        Entry(LogicalPlan plan) {
            this.plan = plan;
        }
    }

    private final Engine engine;
    private final List<Entry> entries = new ArrayList<>();

    Cache(Engine engine) {
        this.engine = engine;
    }

    synchronized void add(LogicalPlan plan) {
        if (find(plan) == null) {
            entries.add(new Entry(plan));
        }
    }

    synchronized boolean remove(LogicalPlan plan) {
        Iterator<Entry> all = entries.iterator();
        while (all.hasNext()) {
            Entry entry = all.next();
            if (SamePlan.same(entry.plan, plan)) {
                release(entry);
                all.remove();
                return true;
            }
        }
        return false;
    }

    synchronized boolean contains(LogicalPlan plan) {
        return find(plan) != null;
    }

    synchronized void clear() {
        entries.forEach(Cache::release);
        entries.clear();
    }

    private static void release(Entry entry) {
        if (entry.table != null) {
            entry.table.close();
        }
    }

    private Entry find(LogicalPlan plan) {
        for (Entry entry : entries) {
            if (SamePlan.same(entry.plan, plan)) {
                return entry;
            }
        }
        return null;
    }

    /** The plan with each cached part replaced by a scan of its rows; a part that has no rows yet is run first. */
    synchronized LogicalPlan substitute(LogicalPlan plan, Session session) {
        return entries.isEmpty() ? plan : replace(plan, session, null);
    }

    private LogicalPlan replace(LogicalPlan plan, Session session, Entry inProgress) {
        Entry entry = find(plan);
        if (entry == null || entry == inProgress) {
            return PlanTree.mapChildren(plan, child -> replace(child, session, inProgress));
        }
        if (entry.table == null) {
            entry.table = materialise(entry, session);
        }
        return entry.table.scan(plan.output());
    }

    private CachedTable materialise(Entry entry, Session session) {
        LogicalPlan below = replace(entry.plan, session, entry);
        QueryResult result = engine.executeUncached(below, session);
        return new CachedTable(entry.plan.schema(), result.blocks(), result::close);
    }
}
