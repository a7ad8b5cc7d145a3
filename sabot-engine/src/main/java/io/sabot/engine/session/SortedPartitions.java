package io.sabot.engine.session;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.Registry;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Plans that sort within partitions, with the number of the partition as a last column: the sorted rows do not show it. */
final class SortedPartitions {
    private SortedPartitions() {}

    /** @return null when the partitions of a plan are not sorted */
    static LogicalPlan numbered(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Sort sort && !sort.global()) {
            LogicalPlan input = numbered(sort.input());
            return sort.replaceChildren(List.of(input == null ? withNumber(sort.input()) : input));
        }
        if (!NaturalPartitions.isNarrow(plan) || plan instanceof LogicalPlan.Generate) {
            return null;
        }
        LogicalPlan input = numbered(plan.children().get(0));
        if (input == null) {
            return null;
        }
        if (plan instanceof LogicalPlan.Project project) {
            List<NamedExpr> items = new ArrayList<>(project.items());
            items.add(NamedExpr.of(input.output().get(input.output().size() - 1)));
            return new LogicalPlan.Project(items, input);
        }
        return plan.replaceChildren(List.of(input));
    }

    private static LogicalPlan withNumber(LogicalPlan plan) {
        List<NamedExpr> items = new ArrayList<>();
        plan.output().forEach(column -> items.add(NamedExpr.of(column)));
        CallContext context = new CallContext(EvalMode.ANSI, List.of(), DataType.INT, ZoneOffset.UTC, null);
        ScalarFunction number = (ScalarFunction) Registry.lookup("spark_partition_id");
        items.add(NamedExpr.create("_partition", new BoundExpr.Call(number, List.of(), context, false)));
        return new LogicalPlan.Project(items, plan);
    }
}
