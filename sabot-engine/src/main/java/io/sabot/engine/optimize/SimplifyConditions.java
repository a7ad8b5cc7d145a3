package io.sabot.engine.optimize;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.BoundExpr.Literal;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Boolean algebra: constants in AND, OR and NOT, double negation, and conditions that all alternatives of an OR share
 * ({@code (a AND b) OR (a AND c)} is {@code a AND (b OR c)}), so that a join can use them.
 */
final class SimplifyConditions implements Rule {
    @Override
    public String name() {
        return "simplifyConditions";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return PlanTree.transformUp(plan, node -> {
            LogicalPlan simpler = PlanTree.mapExpressions(
                    node, expression -> ExprTree.transformUp(expression, SimplifyConditions::simplify));
            if (simpler instanceof LogicalPlan.Filter filter
                    && filter.condition().equals(Literal.TRUE)) {
                return filter.input();
            }
            return simpler;
        });
    }

    private static BoundExpr simplify(BoundExpr node) {
        if (node instanceof BoundExpr.And and) {
            if (and.left().equals(Literal.TRUE)) {
                return and.right();
            }
            if (and.right().equals(Literal.TRUE)) {
                return and.left();
            }
            return and.left().equals(Literal.FALSE) ? Literal.FALSE : node;
        }
        if (node instanceof BoundExpr.Or or) {
            if (or.left().equals(Literal.FALSE)) {
                return or.right();
            }
            if (or.right().equals(Literal.FALSE)) {
                return or.left();
            }
            return or.left().equals(Literal.TRUE) ? Literal.TRUE : factored(or);
        }
        if (node instanceof BoundExpr.Not not) {
            if (not.input() instanceof BoundExpr.Not inner) {
                return inner.input();
            }
            if (not.input() instanceof Literal literal && literal.value() != null) {
                return literal.equals(Literal.TRUE) ? Literal.FALSE : Literal.TRUE;
            }
        }
        if (node instanceof BoundExpr.IsNull isNull && !isNull.input().nullable()) {
            return Literal.FALSE;
        }
        return node;
    }

    private static BoundExpr factored(BoundExpr.Or or) {
        List<BoundExpr> alternatives = ExprTree.disjuncts(or);
        List<BoundExpr> common = new ArrayList<>();
        for (BoundExpr conjunct : ExprTree.conjuncts(alternatives.get(0))) {
            boolean everywhere = true;
            for (BoundExpr other : alternatives.subList(1, alternatives.size())) {
                everywhere &= indexOf(conjunct, ExprTree.conjuncts(other)) >= 0;
            }
            if (everywhere && ExprTree.isDeterministic(conjunct)) {
                common.add(conjunct);
            }
        }
        if (common.isEmpty()) {
            return or;
        }
        BoundExpr rest = null;
        for (BoundExpr alternative : alternatives) {
            List<BoundExpr> own = new ArrayList<>();
            for (BoundExpr conjunct : ExprTree.conjuncts(alternative)) {
                if (indexOf(conjunct, common) < 0) {
                    own.add(conjunct);
                }
            }
            if (own.isEmpty()) {
                return ExprTree.and(common);
            }
            BoundExpr remaining = ExprTree.and(own);
            rest = rest == null ? remaining : new BoundExpr.Or(rest, remaining);
        }
        common.add(rest);
        return ExprTree.and(common);
    }

    private static int indexOf(BoundExpr expression, List<BoundExpr> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            if (ExprTree.sameResult(expression, candidates.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
