package io.sabot.engine.plan;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import java.util.HashSet;
import java.util.Set;

/** What holds for every plan: each expression reads columns of the inputs of its node and nothing else. */
public final class Invariants {
    private Invariants() {}

    /** @param maker who made the plan, for the message */
    public static void check(LogicalPlan plan, String maker) {
        PlanTree.visit(plan, node -> checkNode(node, maker));
    }

    private static void checkNode(LogicalPlan node, String maker) {
        if (node instanceof LogicalPlan.Scan) {
            return;
        }
        Set<Attribute> available = new HashSet<>();
        node.children().forEach(child -> available.addAll(child.output()));
        for (BoundExpr expression : PlanTree.expressions(node)) {
            for (Attribute attribute : ExprTree.references(expression)) {
                if (!available.contains(attribute)) {
                    throw QueryException.internal(maker + ": column " + attribute + " is not in the input of "
                            + node.getClass().getSimpleName() + "\n" + PlanPrinter.print(node));
                }
            }
        }
    }
}
