package io.sabot.engine.optimize;

import io.sabot.engine.connector.Table;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.function.partition.PartitionMethods;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.plan.PlanTree;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes {@code input_file_name()} and its like columns of the scan below them. They stay calls, which tell of no file, where
 * rows come from none or have been gathered on the way: sorted, grouped, limited, shuffled or kept for a join, for Spark
 * (InputFileBlockHolder) knows the file that is being read and not the one that a row came from.
 */
final class InputFiles implements Rule {
    @Override
    public String name() {
        return "inputFiles";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        return PlanTree.transformUp(plan, this::resolved);
    }

    private LogicalPlan resolved(LogicalPlan node) {
        LogicalPlan outer =
                PlanTree.mapExpressions(node, expression -> ExprTree.transformUp(expression, this::inSubquery));
        if (outer.children().size() != 1 || PlanTree.expressions(outer).stream().noneMatch(InputFiles::asks)) {
            return outer;
        }
        LogicalPlan input = outer.children().get(0);
        LogicalPlan widened = widened(input);
        if (widened == null) {
            return outer;
        }
        List<Attribute> file = added(widened);
        LogicalPlan replaced = PlanTree.mapExpressions(
                outer, expression -> ExprTree.transformUp(expression, call -> column(call, file)));
        LogicalPlan over = replaced.replaceChildren(List.of(widened));
        return over.output().equals(node.output()) ? over : project(node.output(), over);
    }

    private BoundExpr inSubquery(BoundExpr node) {
        if (!(node instanceof BoundExpr.Subquery subquery)) {
            return node;
        }
        LogicalPlan inner = (LogicalPlan) subquery.relation();
        LogicalPlan replaced = apply(inner);
        return replaced == inner
                ? node
                : new BoundExpr.Subquery(subquery.kind(), subquery.values(), replaced, subquery.query());
    }

    private static boolean asks(BoundExpr expression) {
        return ExprTree.contains(expression, node -> ordinal(node) >= 0);
    }

    private static int ordinal(BoundExpr node) {
        return node instanceof BoundExpr.Call call
                ? Table.INPUT_FILE.indexOf(call.function().name(), true)
                : -1;
    }

    private static BoundExpr column(BoundExpr node, List<Attribute> file) {
        int ordinal = ordinal(node);
        return ordinal < 0 ? node : new BoundExpr.ColumnRef(file.get(ordinal));
    }

    private static List<Attribute> added(LogicalPlan widened) {
        List<Attribute> output = widened.output();
        return output.subList(output.size() - Table.INPUT_FILE.size(), output.size());
    }

    /** @return the plan with the columns of the file behind its own, null where no file is known */
    private static LogicalPlan widened(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Scan scan) {
            return scan(scan);
        }
        if (plan instanceof LogicalPlan.Union union) {
            return union(union);
        }
        if (plan instanceof LogicalPlan.Join join) {
            return join(join);
        }
        if (plan instanceof LogicalPlan.Apply apply) {
            LogicalPlan left = widened(apply.left());
            return left == null ? null : atEnd(apply.replaceChildren(List.of(left, apply.right())), left);
        }
        boolean streams = plan instanceof LogicalPlan.Project
                || plan instanceof LogicalPlan.Filter
                || plan instanceof LogicalPlan.Generate
                || plan instanceof LogicalPlan.Sample
                || plan instanceof LogicalPlan.Observe
                || plan instanceof LogicalPlan.Repartition repartition && !repartition.shuffle();
        LogicalPlan input = streams ? widened(plan.children().get(0)) : null;
        if (input == null) {
            return null;
        }
        if (plan instanceof LogicalPlan.Project project) {
            List<NamedExpr> items = new ArrayList<>(project.items());
            added(input).forEach(column -> items.add(NamedExpr.of(column)));
            return new LogicalPlan.Project(items, input);
        }
        return atEnd(plan.replaceChildren(List.of(input)), input);
    }

    private static LogicalPlan scan(LogicalPlan.Scan scan) {
        Table table = scan.table().withInputFile();
        if (table == null) {
            return null;
        }
        List<Integer> columns = new ArrayList<>(scan.columns());
        List<Attribute> output = new ArrayList<>(scan.output());
        for (int i = 0; i < Table.INPUT_FILE.size(); i++) {
            columns.add(table.schema().size() - Table.INPUT_FILE.size() + i);
            output.add(Attribute.create(Table.INPUT_FILE.field(i)));
        }
        return new LogicalPlan.Scan(table, columns, output, scan.filters());
    }

    /** Inputs without a file get constants. */
    private static LogicalPlan union(LogicalPlan.Union union) {
        List<LogicalPlan> inputs = new ArrayList<>();
        boolean any = false;
        for (LogicalPlan input : union.inputs()) {
            LogicalPlan widened = widened(input);
            any |= widened != null;
            inputs.add(widened == null ? withoutFile(input) : widened);
        }
        List<Attribute> output = new ArrayList<>(union.output());
        Table.INPUT_FILE.fields().forEach(field -> output.add(Attribute.create(field)));
        return any ? new LogicalPlan.Union(inputs, output) : null;
    }

    private static LogicalPlan withoutFile(LogicalPlan input) {
        List<NamedExpr> items = new ArrayList<>();
        input.output().forEach(column -> items.add(NamedExpr.of(column)));
        for (Field field : Table.INPUT_FILE.fields()) {
            Object value = field.type() == DataType.STRING ? PartitionMethods.noName() : PartitionMethods.noBlock();
            items.add(NamedExpr.create(field.name(), new BoundExpr.Literal(value, field.type())));
        }
        return new LogicalPlan.Project(items, input);
    }

    /** The side that has the file is read while the other one is at hand, unless rows of the other must be kept. */
    private static LogicalPlan join(LogicalPlan.Join join) {
        boolean leftStreams = join.type() != JoinType.RIGHT_OUTER && join.type() != JoinType.FULL_OUTER;
        boolean rightStreams = join.type() == JoinType.INNER || join.type() == JoinType.RIGHT_OUTER;
        LogicalPlan left = leftStreams ? widened(join.left()) : null;
        LogicalPlan right = left == null && rightStreams ? widened(join.right()) : null;
        if (left == null && right == null) {
            return null;
        }
        return left != null
                ? atEnd(join.replaceChildren(List.of(left, join.right())), left)
                : join.replaceChildren(List.of(join.left(), right));
    }

    /** The columns that the input has gained go behind all others. */
    private static LogicalPlan atEnd(LogicalPlan plan, LogicalPlan input) {
        List<Attribute> file = added(input);
        List<Attribute> output = new ArrayList<>(plan.output());
        output.removeAll(file);
        output.addAll(file);
        return output.equals(plan.output()) ? plan : project(output, plan);
    }

    private static LogicalPlan project(List<Attribute> columns, LogicalPlan input) {
        List<NamedExpr> items = new ArrayList<>();
        columns.forEach(column -> items.add(NamedExpr.of(column)));
        return new LogicalPlan.Project(items, input);
    }
}
