package io.sabot.engine.session;

import io.sabot.engine.operator.exchange.DiskRowsSink;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Plans whose rows are kept from their first run on. Thread-safe. */
final class Cache {
    /** A marked plan; the rows are null until it has been run. */
    private static final class Entry {
        private final LogicalPlan plan;
        private final StorageLevel level;
        private CachedTable table;

        Entry(LogicalPlan plan, StorageLevel level) {
            this.plan = plan;
            this.level = level;
        }
    }

    private final Engine engine;
    private final List<Entry> entries = new ArrayList<>();

    Cache(Engine engine) {
        this.engine = engine;
    }

    /** A plan that is marked already keeps its level. */
    synchronized void add(LogicalPlan plan, StorageLevel level) {
        if (find(plan) == null) {
            entries.add(new Entry(plan, level));
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

    /** @return null when the plan is not cached */
    synchronized StorageLevel level(LogicalPlan plan) {
        Entry entry = find(plan);
        return entry == null ? null : entry.level;
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
        if (entry.level.onDiskOnly()) {
            return CachedTable.onDisk(entry.plan.schema(), written(below, session));
        }
        QueryResult result = engine.executeUncached(below, session);
        return CachedTable.inMemory(entry.plan.schema(), result.blocks(), result::close);
    }

    private DiskRowsSink written(LogicalPlan plan, Session session) {
        List<DataType> types = new ArrayList<>();
        plan.output().forEach(column -> types.add(column.type()));
        DiskRowsSink rows = new DiskRowsSink(types, SpillSpace.folder(session.settings()));
        try {
            engine.executeUncached(plan, session, rows);
            return rows;
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }
}
