package io.sabot.engine.bind;

import io.sabot.engine.sql.Query;
import java.util.List;

/** Whether a query reads a table of a name: what makes a common table recursive. */
final class SelfReference {
    private SelfReference() {}

    static boolean in(Query query, String name) {
        if (query instanceof Query.Table table) {
            return table.name().size() == 1 && table.name().get(0).equalsIgnoreCase(name);
        }
        for (Query input : inputs(query)) {
            if (in(input, name)) {
                return true;
            }
        }
        return false;
    }

    private static List<Query> inputs(Query query) {
        if (query instanceof Query.Select select) {
            return List.of(select.input());
        }
        if (query instanceof Query.SetOperation operation) {
            return List.of(operation.left(), operation.right());
        }
        if (query instanceof Query.Join join) {
            return List.of(join.left(), join.right());
        }
        if (query instanceof Query.Aliased aliased) {
            return List.of(aliased.input());
        }
        if (query instanceof Query.Subquery subquery) {
            return List.of(subquery.input());
        }
        if (query instanceof Query.Sort sort) {
            return List.of(sort.input());
        }
        if (query instanceof Query.Limit limit) {
            return List.of(limit.input());
        }
        if (query instanceof Query.Filter filter) {
            return List.of(filter.input());
        }
        if (query instanceof Query.With with) {
            return List.of(with.body());
        }
        return List.of();
    }
}
