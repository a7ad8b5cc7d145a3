package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.Instances;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Binds joins: ON, USING, NATURAL and LATERAL. */
final class JoinBinder {
    private final BindContext context;
    private final QueryBinder queries;

    JoinBinder(BindContext context, QueryBinder queries) {
        this.context = context;
        this.queries = queries;
    }

    Source bind(Query.Join join, Scope outer) {
        Source left = queries.bindSource(join.left(), outer);
        if (join.lateral()) {
            return lateral(join, left, outer);
        }
        Source original = queries.bindSource(join.right(), outer);
        Source right = distinctFrom(left, original);
        queries.selfJoins().read(right.plan());
        if (join.natural() || !join.using().isEmpty()) {
            return using(join, left, right, outer);
        }
        JoinType type = type(join.kind());
        checkRight(type, right);
        Expr written = queries.selfJoins().condition(join, left, right, original.plan());
        return make(left, right, type, condition(written, left, right, outer));
    }

    /** The right of INTERSECT and EXCEPT may depend on the query around, that of a semi or anti join as written may not. */
    private static void checkRight(JoinType type, Source right) {
        if (type == JoinType.LEFT_SEMI || type == JoinType.LEFT_ANTI) {
            CorrelationCheck.checkIndependent(right.plan());
        }
    }

    /** A join of a relation with itself: the right side gets columns of its own. */
    static Source distinctFrom(Source left, Source right) {
        LogicalPlan copy = Instances.copyApartFrom(Instances.produced(left.plan()), right.plan());
        if (copy == right.plan()) {
            return right;
        }
        List<Attribute> from = right.plan().output();
        List<Attribute> to = copy.output();
        LogicalPlan renewed = new LogicalPlan.Renewed(right.plan(), copy);
        return new Source(renewed, moved(right.visible(), from, to), moved(right.hidden(), from, to));
    }

    private static List<Attribute> moved(List<Attribute> columns, List<Attribute> from, List<Attribute> to) {
        List<Attribute> result = new ArrayList<>();
        for (Attribute column : columns) {
            result.add(to.get(from.indexOf(column)));
        }
        return result;
    }

    static JoinType type(Query.JoinKind kind) {
        return switch (kind) {
            case INNER, CROSS -> JoinType.INNER;
            case LEFT -> JoinType.LEFT_OUTER;
            case RIGHT -> JoinType.RIGHT_OUTER;
            case FULL -> JoinType.FULL_OUTER;
            case LEFT_SEMI -> JoinType.LEFT_SEMI;
            case LEFT_ANTI -> JoinType.LEFT_ANTI;
        };
    }

    private BoundExpr condition(Expr condition, Source left, Source right, Scope outer) {
        if (condition == null) {
            return null;
        }
        List<Attribute> near = new ArrayList<>(left.visible());
        near.addAll(right.visible());
        Scope scope = Scope.of(near, outer);
        if (!left.hidden().isEmpty() || !right.hidden().isEmpty()) {
            List<Attribute> far = new ArrayList<>(left.hidden());
            far.addAll(right.hidden());
            scope = scope.withLayer(far);
        }
        BoundExpr bound = queries.expressions().bind(condition, scope);
        return queries.expressions()
                .casting()
                .condition(
                        bound,
                        "JOIN_CONDITION_IS_NOT_BOOLEAN_TYPE",
                        "\"" + queries.expressions().pretty().of(condition, scope) + "\"");
    }

    private static Source make(Source left, Source right, JoinType type, BoundExpr condition) {
        LogicalPlan plan = new LogicalPlan.Join(left.plan(), right.plan(), type, condition, null);
        List<Attribute> visible = new ArrayList<>(left.visible());
        List<Attribute> hidden = new ArrayList<>(left.hidden());
        if (type.hasRight()) {
            visible.addAll(right.visible());
            hidden.addAll(right.hidden());
        }
        return new Source(plan, fromOutput(visible, plan), fromOutput(hidden, plan));
    }

    /** The same columns with the nullability that the join gives them. */
    private static List<Attribute> fromOutput(List<Attribute> columns, LogicalPlan plan) {
        List<Attribute> output = plan.output();
        List<Attribute> found = new ArrayList<>();
        for (Attribute column : columns) {
            found.add(output.get(output.indexOf(column)));
        }
        return found;
    }

    private Source lateral(Query.Join join, Source left, Scope outer) {
        Scope scope = left.scope(outer);
        Source right = queries.bindSource(join.right(), scope);
        LogicalPlan rightPlan = Instances.copyApartFrom(Instances.produced(left.plan()), right.visiblePlan());
        JoinType type = type(join.kind());
        Source rightSource = Source.of(rightPlan);
        BoundExpr condition = condition(join.condition(), left, rightSource, outer);
        LateralCheck.check(join, left.plan(), rightPlan, condition);
        LogicalPlan plan = Correlation.isCorrelated(rightPlan, left.plan().output())
                ? new LogicalPlan.Apply(left.plan(), rightPlan, type, condition, null)
                : new LogicalPlan.Join(left.plan(), rightPlan, type, condition, null);
        List<Attribute> visible = new ArrayList<>(left.visible());
        if (type.hasRight()) {
            visible.addAll(rightPlan.output());
        }
        return new Source(plan, fromOutput(visible, plan), fromOutput(left.hidden(), plan));
    }

