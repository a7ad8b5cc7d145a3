package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.CardinalityEstimator;
import io.sabot.engine.plan.Instances;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parts of a plan that are equal but for the ids of their columns are computed once, if what has to be kept is much less than what
 * would have to be read again. Mostly they are copies of one common table. Comes last, for other rules adapt each copy to what is
 * asked of it.
 */
final class ShareEqualPlans implements Rule {
    /** Rows kept for one row that need not be read again. */
    private static final double MOST_KEPT = 0.5;

    private final boolean keepsPartitions;

    /** @param keepsPartitions whether who takes the rows sees how they are partitioned: kept rows are not */
    ShareEqualPlans(boolean keepsPartitions) {
        this.keepsPartitions = keepsPartitions;
    }

    @Override
    public String name() {
        return "shareEqualPlans";
    }

    @Override
    public LogicalPlan apply(LogicalPlan plan) {
        if (keepsPartitions) {
            return plan;
        }
        Map<LogicalPlan, Part> parts = new IdentityHashMap<>();
        for (List<LogicalPlan> alike : byShape(plan).values()) {
            if (alike.size() > 1) {
                group(alike, parts);
            }
        }
        count(plan, parts);
        return parts.values().stream().anyMatch(part -> part.uses > 1) ? shared(plan, parts) : plan;
    }

    /** Equal plans. */
    private static final class Part {
        private final long id = LogicalPlan.Shared.nextId();
        private int uses;
        private LogicalPlan input;
    }

    /** Plans that are costly enough, by what cheaply tells most of them apart. */
    private static Map<List<Object>, List<LogicalPlan>> byShape(LogicalPlan plan) {
        Map<List<Object>, List<LogicalPlan>> found = new HashMap<>();
        PlanTree.visit(plan, node -> {
            if (node instanceof LogicalPlan.Aggregate
                    || node instanceof LogicalPlan.Join
                    || node instanceof LogicalPlan.Window
                    || node instanceof LogicalPlan.Project
                    || node instanceof LogicalPlan.Filter) {
                List<Object> shape = new ArrayList<>();
                PlanTree.visit(node, below -> {
                    shape.add(below.getClass());
                    shape.add(below instanceof LogicalPlan.Scan scan ? scan.table() : null);
                });
                if (shape.contains(LogicalPlan.Aggregate.class) || shape.contains(LogicalPlan.Join.class)) {
                    found.computeIfAbsent(shape, none -> new ArrayList<>()).add(node);
                }
            }
        });
        return found;
    }

    private static void group(List<LogicalPlan> alike, Map<LogicalPlan, Part> parts) {
        Map<LogicalPlan, List<LogicalPlan>> equal = new HashMap<>();
        for (LogicalPlan plan : alike) {
            equal.computeIfAbsent(canonical(plan), none -> new ArrayList<>()).add(plan);
        }
        for (List<LogicalPlan> same : equal.values()) {
            if (same.size() > 1 && isWorthKeeping(same.get(0))) {
                Part part = new Part();
                same.forEach(plan -> parts.put(plan, part));
            }
        }
    }

    private static boolean isWorthKeeping(LogicalPlan plan) {
        double[] read = {0};
        boolean[] repeatable = {true};
        CardinalityEstimator cardinality = new CardinalityEstimator();
        PlanTree.visit(plan, node -> {
            read[0] += node.children().isEmpty() ? cardinality.rows(node) : 0;
            repeatable[0] &= isRepeatable(node);
        });
        return repeatable[0] && cardinality.rows(plan) <= MOST_KEPT * read[0];
    }

    private static boolean isRepeatable(LogicalPlan node) {
        return !(node instanceof LogicalPlan.Recursion)
                && !(node instanceof LogicalPlan.RecursionRef)
                && !(node instanceof LogicalPlan.Script)
                && !(node instanceof LogicalPlan.Observe)
                && !(node instanceof LogicalPlan.Repartition)
                && PlanTree.expressions(node).stream().allMatch(ExprTree::isDeterministic);
    }

    /** The plan with its columns numbered in the order in which they occur. */
    private static LogicalPlan canonical(LogicalPlan plan) {
        Map<Attribute, Attribute> numbered = new HashMap<>();
        for (Attribute attribute : Instances.produced(plan)) {
            numbered.put(
                    attribute, new Attribute(-1 - numbered.size(), "", attribute.type(), true, List.of(), Map.of()));
        }
        return Instances.rename(plan, numbered);
    }

    /** What lies in a part is used once, however often the part is. */
    private static void count(LogicalPlan plan, Map<LogicalPlan, Part> parts) {
        Part part = parts.get(plan);
        if (part != null && ++part.uses > 1) {
            return;
        }
        plan.children().forEach(child -> count(child, parts));
    }

    private static LogicalPlan shared(LogicalPlan plan, Map<LogicalPlan, Part> parts) {
        Part part = parts.get(plan);
        if (part == null || part.uses == 1) {
            return PlanTree.mapChildren(plan, child -> shared(child, parts));
        }
        if (part.input == null) {
            part.input = Instances.copy(PlanTree.mapChildren(plan, child -> shared(child, parts)));
        }
        return new LogicalPlan.Shared(part.id, part.input, plan.output());
    }
}
