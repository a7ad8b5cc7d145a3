package io.sabot.engine.expr;

import io.sabot.engine.expr.BoundExpr.ColumnRef;
import io.sabot.engine.expr.BoundExpr.OuterRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Walking and rewriting bound expressions. Subqueries are leaves here: their plans are not entered. */
public final class ExprTree {
    private ExprTree() {}

    /** Rewrites children first, then the node itself. Unchanged means the same instance. */
    public static BoundExpr transformUp(BoundExpr expression, UnaryOperator<BoundExpr> rule) {
        return rule.apply(mapChildren(expression, child -> transformUp(child, rule)));
    }

    /** Rewrites the node; where the rule gives the same instance, goes on with its children. */
    public static BoundExpr transformDown(BoundExpr expression, UnaryOperator<BoundExpr> rule) {
        BoundExpr replaced = rule.apply(expression);
        return replaced != expression ? replaced : mapChildren(expression, child -> transformDown(child, rule));
    }

    public static BoundExpr mapChildren(BoundExpr expression, UnaryOperator<BoundExpr> function) {
        List<BoundExpr> children = expression.children();
        if (children.isEmpty()) {
            return expression;
        }
        List<BoundExpr> mapped = new ArrayList<>(children.size());
        for (BoundExpr child : children) {
            mapped.add(function.apply(child));
        }
        return expression.withChildren(mapped);
    }

    /** All nodes of a kind, each before those below it. */
    public static <T extends BoundExpr> List<T> collect(BoundExpr expression, Class<T> kind) {
        List<T> found = new ArrayList<>();
        collect(expression, kind, found);
        return found;
    }

    private static <T extends BoundExpr> void collect(BoundExpr expression, Class<T> kind, List<T> found) {
        if (kind.isInstance(expression)) {
            found.add(kind.cast(expression));
        }
        expression.children().forEach(child -> collect(child, kind, found));
    }

    /** Whether some node, the expression itself included, fulfils the condition. */
    public static boolean contains(BoundExpr expression, Predicate<BoundExpr> condition) {
        if (condition.test(expression)) {
            return true;
        }
        for (BoundExpr child : expression.children()) {
            if (contains(child, condition)) {
                return true;
            }
        }
        return false;
    }

    /** The input columns that the expression reads, parameters of lambdas left out. */
    public static Set<Attribute> references(BoundExpr expression) {
        Set<Attribute> found = new LinkedHashSet<>();
        collectReferences(expression, found);
        return found;
    }

    public static Set<Attribute> references(List<BoundExpr> expressions) {
        Set<Attribute> found = new LinkedHashSet<>();
        for (BoundExpr expression : expressions) {
            collectReferences(expression, found);
        }
        return found;
    }

    private static void collectReferences(BoundExpr expression, Set<Attribute> found) {
        if (expression instanceof ColumnRef column) {
            found.add(column.attribute());
            return;
        }
        for (BoundExpr child : expression.children()) {
            collectReferences(child, found);
        }
        if (expression instanceof BoundExpr.Lambda lambda) {
            lambda.parameters().forEach(found::remove);
        }
    }

    /** Replaces columns by expressions; columns not in the map stay. */
    public static BoundExpr substitute(BoundExpr expression, Map<Attribute, BoundExpr> replacements) {
        if (replacements.isEmpty()) {
            return expression;
        }
        return transformUp(expression, node -> {
            if (node instanceof ColumnRef column) {
                BoundExpr replacement = replacements.get(column.attribute());
                return replacement == null ? node : replacement;
            }
            return node;
        });
    }

    /** Same inputs, same result, within a query. */
    public static boolean isDeterministic(BoundExpr expression) {
        return !contains(
                expression,
                node -> node instanceof BoundExpr.Call call && !call.function().deterministic());
    }

    /** Whether a function of the program is called: how often, the program can see. */
    public static boolean runsUserCode(BoundExpr expression) {
        return contains(
                expression,
                node -> node instanceof BoundExpr.Call call && call.function().userCode() != null);
    }