    private Source using(Query.Join join, Source left, Source right, Scope outer) {
        List<String> names = join.natural() ? common(left, right) : join.using();
        JoinType type = type(join.kind());
        checkRight(type, right);
        List<Attribute> leftKeys = new ArrayList<>();
        List<Attribute> rightKeys = new ArrayList<>();
        BoundExpr condition = null;
        for (String name : names) {
            Attribute leftKey = key(name, left, "left");
            Attribute rightKey = key(name, right, "right");
            leftKeys.add(leftKey);
            rightKeys.add(rightKey);
            BoundExpr equal =
                    queries.expressions().equality(new BoundExpr.ColumnRef(leftKey), new BoundExpr.ColumnRef(rightKey));
            condition = condition == null ? equal : new BoundExpr.And(condition, equal);
        }
        Source joined = make(left, right, type, condition);
        return type.hasRight() ? merged(joined, type, leftKeys, rightKeys) : reordered(joined, leftKeys);
    }

    /** Names of both sides; one that both have twice is twice among them, as it is in Spark. */
    private List<String> common(Source left, Source right) {
        List<Attribute> free = new ArrayList<>(right.visible());
        List<String> names = new ArrayList<>();
        for (Attribute column : left.visible()) {
            for (Attribute other : free) {
                if (context.sameName(column.name(), other.name())) {
                    names.add(column.name());
                    free.remove(other);
                    break;
                }
            }
        }
        return names;
    }

    private Attribute key(String name, Source side, String word) {
        Attribute found = null;
        List<String> candidates = new ArrayList<>();
        for (Attribute column : side.visible()) {
            candidates.add("`" + column.name() + "`");
            if (context.sameName(column.name(), name)) {
                found = found == null ? column : found;
            }
        }
        if (found == null) {
            throw QueryException.analysis(
                    "UNRESOLVED_USING_COLUMN_FOR_JOIN",
                    "colName",
                    "`" + name + "`",
                    "side",
                    word,
                    "suggestion",
                    String.join(", ", sorted(candidates)));
        }
        return found;
    }

    private static List<String> sorted(List<String> names) {
        names.sort(null);
        return names;
    }

    /** Key columns first, once each; then the other columns of the left, then of the right. */
    private Source merged(Source joined, JoinType type, List<Attribute> leftKeys, List<Attribute> rightKeys) {
        List<NamedExpr> items = new ArrayList<>();
        List<Attribute> visible = new ArrayList<>();
        List<Attribute> hidden = new ArrayList<>(joined.hidden());
        List<Attribute> output = joined.plan().output();
        for (int i = 0; i < leftKeys.size(); i++) {
            Attribute left = output.get(output.indexOf(leftKeys.get(i)));
            Attribute right = output.get(output.indexOf(rightKeys.get(i)));
            if (type == JoinType.FULL_OUTER) {
                List<BoundExpr> both = queries.expressions()
                        .casting()
                        .toCommonType(List.of(new BoundExpr.ColumnRef(left), new BoundExpr.ColumnRef(right)));
                DataType common = both.get(0).type();
                NamedExpr item = NamedExpr.create(left.name(), new BoundExpr.Coalesce(both, common));
                items.add(item);
                visible.add(item.attribute());
                hidden.add(left);
                hidden.add(right);
            } else {
                visible.add(type == JoinType.RIGHT_OUTER ? right : left);
                hidden.add(type == JoinType.RIGHT_OUTER ? left : right);
            }
        }
        for (Attribute column : joined.visible()) {
            if (!leftKeys.contains(column) && !rightKeys.contains(column)) {
                visible.add(column);
            }
        }
        if (items.isEmpty()) {
            return new Source(joined.plan(), visible, hidden);
        }
        for (Attribute column : output) {
            items.add(NamedExpr.of(column));
        }
        return new Source(new LogicalPlan.Project(items, joined.plan()), visible, hidden);
    }

    private static Source reordered(Source joined, List<Attribute> keys) {
        List<Attribute> visible = new ArrayList<>(keys);
        for (Attribute column : joined.visible()) {
            if (!keys.contains(column)) {
                visible.add(column);
            }
        }
        return new Source(joined.plan(), visible, joined.hidden());
    }

    /** Whether the expression reads columns of both lists. */
    static boolean spans(BoundExpr expression, List<Attribute> left, List<Attribute> right) {
        Set<Attribute> references = ExprTree.references(expression);
        boolean readsLeft = left.stream().anyMatch(references::contains);
        return readsLeft && right.stream().anyMatch(references::contains);
    }
}
