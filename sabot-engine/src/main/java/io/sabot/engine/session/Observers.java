package io.sabot.engine.session;

import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Who waits for metrics of observed rows. Each is told once, by the first query that ends. Source: Spark's ObservationManager. */
final class Observers {
    private final Map<Long, Consumer<Object[]>> waiting = new ConcurrentHashMap<>();

    void add(long id, Consumer<Object[]> observer) {
        waiting.put(id, observer);
    }

    void tell(Map<Long, Object[]> metrics) {
        metrics.forEach(this::tell);
    }

    /** The query has ended, well or not: who still waits for a part of it waits in vain, as that part did not run to its end. */
    void end(LogicalPlan query) {
        if (!waiting.isEmpty()) {
            PlanTree.visit(query, node -> {
                if (node instanceof LogicalPlan.Observe observe) {
                    tell(observe.id(), null);
                }
            });
        }
    }

    private void tell(long id, Object[] metrics) {
        Consumer<Object[]> observer = waiting.remove(id);
        if (observer != null) {
            observer.accept(metrics);
        }
    }
}