    /** No columns, no subqueries, deterministic, the engine's own: can be computed while planning. */
    public static boolean isFoldable(BoundExpr expression) {
        return isDeterministic(expression)
                && !runsUserCode(expression)
                && !contains(
                        expression,
                        node -> node instanceof OuterRef
                                || node instanceof BoundExpr.Subquery
                                || node instanceof BoundExpr.Aggregate
                                || node instanceof BoundExpr.Windowed
                                || node instanceof BoundExpr.WindowCall)
                && references(expression).isEmpty();
    }

    /** The conditions that an AND tree joins, left to right. */
    public static List<BoundExpr> conjuncts(BoundExpr condition) {
        List<BoundExpr> found = new ArrayList<>();
        collectConjuncts(condition, found);
        return found;
    }

    private static void collectConjuncts(BoundExpr condition, List<BoundExpr> found) {
        if (condition instanceof BoundExpr.And and) {
            collectConjuncts(and.left(), found);
            collectConjuncts(and.right(), found);
        } else {
            found.add(condition);
        }
    }

    /** The conditions that an OR tree joins, left to right. */
    public static List<BoundExpr> disjuncts(BoundExpr condition) {
        if (condition instanceof BoundExpr.Or or) {
            List<BoundExpr> found = new ArrayList<>(disjuncts(or.left()));
            found.addAll(disjuncts(or.right()));
            return found;
        }
        return List.of(condition);
    }

    /** @return the AND of all, null for none */
    public static BoundExpr and(List<BoundExpr> conditions) {
        BoundExpr all = null;
        for (BoundExpr condition : conditions) {
            all = all == null ? condition : new BoundExpr.And(all, condition);
        }
        return all;
    }

    /** The same expression without where it was written and how columns are named: equal when it computes the same. */
    public static BoundExpr canonical(BoundExpr expression) {
        return transformUp(expression, ExprTree::withoutContext);
    }

    public static boolean sameResult(BoundExpr a, BoundExpr b) {
        return a == b || canonical(a).equals(canonical(b));
    }

    /** Arguments of an operator that does not mind their order, in some order that is always the same. */
    private static List<BoundExpr> inOneOrder(BoundExpr.Call call) {
        boolean symmetric = call.arguments().size() == 2
                && switch (call.function().name()) {
                    case "+", "*", "=", "<=>", "&", "|", "^" -> true;
                    default -> false;
                };
        if (!symmetric
                || !call.arguments()
                        .get(0)
                        .type()
                        .equals(call.arguments().get(1).type())) {
            return call.arguments();
        }
        BoundExpr first = call.arguments().get(0);
        BoundExpr second = call.arguments().get(1);
        return first.hashCode() <= second.hashCode() ? call.arguments() : List.of(second, first);
    }

    private static BoundExpr withoutContext(BoundExpr node) {
        if (node instanceof BoundExpr.Call call) {
            return new BoundExpr.Call(
                    call.function(), inOneOrder(call), call.context().withoutQuery(), call.nullable());
        }
        if (node instanceof BoundExpr.Cast cast) {
            return new BoundExpr.Cast(cast.input(), cast.type(), cast.mode(), cast.zone(), cast.nullable(), null);
        }
        if (node instanceof BoundExpr.Aggregate aggregate) {
            return new BoundExpr.Aggregate(
                    aggregate.function(),
                    aggregate.arguments(),
                    aggregate.distinct(),
                    aggregate.filter(),
                    aggregate.orderBy(),
                    aggregate.ignoreNulls(),
                    aggregate.context().withoutQuery(),
                    aggregate.nullable());
        }
        if (node instanceof BoundExpr.WindowCall call) {
            return new BoundExpr.WindowCall(
                    call.function(),
                    call.arguments(),
                    call.ignoreNulls(),
                    call.context().withoutQuery(),
                    call.nullable());
        }
        return node;
    }

    /** Columns by id to the same columns of another instance. */
    public static Map<Attribute, BoundExpr> mapping(List<Attribute> from, List<Attribute> to) {
        Map<Attribute, BoundExpr> map = new HashMap<>();
        for (int i = 0; i < from.size(); i++) {
            map.put(from.get(i), new ColumnRef(to.get(i)));
        }
        return map;
    }
}
