package io.sabot.engine.bind;

import io.sabot.engine.plan.LogicalPlan;
import java.util.List;

/** The common tables in sight, innermost first; null at the end of the chain. */
record Ctes(String name, Entry entry, Ctes next) {
    /** What a name of WITH means: a bound plan and its column names, empty when not given. */
    record Entry(LogicalPlan plan, List<String> columns) {
        /** A table of WITH RECURSIVE where it may not name itself. */
        static final Entry REFUSED = new Entry(null, List.of());
    }

    static Entry find(Ctes ctes, String name) {
        for (Ctes at = ctes; at != null; at = at.next()) {
            if (at.name().equalsIgnoreCase(name)) {
                return at.entry();
            }
        }
        return null;
    }
}
