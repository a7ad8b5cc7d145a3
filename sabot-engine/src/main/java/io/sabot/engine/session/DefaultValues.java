package io.sabot.engine.session;

import io.sabot.engine.bind.Binder;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Query;
import java.util.ArrayList;
import java.util.List;

/** The word DEFAULT in a query that fills variables or columns: it stands for their default, unless a column has that name. */
final class DefaultValues {
    private DefaultValues() {}

    /** @param defaults one for each column of the query */
    static LogicalPlan bind(Binder binder, Query query, List<Expr> defaults) {
        try {
            return binder.bind(query);
        } catch (QueryException failure) {
            if (!isDefault(failure)) {
                throw failure;
            }
        }
        try {
            return binder.bind(substitute(query, defaults));
        } catch (QueryException failure) {
            throw isDefault(failure) ? QueryException.analysis("DEFAULT_PLACEMENT_INVALID") : failure;
        }
    }

    private static boolean isDefault(QueryException failure) {
        return failure.condition().startsWith("UNRESOLVED_COLUMN")
                && "`default`".equalsIgnoreCase(failure.parameters().get("objectName"));
    }

    private static Query substitute(Query query, List<Expr> defaults) {
        if (query instanceof Query.Select select) {
            return new Query.Select(
                    select.input(),
                    select.distinct(),
                    row(select.items(), defaults),
                    select.where(),
                    select.groupBy(),
                    select.having(),
                    select.qualify(),
                    select.windows(),
                    select.hints(),
                    select.context());
        }
        if (query instanceof Query.InlineTable table) {
            List<List<Expr>> rows =
                    table.rows().stream().map(row -> row(row, defaults)).toList();
            return new Query.InlineTable(rows, table.columns(), table.context());
        }
        if (query instanceof Query.Limit limit) {
            return new Query.Limit(substitute(limit.input(), defaults), limit.limit(), limit.context());
        }
        if (query instanceof Query.Offset offset) {
            return new Query.Offset(substitute(offset.input(), defaults), offset.offset(), offset.context());
        }
        if (query instanceof Query.With with) {
            return new Query.With(with.tables(), with.recursive(), substitute(with.body(), defaults));
        }
        if (query instanceof Query.Aliased aliased) {
            return new Query.Aliased(substitute(aliased.input(), defaults), aliased.name(), aliased.columns());
        }
        if (query instanceof Query.Subquery subquery) {
            return new Query.Subquery(substitute(subquery.input(), defaults));
        }
        return query;
    }

    private static List<Expr> row(List<Expr> items, List<Expr> defaults) {
        List<Expr> row = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            row.add(i < defaults.size() && isDefault(items.get(i)) ? defaults.get(i) : items.get(i));
        }
        return row;
    }

    private static boolean isDefault(Expr item) {
        Expr bare = item instanceof Expr.Alias alias ? alias.input() : item;
        return bare instanceof Expr.Name name
                && name.parts().size() == 1
                && name.parts().get(0).equalsIgnoreCase("default");
    }
}
