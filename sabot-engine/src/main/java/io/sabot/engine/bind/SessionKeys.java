package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.sql.ExprChildren;
import io.sabot.engine.sql.Query;
import java.util.ArrayList;
import java.util.List;

/** The keys of a GROUP BY beside its session window, as they are named there: by expression, alias or position. */
final class SessionKeys {
    private final QueryBinder queries;
    private final Query.GroupBy groupBy;
    private final List<Expr> items;
    private final Scope scope;

    SessionKeys(QueryBinder queries, Query.GroupBy groupBy, List<Expr> items, Scope scope) {
        this.queries = queries;
        this.groupBy = groupBy;
        this.items = items;
        this.scope = scope;
    }

    List<BoundExpr> keys() {
        List<BoundExpr> keys = new ArrayList<>();
        for (Query.GroupingElement element : groupBy.elements()) {
            if (groupBy.all() || !(element instanceof Query.GroupingKey key)) {
                throw QueryException.unsupported("A session window in grouping sets or GROUP BY ALL");
            }
            Expr meant = meant(key.expression());
            if (!hasSession(meant)) {
                keys.add(queries.expressions().bind(meant, scope));
            }
        }
        return keys;
    }

    private Expr meant(Expr key) {
        if (key instanceof Expr.Literal literal
                && literal.value() instanceof Integer position
                && position >= 1
                && position <= items.size()) {
            return plain(items.get(position - 1));
        }
        boolean name = key instanceof Expr.Name written
                && written.parts().size() == 1
                && queries.expressions().names().resolve(written.parts(), scope) == null;
        if (name) {
            for (Expr item : items) {
                if (item instanceof Expr.Alias alias
                        && queries.context()
                                .sameName(
                                        alias.names().get(0),
                                        ((Expr.Name) key).parts().get(0))) {
                    return alias.input();
                }
            }
        }
        return plain(key);
    }

    private static Expr plain(Expr expression) {
        return expression instanceof Expr.Alias alias ? alias.input() : expression;
    }

    private static boolean hasSession(Expr expression) {
        return expression instanceof Expr.Call call && call.name().get(0).equalsIgnoreCase("session_window")
                || ExprChildren.of(expression).stream().anyMatch(SessionKeys::hasSession);
    }
}
