package io.sabot.engine.session;

import io.sabot.engine.memory.Closing;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.RowsSink;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import io.sabot.engine.type.DataType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Plans whose rows are kept from their first run on. Rows that are dropped live until those who read them have ended. Thread-safe. */
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

    /** A plan that reads cached rows, which stay until it is closed. */
    record Reading(LogicalPlan plan, List<CachedTable> tables) implements AutoCloseable {
        @Override
        public void close() {
            Closing.all(tables.stream()
                    .<Closing.Closeable>map(table -> table::close)
                    .toList());
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

    /** Plans of which this is true are no longer marked. */
    synchronized void removeAll(Predicate<LogicalPlan> which) {
        entries.removeIf(entry -> {
            boolean removed = which.test(entry.plan);
            if (removed) {
                release(entry);
            }
            return removed;
        });
    }

    /** Forgets rows of plans of which this is true, not that they are marked: they are run again when they are wanted next. */
    synchronized void refresh(Predicate<LogicalPlan> which) {
        for (Entry entry : entries) {
            if (entry.table != null && which.test(entry.plan)) {
                release(entry);
            }
        }
    }

    private static void release(Entry entry) {
        if (entry.table != null) {
            entry.table.close();
            entry.table = null;
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
    synchronized Reading reading(LogicalPlan plan, Session session) {
        if (entries.isEmpty()) {
            return new Reading(plan, List.of());
        }
        Set<CachedTable> used = new LinkedHashSet<>();
        LogicalPlan replaced = replace(plan, session, null, used);
        return new Reading(replaced, used.stream().map(CachedTable::retain).toList());
    }

    /** @param used receives the tables that the plan reads */
    private LogicalPlan replace(LogicalPlan plan, Session session, Entry inProgress, Set<CachedTable> used) {
        Entry entry = find(plan);
        if (entry == null || entry == inProgress) {
            return PlanTree.mapChildren(plan, child -> replace(child, session, inProgress, used));
        }
        if (entry.table == null) {
            entry.table = materialise(entry, session);
        }
        if (entry.table == null) {
            return PlanTree.mapChildren(plan, child -> replace(child, session, inProgress, used));
        }
        used.add(entry.table);
        return entry.table.scan(plan.output());
    }

    /** @return null when the rows do not fit where they may be; they are then computed each time, as in Spark */
    private CachedTable materialise(Entry entry, Session session) {
        // Nobody drops what this reads: that takes the lock held here.
        LogicalPlan below = replace(entry.plan, session, entry, new LinkedHashSet<>());
        List<DataType> types = new ArrayList<>();
        below.output().forEach(column -> types.add(column.type()));
        RowsSink rows = new RowsSink(types, space(entry.level, session));
        try {
            engine.executeUncached(below, session, rows);
        } catch (Throwable failure) {
            rows.close();
            throw failure;
        }
        if (rows.isIncomplete()) {
            rows.close();
            return null;
        }
        return CachedTable.of(entry.plan.schema(), rows, rows::close);
    }

    private SpillSpace space(StorageLevel level, Session session) {
        Path folder = level.useDisk() ? SpillSpace.folder(session.settings()) : null;
        return new SpillSpace(level.onDiskOnly() ? new MemoryPool("none", 0, null) : engine.pool("cache"), folder);
    }
}
