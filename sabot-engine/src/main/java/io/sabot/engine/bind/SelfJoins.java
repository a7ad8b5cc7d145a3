package io.sabot.engine.bind;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.Relation;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import io.sabot.engine.sql.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Columns asked from a data frame that stands on both sides of a join mean either side, which is an error. Source: Spark's
 * DetectAmbiguousSelfJoin and Dataset.resolveSelfJoinCondition.
 */
final class SelfJoins {
    private final BindContext context;
    private final List<LogicalPlan> inputs = new ArrayList<>();
    private final Set<Attribute> ambiguous = new LinkedHashSet<>();

    SelfJoins(BindContext context) {
        this.context = context;
    }

    /** A relation that the statement reads. */
    void read(LogicalPlan plan) {
        inputs.add(plan);
    }

    /** Notes a column that is used where {@code visible} columns are in sight. */
    void use(Expr.Column column, List<Attribute> visible) {
        if (column.origin() == null) {
            return;
        }
        for (LogicalPlan input : inputs) {
            PlanTree.visit(input, node -> {
                if (node instanceof LogicalPlan.Renewed renewed && isCopied(column, renewed, visible)) {
                    ambiguous.add(column.attribute());
                }
            });
        }
    }

    private static boolean isCopied(Expr.Column column, LogicalPlan.Renewed renewed, List<Attribute> visible) {
        int at = renewed.original().output().indexOf(column.attribute());
        if (at < 0) {
            return false;
        }
        Attribute copy = renewed.output().get(at);
        return !copy.equals(column.attribute())
                && visible.contains(copy)
                && contains(renewed.original(), column.origin());
    }

    private static boolean contains(LogicalPlan plan, Relation origin) {
        if (plan == origin) {
            return true;
        }
        for (LogicalPlan child : plan.children()) {
            if (contains(child, origin)) {
                return true;
            }
        }
        return false;
    }

    /** Fails when a noted column was ambiguous. */
    void check() {
        if (ambiguous.isEmpty() || !context.settings().get(SabotSettings.FAIL_AMBIGUOUS_SELF_JOIN)) {
            return;
        }
        List<String> names = new ArrayList<>();
        ambiguous.forEach(attribute -> names.add(attribute.toString()));
        throw QueryException.analysis(
                "_LEGACY_ERROR_TEMP_1182",
                "ambiguousAttrs",
                String.join(", ", names),
                "config",
                SabotSettings.FAIL_AMBIGUOUS_SELF_JOIN.key());
    }

    /**
     * The condition of a join of a relation with itself: {@code df.a = df.a} compares the two sides, and where the other side
     * of an equation is a constant it does not matter which side is meant.
     */
    Expr condition(Query.Join join, Source left, Source right, LogicalPlan originalRight) {
        boolean shared =
                join.condition() != null && left.plan().output().stream().anyMatch(originalRight.output()::contains);
        return shared ? condition(join.condition(), left.plan() == originalRight, right) : join.condition();
    }

    private Expr condition(Expr condition, boolean same, Source right) {
        if (!(condition instanceof Expr.Call call) || call.name().size() != 1) {
            return condition;
        }
        List<Expr> arguments = new ArrayList<>();
        String name = call.name().get(0);
        if (name.equals("=") || name.equals("<=>")) {
            Expr first = call.arguments().get(0);
            Expr second = call.arguments().get(1);
            boolean trivial = first instanceof Expr.Column a && a.equals(second);
            arguments.add(trivial || (same && second instanceof Expr.Literal) ? anySide(first) : first);
            arguments.add(
                    trivial
                            ? ofRight((Expr.Column) second, right)
                            : same && first instanceof Expr.Literal ? anySide(second) : second);
        } else {
            call.arguments().forEach(argument -> arguments.add(condition(argument, same, right)));
        }
        return call.withArguments(arguments);
    }

    private static Expr anySide(Expr expression) {
        return expression instanceof Expr.Column column ? new Expr.Column(column.attribute()) : expression;
    }

    private Expr ofRight(Expr.Column column, Source right) {
        for (Attribute attribute : right.visible()) {
            if (context.sameName(attribute.name(), column.attribute().name())) {
                return new Expr.Column(attribute);
            }
        }
        return anySide(column);
    }
}
