package io.sabot.engine.bind;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.List;

/**
 * A bound FROM clause or query: its plan, the columns that a star means, and further ones that a qualified name still
 * reaches (the doubled columns of USING and NATURAL joins).
 *
 * @param visible a part of the plan's output, in the order of a star
 * @param hidden other columns of the plan's output
 */
record Source(LogicalPlan plan, List<Attribute> visible, List<Attribute> hidden) {

    static Source of(LogicalPlan plan) {
        return new Source(plan, plan.output(), List.of());
    }

    Scope scope(Scope outer) {
        Scope scope = Scope.of(visible, outer);
        return hidden.isEmpty() ? scope : scope.withLayer(hidden);
    }

    Source withPlan(LogicalPlan replacement) {
        return new Source(replacement, visible, hidden);
    }

    /** The plan with just the visible columns. */
    LogicalPlan visiblePlan() {
        if (hidden.isEmpty() && visible.equals(plan.output())) {
            return plan;
        }
        List<NamedExpr> items = new ArrayList<>();
        visible.forEach(column -> items.add(NamedExpr.of(column)));
        return new LogicalPlan.Project(items, plan);
    }
}
