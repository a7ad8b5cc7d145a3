package io.sabot.engine.optimize;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.plan.Invariants;
import io.sabot.engine.plan.LogicalPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the rules in their order. Unnesting always runs, for subqueries cannot be run otherwise. */
public final class Optimizer {
    private final List<Rule> rules;

    public Optimizer(Settings settings) {
        this(settings, false);
    }

    /** @param keepsPartitions whether who takes the rows sees how they are partitioned */
    public Optimizer(Settings settings, boolean keepsPartitions) {
        List<String> excluded = Arrays.asList(
                settings.get(SabotSettings.OPTIMIZER_EXCLUDED).strip().split("\\s*,\\s*"));
        boolean none = excluded.contains("*");
        rules = new ArrayList<>();
        rules.add(new RemoveAliases());
        rules.add(new SingleShared());
        rules.add(new InputFiles());
        rules.add(new UnnestSubqueries(settings.get(SabotSettings.LOSSY_EXISTENCE)));
        rules.add(new CollatedKeys());
        rules.add(new MapKeys());
        for (Rule rule : optional(keepsPartitions)) {
            if (!none && !excluded.contains(rule.name())) {
                rules.add(rule);
            }
        }
    }

    /**
     * Filters are pushed before joins are ordered, for the order depends on what is left of each input, and again after it,
     * for conditions move with the joins. Columns are pruned last but for merging what has become adjacent, and for sharing
     * what is equal in the end.
     */
    private static List<Rule> optional(boolean keepsPartitions) {
        return List.of(
                new DropRepartitions(keepsPartitions),
                new FoldConstants(),
                new SimplifyConditions(),
                new PushDownFilters(),
                new CollapseProjects(),
                new ReorderJoins(),
                new PushDownFilters(),
                new PruneColumns(),
                new CollapseProjects(),
                new PushDownLimits(),
                new ShareEqualPlans(keepsPartitions));
    }

    /** Names of the rules that {@code sabot.optimizer.excludedRules} can leave out, in the order in which they run first. */
    public static List<String> optionalRules() {
        return optional(false).stream().map(Rule::name).distinct().toList();
    }

    public LogicalPlan optimize(LogicalPlan plan) {
        LogicalPlan current = plan;
        for (Rule rule : rules) {
            LogicalPlan next = rule.apply(current);
            if (next != current) {
                Invariants.check(next, rule.name());
            }
            current = next;
        }
        return current;
    }
}
