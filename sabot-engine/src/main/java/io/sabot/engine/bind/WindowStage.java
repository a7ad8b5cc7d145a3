package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes window functions out of a select list into window nodes, one for each partition and order. */
record WindowStage(List<NamedExpr> items, LogicalPlan plan) {

    static QueryException notAllowedIn(String clause) {
        return QueryException.analysis("WINDOW_FUNCTION_NOT_ALLOWED_IN_CLAUSE", "clauseName", clause);
    }

    static WindowStage extract(List<NamedExpr> items, LogicalPlan input) {
        Map<BoundExpr, NamedExpr> functions = new LinkedHashMap<>();
        List<NamedExpr> rewritten = new ArrayList<>();
        for (NamedExpr item : items) {
            rewritten.add(item.withExpression(replace(item.expression(), functions)));
        }
        Map<BoundExpr.Window, List<NamedExpr>> bySpec = new LinkedHashMap<>();
        for (NamedExpr function : functions.values()) {
            BoundExpr.Window window = ((BoundExpr.Windowed) function.expression()).window();
            bySpec.computeIfAbsent(spec(window), key -> new ArrayList<>()).add(function);
        }
        LogicalPlan plan = functions.isEmpty() ? input : evaluatedBelow(rewritten, items, input);
        for (Map.Entry<BoundExpr.Window, List<NamedExpr>> entry : bySpec.entrySet()) {
            BoundExpr.Window window =
                    ((BoundExpr.Windowed) entry.getValue().get(0).expression()).window();
            plan = new LogicalPlan.Window(
                    entry.getValue(), new BoundExpr.Window(window.partitionBy(), window.orderBy(), null), plan);
        }
        return new WindowStage(rewritten, plan);
    }

    /** What hangs on the order in which rows come is evaluated before windows put them into another, as in Spark. */
    private static LogicalPlan evaluatedBelow(List<NamedExpr> rewritten, List<NamedExpr> items, LogicalPlan input) {
        List<NamedExpr> below = new ArrayList<>();
        input.output().forEach(column -> below.add(NamedExpr.of(column)));
        for (int i = 0; i < items.size(); i++) {
            BoundExpr expression = items.get(i).expression();
            if (!ExprTree.isDeterministic(expression) && !Placement.hasWindow(expression)) {
                NamedExpr early = NamedExpr.create(items.get(i).attribute().name(), expression);
                below.add(early);
                rewritten.set(i, items.get(i).withExpression(new BoundExpr.ColumnRef(early.attribute())));
            }
        }
        return below.size() == input.output().size() ? input : new LogicalPlan.Project(below, input);
    }

    private static BoundExpr.Window spec(BoundExpr.Window window) {
        List<BoundExpr> partitionBy = new ArrayList<>();
        window.partitionBy().forEach(key -> partitionBy.add(ExprTree.canonical(key)));
        List<BoundExpr.Order> orderBy = new ArrayList<>();
        window.orderBy().forEach(order -> orderBy.add(order.withKey(ExprTree.canonical(order.key()))));
        return new BoundExpr.Window(partitionBy, orderBy, null);
    }

    private static BoundExpr replace(BoundExpr expression, Map<BoundExpr, NamedExpr> functions) {
        if (expression instanceof BoundExpr.Windowed windowed) {
            for (BoundExpr child : windowed.children()) {
                if (Placement.hasWindow(child)) {
                    throw notAllowedIn("window functions");
                }
            }
            NamedExpr named = functions.computeIfAbsent(
                    ExprTree.canonical(windowed), shape -> NamedExpr.create("_we" + functions.size(), windowed));
            return new BoundExpr.ColumnRef(named.attribute());
        }
        return ExprTree.mapChildren(expression, child -> replace(child, functions));
    }
}
