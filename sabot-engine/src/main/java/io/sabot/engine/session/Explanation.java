package io.sabot.engine.session;

import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.physical.PhysicalPrinter;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanPrinter;
import java.util.Locale;

/** The texts of {@code explain}. */
final class Explanation {
    private final Engine engine;
    private final Session session;

    Explanation(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
    }

    String text(LogicalPlan plan, String mode) {
        PhysicalPlan physical = engine.physical(plan, session);
        String bottom = "== Physical Plan ==\n" + PhysicalPrinter.print(physical);
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "extended" ->
                "== Analyzed Logical Plan ==\n" + plan.schema().simpleString() + "\n" + PlanPrinter.print(plan)
                        + "\n== Optimized Logical Plan ==\n" + PlanPrinter.print(engine.optimize(plan, session)) + "\n"
                        + bottom;
            case "cost" ->
                "== Optimized Logical Plan ==\n" + PlanPrinter.print(engine.optimize(plan, session)) + "\n" + bottom;
            default -> bottom;
        };
    }
}
