package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plan of one select as it grows: an ORDER BY above may still add hidden columns to it. */
final class SelectStages {
    /**
     * An item of the select list.
     *
     * @param lateral whether it is computed from an earlier item
     */
    record Item(BoundExpr expression, Attribute attribute, boolean lateral) {}

    private final QueryBinder queries;
    private final Query.Select select;
    private final Source source;
    private final Scope scope;
    private final List<Item> items;
    private final AggregateStage aggregation;
    private final List<NamedExpr> output = new ArrayList<>();
    private final List<NamedExpr> hidden = new ArrayList<>();
    private BoundExpr havingOfColumns;
    private BoundExpr having;
    private BoundExpr qualify;

    SelectStages(
            QueryBinder queries,
            Query.Select select,
            Source source,
            Scope scope,
            List<Item> items,
            AggregateStage aggregation) {
        this.queries = queries;
        this.select = select;
        this.source = source;
        this.scope = scope;
        this.items = items;
        this.aggregation = aggregation;
    }

    void build() {
        BoundExpr condition = select.having() == null ? null : bindHaving(select.having());
        havingOfColumns = condition;
        for (Item item : items) {
            BoundExpr expression = aggregation == null ? item.expression() : aggregation.rewrite(item.expression());
            Attribute attribute = item.attribute();
            boolean bare = item.expression() instanceof BoundExpr.ColumnRef column
                    && column.attribute().equals(attribute);
            if (bare && expression instanceof BoundExpr.ColumnRef key) {
                output.add(new NamedExpr(key, key.attribute().withName(attribute.name())));
            } else {
                output.add(new NamedExpr(expression, attribute.withNullability(expression.nullable())));
            }
        }
        if (condition != null) {
            having = overGroups(condition);
        }
        if (select.qualify() != null) {
            qualify = rewritten(boundWithAliases(select.qualify(), scope));
            if (!Placement.hasWindow(qualify)
                    && output.stream().noneMatch(item -> Placement.hasWindow(item.expression()))) {
                throw QueryException.analysis("QUALIFY_WITHOUT_WINDOW");
            }
        }
    }

    private BoundExpr rewritten(BoundExpr expression) {
        return aggregation == null ? expression : aggregation.rewrite(expression);
    }

    /** A condition or order over the groups; what it names there must be in the groups or in the output. */
    BoundExpr overGroups(BoundExpr expression) {
        Attribute missing = aggregation == null ? null : aggregation.ungrouped(expression);
        Expr.Name name = missing == null ? null : queries.expressions().names().written(missing);
        if (name != null) {
            throw NameResolver.unresolvedAmong(name.parts(), outputAttributes()).withContext(name.context());
        }
        return rewritten(expression);
    }

    private BoundExpr bindHaving(Expr condition) {
        BoundExpr ofColumns = boundToColumns(condition);
        BoundExpr bound = ofColumns == null ? boundWithAliases(asBoolean(condition), scope.forGroups()) : ofColumns;
        if (Placement.hasWindow(bound)) {
            throw WindowStage.notAllowedIn("HAVING");
        }
        return bound;
    }

    /** Spark's parser casts what is no predicate by its form; a predicate is BOOLEAN already. */
    private static Expr asBoolean(Expr condition) {
        return new Expr.Cast(condition, DataType.BOOLEAN, null, condition.context());
    }

    /** By the standard, names are those of the columns below; null when that gives no condition on groups (SPARK-31519). */
    private BoundExpr boundToColumns(Expr condition) {
        try {
            BoundExpr bound = queries.expressions().bind(condition, scope.forGroups());
            aggregation.rewrite(bound);
            return bound.type().equals(DataType.BOOLEAN) ? bound : null;
        } catch (QueryException notOfColumns) {
            return null;
        }
    }

