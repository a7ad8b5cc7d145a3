package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Binds the keys of an ORDER BY over a select: an output column by name first. What else they may name depends on what stands
 * below: after DISTINCT nothing, over groups whatever the groups can give, over a projection of groups their key columns, and
 * without groups any column. Source: Spark's ResolveReferencesInSort and ResolveAggregateFunctions.
 */
final class OrderKeys {
    private final SelectStages stages;
    private final QueryBinder queries;
    private final List<Attribute> near;
    private final boolean covered;

    OrderKeys(SelectStages stages) {
        this.stages = stages;
        this.queries = stages.queries();
        this.near = stages.outputAttributes();
        this.covered = stages.coversGroups();
    }

    /**
     * One that names what cannot be seen makes Spark look for none of them beyond the output.
     *
     * @return keys over the output columns and hidden columns
     */
    List<BoundExpr> bind(List<Expr> keys) {
        if (covered) {
            for (Expr key : keys) {
                checkVisible(key, keys);
            }
        }
        List<BoundExpr> bound = new ArrayList<>();
        keys.forEach(key -> bound.add(key(key)));
        return bound;
    }

    private void checkVisible(Expr key, List<Expr> keys) {
        try {
            queries.expressions().bind(key, scope(visible()));
        } catch (QueryException failure) {
            if (failure.condition().startsWith("UNRESOLVED_COLUMN")) {
                keys.forEach(each -> queries.expressions().bind(each, scope(List.of())));
            }
            throw failure;
        }
    }

    private Scope scope(List<List<Attribute>> further) {
        List<List<Attribute>> layers = new ArrayList<>();
        layers.add(near);
        layers.addAll(further);
        Scope scope = stages.scope();
        return new Scope(layers, Map.of(), scope.outer()).withWindows(scope.windows());
    }

    /** The columns beside the output that a key may name. */
    private List<List<Attribute>> visible() {
        if (stages.distinct()) {
            return List.of();
        }
        if (!covered) {
            return stages.scope().layers();
        }
        List<List<Attribute>> layers = new ArrayList<>();
        for (List<Attribute> layer : stages.scope().layers()) {
            List<Attribute> keys = new ArrayList<>(layer);
            keys.removeIf(column -> !stages.aggregation().isKey(new BoundExpr.ColumnRef(column)));
            layers.add(keys);
        }
        return layers;
    }

    private BoundExpr key(Expr key) {
        BoundExpr bound = queries.expressions().bind(key, scope(visible()));
        boolean grouped = stages.aggregation() != null && !covered && !stages.distinct();
        if (!grouped && Placement.hasAggregate(bound) || Placement.hasWindow(bound)) {
            return bound;
        }
        boolean refused = ExprTree.contains(
                bound, node -> node instanceof BoundExpr.Subquery subquery && SortCheck.isRefused(subquery));
        if (!Placement.hasAggregate(bound) && !refused && near.containsAll(ExprTree.references(bound))) {
            return bound;
        }
        Map<Attribute, BoundExpr> items = new LinkedHashMap<>();
        for (int i = 0; i < near.size(); i++) {
            items.put(near.get(i), stages.source(i));
        }
        BoundExpr inner = ExprTree.substitute(bound, items);
        BoundExpr expression = stages.overGroups(
                SelectStages.nested(inner) ? queries.expressions().bind(key, stages.scope()) : inner);
        for (NamedExpr item : stages.output()) {
            if (ExprTree.sameResult(item.expression(), expression)) {
                return new BoundExpr.ColumnRef(item.attribute());
            }
        }
        return refused && !(expression instanceof BoundExpr.ColumnRef) ? bound : stages.hide(expression);
    }
}
