package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conditions on one side of an inner join that follow from others: {@code a = b AND a < 5} gives {@code b < 5}; from
 * {@code (a1 AND b1) OR (a2 AND b2)} follow {@code a1 OR a2} and {@code b1 OR b2}.
 */
final class ImpliedConditions {
    private ImpliedConditions() {}

    static void derive(
            List<BoundExpr> together,
            Set<Attribute> left,
            Set<Attribute> right,
            List<BoundExpr> toLeft,
            List<BoundExpr> toRight) {
        Map<Attribute, BoundExpr> leftToRight = new HashMap<>();
        Map<Attribute, BoundExpr> rightToLeft = new HashMap<>();
        for (BoundExpr condition : together) {
            if (condition instanceof BoundExpr.Or) {
                addMissing(ofAlternatives(condition, left), toLeft);
                addMissing(ofAlternatives(condition, right), toRight);
            }
            collectEquality(condition, left, leftToRight, rightToLeft);
        }
        List<BoundExpr> fromLeft = translated(toLeft, leftToRight);
        List<BoundExpr> fromRight = translated(toRight, rightToLeft);
        fromLeft.forEach(condition -> addMissing(condition, toRight));
        fromRight.forEach(condition -> addMissing(condition, toLeft));
    }

    private static void addMissing(BoundExpr condition, List<BoundExpr> conditions) {
        if (condition == null) {
            return;
        }
        for (BoundExpr present : conditions) {
            if (ExprTree.sameResult(present, condition)) {
                return;
            }
        }
        conditions.add(condition);
    }

    private static void collectEquality(
            BoundExpr condition,
            Set<Attribute> left,
            Map<Attribute, BoundExpr> leftToRight,
            Map<Attribute, BoundExpr> rightToLeft) {
        if (condition instanceof BoundExpr.Call call
                && call.function().name().equals("=")
                && call.arguments().get(0) instanceof BoundExpr.ColumnRef a
                && call.arguments().get(1) instanceof BoundExpr.ColumnRef b
                && a.type().equals(b.type())) {
            boolean aLeft = left.contains(a.attribute());
            if (aLeft == left.contains(b.attribute())) {
                return;
            }
            leftToRight.put((aLeft ? a : b).attribute(), aLeft ? b : a);
            rightToLeft.put((aLeft ? b : a).attribute(), aLeft ? a : b);
        }
    }

    /** Conditions over one equal column alone, over the other column. */
    private static List<BoundExpr> translated(List<BoundExpr> conditions, Map<Attribute, BoundExpr> equal) {
        List<BoundExpr> derived = new ArrayList<>();
        for (BoundExpr condition : conditions) {
            Set<Attribute> references = ExprTree.references(condition);
            if (references.size() == 1
                    && equal.keySet().containsAll(references)
                    && ExprTree.isDeterministic(condition)) {
                derived.add(ExprTree.substitute(condition, equal));
            }
        }
        return derived;
    }

    /** @return the OR of what each alternative says of that side, null when one says nothing */
    private static BoundExpr ofAlternatives(BoundExpr condition, Set<Attribute> side) {
        BoundExpr any = null;
        for (BoundExpr alternative : ExprTree.disjuncts(condition)) {
            List<BoundExpr> own = new ArrayList<>();
            for (BoundExpr conjunct : ExprTree.conjuncts(alternative)) {
                Set<Attribute> references = ExprTree.references(conjunct);
                if (!references.isEmpty() && side.containsAll(references) && ExprTree.isDeterministic(conjunct)) {
                    own.add(conjunct);
                }
            }
            if (own.isEmpty()) {
                return null;
            }
            BoundExpr mine = ExprTree.and(own);
            any = any == null ? mine : new BoundExpr.Or(any, mine);
        }
        return any;
    }
}
