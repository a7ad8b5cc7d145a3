package io.sabot.engine.bind;

import io.sabot.engine.connector.Table;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.Invariants;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The last look at a bound plan: its invariants, and functions that stand where they have no meaning. */
final class PlanCheck {
    private PlanCheck() {}

    static void check(LogicalPlan plan) {
        Invariants.check(plan, "binder");
        PlanTree.visit(plan, PlanCheck::checkPlacement);
        PlanTree.visit(plan, PlanCheck::checkInputFile);
        PlanTree.visit(plan, CorrelationCheck::check);
        checkMetricNames(plan);
    }

    /** Rows of several files at a time are of none that could be told. Source: PreReadCheck of Spark. */
    private static void checkInputFile(LogicalPlan node) {
        for (BoundExpr expression : PlanTree.expressions(node)) {
            for (BoundExpr.Call call : ExprTree.collect(expression, BoundExpr.Call.class)) {
                if (Table.INPUT_FILE.indexOf(call.function().name(), true) >= 0 && mostSources(node) > 1) {
                    throw QueryException.analysis(
                                    "MULTI_SOURCES_UNSUPPORTED_FOR_EXPRESSION",
                                    "expr",
                                    "\"" + BoundText.of(call) + "\"")
                            .withContext(call.context().query());
                }
            }
        }
    }

    /** Most tables over files whose rows come together at the node or below it. */
    private static int mostSources(LogicalPlan node) {
        if (node instanceof LogicalPlan.Scan scan) {
            return scan.table().withInputFile() == null ? 0 : 1;
        }
        IntStream inputs = node.children().stream().mapToInt(PlanCheck::mostSources);
        return node instanceof LogicalPlan.Union ? inputs.max().orElse(0) : inputs.sum();
    }

    /** A plan may contain the same observation several times, as a self-join does, but not two of one name. */
    private static void checkMetricNames(LogicalPlan plan) {
        Map<String, Long> known = new HashMap<>();
        PlanTree.visit(plan, node -> {
            if (node instanceof LogicalPlan.Observe observe) {
                Long other = known.putIfAbsent(observe.name(), observe.id());
                if (other != null && other != observe.id()) {
                    throw QueryException.analysis("DUPLICATED_METRICS_NAME", "metricName", observe.name());
                }
            }
        });
    }

    private static void checkPlacement(LogicalPlan node) {
        if (node instanceof LogicalPlan.Aggregate
                || node instanceof LogicalPlan.Window
                || node instanceof LogicalPlan.Observe) {
            return;
        }
        for (BoundExpr expression : PlanTree.expressions(node)) {
            if (Placement.hasWindow(expression) || Placement.hasAggregate(expression)) {
                throw QueryException.analysis(
                        "UNSUPPORTED_EXPR_FOR_OPERATOR", "invalidExprSqls", "\"" + BoundText.of(expression) + "\"");
            }
        }
    }
}
