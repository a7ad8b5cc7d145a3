package io.sabot.engine.lower;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.expr.Traits;
import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a column of a plan comes from: the columns of scans whose rows reach the plan's output one by one, in the same
 * pipeline, with that value or not at all. What lies between may neither fail nor depend on how many rows there are, so that
 * nobody sees whether a row was left out.
 *
 * @param everyRow whether each row of the scan reaches the output at least once
 */
record ScannedColumn(Attribute column, boolean everyRow) {
    /** @return one for each scan; empty when there are none or the value is computed */
    static List<ScannedColumn> of(PhysicalPlan plan, BoundExpr value) {
        return of(plan, value, true);
    }

    private static List<ScannedColumn> of(PhysicalPlan plan, BoundExpr value, boolean everyRow) {
        if (!(value instanceof BoundExpr.ColumnRef reference)) {
            return List.of();
        }
        Attribute column = reference.attribute();
        if (plan instanceof PhysicalPlan.Scan scan) {
            boolean all = everyRow && scan.filters().isEmpty();
            return harmless(scan.filters()) ? List.of(new ScannedColumn(column, all)) : List.of();
        }
        if (plan instanceof PhysicalPlan.Filter filter) {
            return harmless(List.of(filter.condition())) ? of(filter.input(), value, false) : List.of();
        }
        if (plan instanceof PhysicalPlan.Project project) {
            return projected(project, column, everyRow);
        }
        if (plan instanceof PhysicalPlan.HashJoin join) {
            boolean passes = join.buildLeft() ? keepsRight(join.type()) : keepsLeft(join.type());
            boolean outer = join.type() == JoinType.LEFT_OUTER || join.type() == JoinType.RIGHT_OUTER;
            return passes && harmless(expressions(join))
                    ? of(join.buildLeft() ? join.right() : join.left(), value, everyRow && outer)
                    : List.of();
        }
        if (plan instanceof PhysicalPlan.NestedLoopJoin join) {
            boolean passes =
                    keepsLeft(join.type()) && (join.condition() == null || harmless(List.of(join.condition())));
            return passes ? of(join.left(), value, false) : List.of();
        }
        if (plan instanceof PhysicalPlan.Union union) {
            int at = union.output().indexOf(column);
            List<ScannedColumn> all = new ArrayList<>();
            for (PhysicalPlan child : union.children()) {
                all.addAll(of(child, new BoundExpr.ColumnRef(child.output().get(at)), everyRow));
            }
            return all;
        }
        return List.of();
    }

    private static List<ScannedColumn> projected(PhysicalPlan.Project project, Attribute column, boolean everyRow) {
        List<ScannedColumn> found = List.of();
        for (NamedExpr item : project.items()) {
            if (!harmless(List.of(item.expression()))) {
                return List.of();
            }
            if (item.attribute().equals(column)) {
                found = of(project.input(), item.expression(), everyRow);
            }
        }
        return found;
    }

    private static List<BoundExpr> expressions(PhysicalPlan.HashJoin join) {
        List<BoundExpr> expressions = new ArrayList<>();
        for (PhysicalPlan.JoinKey key : join.keys()) {
            expressions.add(key.left());
            expressions.add(key.right());
        }
        if (join.residual() != null) {
            expressions.add(join.residual());
        }
        return expressions;
    }

    /** Whether a row of the left side that is not there is missed by no row but its own. */
    private static boolean keepsLeft(JoinType type) {
        return switch (type) {
            case INNER, LEFT_OUTER, LEFT_SEMI, LEFT_ANTI, NULL_AWARE_ANTI, MARK -> true;
            case RIGHT_OUTER, FULL_OUTER, LEFT_SINGLE -> false;
        };
    }

    private static boolean keepsRight(JoinType type) {
        return type == JoinType.INNER || type == JoinType.RIGHT_OUTER;
    }

    private static boolean harmless(List<BoundExpr> expressions) {
        return expressions.stream().allMatch(each -> ExprTree.isDeterministic(each) && !Traits.mayFail(each));
    }
}
