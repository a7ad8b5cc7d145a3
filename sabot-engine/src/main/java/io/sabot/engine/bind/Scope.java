package io.sabot.engine.bind;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that a name can mean, in layers: the first layer in which the name means something decides. Then come lateral
 * aliases of the select list, then the columns of the enclosing query.
 *
 * @param layers columns, nearest first
 * @param aliases earlier aliases of the same select list; several of one name are ambiguous
 * @param outer scope of the enclosing query, null at the top
 * @param windows definitions of the WINDOW clause
 * @param generated columns of the generators of the same select list, which are looked at after the aliases
 * @param overGroups whether it is that of a condition on groups: a subquery there may aggregate the columns
 */
record Scope(
        List<List<Attribute>> layers,
        Map<String, List<BoundExpr>> aliases,
        Scope outer,
        Map<String, Expr.WindowSpec> windows,
        List<Attribute> generated,
        boolean overGroups) {

    Scope(List<List<Attribute>> layers, Map<String, List<BoundExpr>> aliases, Scope outer) {
        this(layers, aliases, outer, Map.of(), List.of(), false);
    }

    static Scope of(List<Attribute> columns, Scope outer) {
        return new Scope(List.of(columns), Map.of(), outer);
    }

    Scope withLayer(List<Attribute> further) {
        List<List<Attribute>> more = new ArrayList<>(layers);
        more.add(further);
        return withLayers(more);
    }

    Scope withLayers(List<List<Attribute>> replacements) {
        return new Scope(replacements, aliases, outer, windows, generated, overGroups);
    }

    Scope withAlias(String name, BoundExpr expression) {
        Map<String, List<BoundExpr>> more = new LinkedHashMap<>(aliases);
        List<BoundExpr> same = new ArrayList<>(aliases.getOrDefault(name, List.of()));
        same.add(expression);
        more.put(name, same);
        return new Scope(layers, more, outer, windows, generated, overGroups);
    }

    Scope withWindows(Map<String, Expr.WindowSpec> definitions) {
        return new Scope(layers, aliases, outer, definitions, generated, overGroups);
    }

    Scope withGenerated(List<Attribute> columns) {
        return new Scope(layers, aliases, outer, windows, columns, overGroups);
    }

    Scope forGroups() {
        return new Scope(layers, aliases, outer, windows, generated, true);
    }

    /** The columns of the nearest layer: what a star means. */
    List<Attribute> columns() {
        return layers.get(0);
    }
}
