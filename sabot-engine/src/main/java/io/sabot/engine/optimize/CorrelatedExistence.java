package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The short way for an EXISTS whose outer columns are read only by a filter near its top: the conditions with outer columns
 * become conditions of the semi or anti join. For these joins it does not matter how often a row finds partners, nor which
 * columns they have, so nothing needs to be known of the outer columns' values.
 */
final class CorrelatedExistence {
    private CorrelatedExistence() {}

    /** @param condition of the join, without outer references; null for none @return null where this way is closed */
    static LogicalPlan toJoin(LogicalPlan.Apply apply, Set<Attribute> outer, BoundExpr condition) {
        if (apply.type() != JoinType.LEFT_SEMI && apply.type() != JoinType.LEFT_ANTI) {
            return null;
        }
        List<NamedExpr> items = new ArrayList<>();
        apply.right().output().forEach(column -> items.add(NamedExpr.of(column)));
        LogicalPlan below = apply.right();
        if (below instanceof LogicalPlan.Project project) {
            items.clear();
            items.addAll(project.items());
            below = project.input();
        }
        if (!(below instanceof LogicalPlan.Filter filter)) {
            return null;
        }
        List<BoundExpr> own = new ArrayList<>();
        List<BoundExpr> linking = new ArrayList<>();
        for (BoundExpr conjunct : ExprTree.conjuncts(filter.condition())) {
            (readsOuter(conjunct, outer) ? linking : own).add(conjunct);
        }
        LogicalPlan right = own.isEmpty() ? filter.input() : new LogicalPlan.Filter(ExprTree.and(own), filter.input());
        boolean elsewhere = !Decorrelation.outerColumns(right, apply.left()).isEmpty()
                || items.stream().anyMatch(item -> readsOuter(item.expression(), outer));
        if (elsewhere || !linking.stream().allMatch(CorrelatedExistence::canMove)) {
            return null;
        }
        addMissing(items, linking, filter.input());
        List<BoundExpr> all = new ArrayList<>();
        if (condition != null) {
            all.add(condition);
        }
        linking.forEach(conjunct -> all.add(ExprTree.transformUp(
                conjunct,
                node -> node instanceof BoundExpr.OuterRef column && outer.contains(column.attribute())
                        ? new BoundExpr.ColumnRef(column.attribute())
                        : node)));
        return new LogicalPlan.Join(
                apply.left(), new LogicalPlan.Project(items, right), apply.type(), ExprTree.and(all), apply.mark());
    }

    private static boolean readsOuter(BoundExpr expression, Set<Attribute> outer) {
        return ExprTree.contains(
                expression, node -> node instanceof BoundExpr.OuterRef column && outer.contains(column.attribute()));
    }

    private static boolean canMove(BoundExpr condition) {
        return ExprTree.isDeterministic(condition)
                && !ExprTree.contains(condition, node -> node instanceof BoundExpr.Subquery);
    }

    private static void addMissing(List<NamedExpr> items, List<BoundExpr> conditions, LogicalPlan input) {
        Set<Attribute> present = new HashSet<>();
        items.forEach(item -> present.add(item.attribute()));
        for (Attribute column : input.output()) {
            boolean read = conditions.stream()
                    .anyMatch(condition -> ExprTree.references(condition).contains(column));
            if (read && present.add(column)) {
                items.add(NamedExpr.of(column));
            }
        }
    }
}
