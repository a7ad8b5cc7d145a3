package io.sabot.engine.session;

import io.sabot.engine.plan.LogicalPlan;

/**
 * How many partitions a query's rows are in, where that can be told before it is run. What shuffles rows without a number of
 * partitions has as many as the rows need.
 */
final class NaturalPartitions {
    private NaturalPartitions() {}

    /** @return -1 when it has to be run */
    static int count(LogicalPlan plan, int parallelism) {
        if (plan instanceof LogicalPlan.Range range) {
            return range.partitions() > 0 ? range.partitions() : parallelism;
        }
        if (plan instanceof LogicalPlan.LocalRows local) {
            return Math.min(local.rows().size(), parallelism);
        }
        if (plan instanceof LogicalPlan.Scan scan) {
            return scan.table().partitions(parallelism);
        }
        if (plan instanceof LogicalPlan.Repartition repartition) {
            return repartitioned(repartition, parallelism);
        }
        if (plan instanceof LogicalPlan.Union union) {
            int sum = 0;
            for (LogicalPlan input : union.inputs()) {
                int part = count(input, parallelism);
                if (part < 0) {
                    return -1;
                }
                sum += part;
            }
            return sum;
        }
        if (plan instanceof LogicalPlan.Limit || plan instanceof LogicalPlan.OneRow) {
            return 1;
        }
        return isNarrow(plan) ? count(plan.children().get(0), parallelism) : -1;
    }

    private static int repartitioned(LogicalPlan.Repartition repartition, int parallelism) {
        if (repartition.shuffle()) {
            return repartition.partitions() > 0 ? repartition.partitions() : -1;
        }
        int before = count(repartition.input(), parallelism);
        return before < 0 && repartition.partitions() > 1 ? -1 : clamp(before, repartition.partitions());
    }

    private static int clamp(int before, int most) {
        return before < 0 ? most : Math.min(before, most);
    }

    /** Whether each partition is made of the one with its number. */
    static boolean isNarrow(LogicalPlan plan) {
        return plan instanceof LogicalPlan.Project
                || plan instanceof LogicalPlan.Filter
                || plan instanceof LogicalPlan.Aliased
                || plan instanceof LogicalPlan.Renewed
                || plan instanceof LogicalPlan.Generate
                || plan instanceof LogicalPlan.Sample
                || plan instanceof LogicalPlan.Observe
                || plan instanceof LogicalPlan.Sort sort && !sort.global();
    }
}
