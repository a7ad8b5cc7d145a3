package io.sabot.engine.session;

import io.sabot.engine.plan.LogicalPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plans whose rows are kept. */
final class Cache {
    private final Map<LogicalPlan, Boolean> plans = new LinkedHashMap<>();

    synchronized void add(LogicalPlan plan) {
        plans.putIfAbsent(plan, true);
    }

    synchronized boolean remove(LogicalPlan plan) {
        return plans.remove(plan) != null;
    }

    synchronized boolean contains(LogicalPlan plan) {
        return plans.containsKey(plan);
    }

    synchronized void clear() {
        plans.clear();
    }
}
