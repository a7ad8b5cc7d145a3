package io.sabot.engine.physical;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A join condition taken apart: equalities between the sides, which a hash table can look up, and the rest.
 *
 * @param residual the rest, null for none
 */
record JoinKeys(List<PhysicalPlan.JoinKey> keys, BoundExpr residual) {

    static JoinKeys of(BoundExpr condition, List<Attribute> left, List<Attribute> right) {
        List<PhysicalPlan.JoinKey> keys = new ArrayList<>();
        List<BoundExpr> rest = new ArrayList<>();
        if (condition != null) {
            Set<Attribute> leftColumns = new HashSet<>(left);
            Set<Attribute> rightColumns = new HashSet<>(right);
            for (BoundExpr conjunct : ExprTree.conjuncts(condition)) {
                PhysicalPlan.JoinKey key = key(conjunct, leftColumns, rightColumns);
                if (key == null) {
                    rest.add(conjunct);
                } else {
                    keys.add(key);
                }
            }
        }
        return new JoinKeys(keys, ExprTree.and(rest));
    }

    private static PhysicalPlan.JoinKey key(BoundExpr conjunct, Set<Attribute> left, Set<Attribute> right) {
        if (!(conjunct instanceof BoundExpr.Call call) || call.arguments().size() != 2) {
            return null;
        }
        boolean nullSafe = call.function().name().equals("<=>");
        if (!nullSafe && !call.function().name().equals("=")) {
            return null;
        }
        BoundExpr a = call.arguments().get(0);
        BoundExpr b = call.arguments().get(1);
        if (reads(a, left) && reads(b, right)) {
            return new PhysicalPlan.JoinKey(a, b, nullSafe);
        }
        return reads(a, right) && reads(b, left) ? new PhysicalPlan.JoinKey(b, a, nullSafe) : null;
    }

    /** Whether the expression reads columns of that side and no others. */
    private static boolean reads(BoundExpr expression, Set<Attribute> side) {
        Set<Attribute> references = ExprTree.references(expression);
        return !references.isEmpty() && side.containsAll(references) && ExprTree.isDeterministic(expression);
    }
}
