package io.sabot.engine.bind;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Binds expressions over a data frame that may name columns which an earlier projection has dropped: they are passed up
 * through the projection, used, and dropped again. Source: Spark's ResolveReferences for missing attributes.
 */
final class MissingColumns {
    private final LogicalPlan original;
    private final QueryBinder queries;
    private final Scope scope;
    private final Set<Attribute> wanted = new LinkedHashSet<>();

    MissingColumns(LogicalPlan plan, Scope outer, QueryBinder queries) {
        this.original = plan;
        this.queries = queries;
        List<List<Attribute>> layers = new ArrayList<>();
        collect(plan, layers);
        this.scope = new Scope(layers, java.util.Map.of(), outer);
    }

    /** The outputs that a projection could still pass up, nearest first. */
    private static void collect(LogicalPlan plan, List<List<Attribute>> layers) {
        layers.add(plan.output());
        LogicalPlan at = plan;
        while (at instanceof LogicalPlan.Project
                || at instanceof LogicalPlan.Filter
                || at instanceof LogicalPlan.Sort
                || at instanceof LogicalPlan.Aliased
                || at instanceof LogicalPlan.Renewed) {
            LogicalPlan input = at.children().get(0);
            if (at instanceof LogicalPlan.Project) {
                layers.add(input.output());
            }
            if (at instanceof LogicalPlan.Aliased && !(at == plan)) {
                return;
            }
            at = input;
        }
    }

    BoundExpr bind(Expr expression) {
        BoundExpr bound = queries.expressions().bind(expression, scope);
        note(bound);
        return bound;
    }

    BoundExpr bindCondition(Expr condition) {
        BoundExpr bound = queries.condition(condition, scope, null);
        note(bound);
        return bound;
    }

    private void note(BoundExpr bound) {
        for (Attribute attribute : ExprTree.references(bound)) {
            if (!original.output().contains(attribute)) {
                wanted.add(attribute);
            }
        }
    }

    /** The plan with the columns that were asked for. */
    LogicalPlan plan() {
        return wanted.isEmpty() ? original : expose(original);
    }

    private LogicalPlan expose(LogicalPlan plan) {
        if (plan.output().containsAll(wanted)) {
            return plan;
        }
        if (plan instanceof LogicalPlan.Project project) {
            LogicalPlan input = expose(project.input());
            List<NamedExpr> items = new ArrayList<>(project.items());
            for (Attribute attribute : wanted) {
                if (!plan.output().contains(attribute)) {
                    items.add(NamedExpr.of(attribute));
                }
            }
            return new LogicalPlan.Project(items, input);
        }
        return plan.replaceChildren(List.of(expose(plan.children().get(0))));
    }

    /** The plan on top with its original columns again. */
    LogicalPlan restore(LogicalPlan above) {
        return wanted.isEmpty() ? above : new LogicalPlan.Project(TableBinder.passThrough(original.output()), above);
    }
}
