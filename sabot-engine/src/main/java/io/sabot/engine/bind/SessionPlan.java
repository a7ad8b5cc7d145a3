package io.sabot.engine.bind;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows with the session that they belong to: sessions of one key that touch are one (MergingSessionsExec of Spark). A session
 * is new when it starts after the end of all before; their count numbers the sessions.
 */
record SessionPlan(LogicalPlan plan, BoundExpr start, BoundExpr end) {

    static SessionPlan merged(
            LogicalPlan plan, List<BoundExpr> keys, BoundExpr start, BoundExpr end, QueryBinder queries) {
        Builder builder = new Builder(plan, queries);
        List<Expr> partition = new ArrayList<>();
        keys.forEach(key -> partition.add(new Expr.Bound(key)));
        Expr.SortOrder order = new Expr.SortOrder(new Expr.Bound(start), true, true, null);
        Expr.Frame before = new Expr.Frame(
                true,
                new Expr.Frame.Bound(Expr.Frame.Kind.UNBOUNDED_PRECEDING, null),
                new Expr.Frame.Bound(Expr.Frame.Kind.PRECEDING, Expr.literal(1, io.sabot.engine.type.DataType.INT)));
        BoundExpr latest =
                builder.add("_latest", "max", end, new Expr.WindowSpec(null, partition, List.of(order), before));
        BoundExpr isNew = builder.addPlain(
                "_new",
                queries.expressions()
                        .makeCase(
                                List.of(new BoundExpr.Or(
                                        new BoundExpr.IsNull(latest),
                                        queries.expressions().calls().call(">", List.of(start, latest), null))),
                                List.of(one(1), one(0)),
                                true));
        BoundExpr number =
                builder.add("_number", "sum", isNew, new Expr.WindowSpec(null, partition, List.of(order), null));
        List<Expr> session = new ArrayList<>(partition);
        session.add(new Expr.Bound(number));
        Expr.WindowSpec whole = new Expr.WindowSpec(null, session, List.of(), null);
        BoundExpr first = builder.add("_first", "min", start, whole);
        BoundExpr last = builder.add("_last", "max", end, whole);
        return new SessionPlan(builder.plan, first, last);
    }

    private static BoundExpr one(int value) {
        return new BoundExpr.Literal(value, io.sabot.engine.type.DataType.INT);
    }

    /** A plan that gets one column after the other. */
    private static final class Builder {
        private final QueryBinder queries;
        private LogicalPlan plan;

        Builder(LogicalPlan plan, QueryBinder queries) {
            this.plan = plan;
            this.queries = queries;
        }

        BoundExpr add(String name, String function, BoundExpr input, Expr.WindowSpec spec) {
            return select(name, new Expr.Window(Expr.call(function, new Expr.Bound(input)), spec, null));
        }

        BoundExpr addPlain(String name, BoundExpr value) {
            return select(name, new Expr.Bound(value));
        }

        private BoundExpr select(String name, Expr value) {
            List<Expr> items = new ArrayList<>();
            plan.output().forEach(column -> items.add(new Expr.Column(column)));
            items.add(new Expr.Alias(value, List.of(name), null));
            plan = queries.bind(Query.Select.of(new Query.Planned(plan), items), null);
            Attribute added = plan.output().get(plan.output().size() - 1);
            return new BoundExpr.ColumnRef(added);
        }
    }
}