    /** A condition that may name items by alias. An alias of an aggregate inside an aggregate means the column instead. */
    private BoundExpr boundWithAliases(Expr condition, Scope below) {
        Map<Attribute, BoundExpr> replacements = new LinkedHashMap<>();
        List<Attribute> aliases = new ArrayList<>();
        for (Item item : items) {
            Attribute stand = Attribute.create(
                            item.attribute().name(),
                            item.expression().type(),
                            item.expression().nullable())
                    .withQualifier(item.attribute().qualifier());
            aliases.add(stand);
            replacements.put(stand, item.expression());
        }
        List<List<Attribute>> layers = new ArrayList<>();
        layers.add(aliases);
        layers.addAll(below.layers());
        Scope near = below.withLayers(layers);
        BoundExpr bound;
        try {
            bound = new Substitution(replacements).in(queries.expressions().bind(condition, near));
            if (nested(bound)) {
                bound = queries.expressions().bind(condition, below);
            }
        } catch (QueryException ambiguous) {
            if (!ambiguous.condition().equals("AMBIGUOUS_REFERENCE")) {
                throw ambiguous;
            }
            bound = queries.expressions().bind(condition, below);
        }
        return queries.expressions()
                .casting()
                .condition(
                        bound,
                        "DATATYPE_MISMATCH.FILTER_NOT_BOOLEAN",
                        "\"" + queries.expressions().pretty().of(condition, near) + "\"");
    }

    static boolean nested(BoundExpr expression) {
        return ExprTree.contains(
                expression,
                node -> node instanceof BoundExpr.Aggregate aggregate
                        && aggregate.children().stream().anyMatch(Placement::hasAggregate));
    }

    List<Attribute> outputAttributes() {
        List<Attribute> attributes = new ArrayList<>();
        output.forEach(item -> attributes.add(item.attribute()));
        return attributes;
    }

    boolean distinct() {
        return select.distinct();
    }

    Query.Select select() {
        return select;
    }

    Scope scope() {
        return scope;
    }

    QueryBinder queries() {
        return queries;
    }

    /** @return null when nothing is grouped */
    AggregateStage aggregation() {
        return aggregation;
    }

    /** What an item is computed from, before it is rewritten to read the groups. */
    BoundExpr source(int item) {
        return items.get(item).expression();
    }

    /** Whether an expression is part of the select list. */
    boolean lists(BoundExpr expression) {
        BoundExpr shape = SubqueryShape.of(expression);
        return items.stream()
                .anyMatch(item -> ExprTree.contains(
                        item.expression(), node -> SubqueryShape.of(node).equals(shape)));
    }

    List<NamedExpr> output() {
        return output;
    }

    /**
     * Whether a projection or window functions stand between the groups and what comes above the select: Spark puts a
     * projection there when HAVING needs what the select list has not.
     */
    boolean coversGroups() {
        return aggregation != null
                && (select.qualify() != null
                        || havingOfColumns != null && needsMore(havingOfColumns)
                        || output.stream().anyMatch(item -> Placement.hasWindow(item.expression())));
    }

    private boolean needsMore(BoundExpr expression) {
        BoundExpr shape = SubqueryShape.of(expression);
        if (items.stream().anyMatch(item -> SubqueryShape.of(item.expression()).equals(shape))) {
            return false;
        }
        return expression instanceof BoundExpr.Aggregate
                || aggregation.isKey(expression)
                || expression.children().stream().anyMatch(this::needsMore);
    }

    /** A column that ORDER BY needs and the select list has not. */
    BoundExpr hide(BoundExpr expression) {
        NamedExpr added = NamedExpr.create("_order" + hidden.size(), expression);
        hidden.add(added);
        return new BoundExpr.ColumnRef(added.attribute());
    }

    /** The whole plan; with hidden columns at the end when ORDER BY has asked for some. */
    LogicalPlan plan() {
        LogicalPlan plan = aggregation == null ? source.plan() : aggregation.plan();
        if (having != null) {
            plan = new LogicalPlan.Filter(having, plan);
        }
        List<NamedExpr> all = new ArrayList<>(output);
        all.addAll(hidden);
        Attribute qualified = null;
        if (qualify != null) {
            NamedExpr condition = NamedExpr.create("_qualify", qualify);
            qualified = condition.attribute();
            all.add(condition);
        }
        WindowStage windows = WindowStage.extract(all, plan);
        plan = windows.plan();
        all = new ArrayList<>(windows.items());
        if (qualified != null) {
            plan = new LogicalPlan.Filter(all.remove(all.size() - 1).expression(), plan);
        }
        plan = Hints.apply(select.hints(), SelectBinder.project(all, plan), queries);
        return select.distinct() ? distinct(plan) : plan;
    }

    boolean hasHidden() {
        return !hidden.isEmpty();
    }

    static LogicalPlan distinct(LogicalPlan plan) {
        Grouping.checkComparable(plan.output());
        return new LogicalPlan.Aggregate(TableBinder.passThrough(plan.output()), List.of(), plan);
    }
}
