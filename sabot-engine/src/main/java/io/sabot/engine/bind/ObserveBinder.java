package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Binds metrics of observed rows: expressions of plain aggregates. Source: the checks of Spark's CheckAnalysis on CollectMetrics. */
final class ObserveBinder {
    private static final AtomicLong IDS = new AtomicLong();

    private final QueryBinder queries;

    ObserveBinder(QueryBinder queries) {
        this.queries = queries;
    }

    LogicalPlan bind(Query.Observe observe, LogicalPlan input, Scope scope) {
        List<SelectStages.Item> items = queries.selects().bindItems(observe.metrics(), scope);
        List<NamedExpr> metrics = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            SelectStages.Item item = items.get(i);
            texts.add(text(observe.metrics().get(i), item, scope));
            metrics.add(new NamedExpr(item.expression(), item.attribute()));
        }
        if (observe.name().isEmpty()) {
            throw QueryException.analysis(
                    "INVALID_OBSERVED_METRICS.MISSING_NAME",
                    "operator",
                    "'CollectMetrics , [" + String.join(", ", texts) + "]");
        }
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i).expression(), texts.get(i), false);
        }
        return new LogicalPlan.Observe(IDS.incrementAndGet(), observe.name(), metrics, input);
    }

    private static void check(BoundExpr part, String metric, boolean inAggregate) {
        if (part instanceof BoundExpr.Windowed) {
            throw invalid("WINDOW_EXPRESSIONS_UNSUPPORTED", metric);
        }
        if (part instanceof BoundExpr.Aggregate aggregate) {
            if (inAggregate) {
                throw invalid("NESTED_AGGREGATES_UNSUPPORTED", metric, aggregate.context());
            }
            if (aggregate.distinct()) {
                throw invalid("AGGREGATE_EXPRESSION_WITH_DISTINCT_UNSUPPORTED", metric, aggregate.context());
            }
            if (aggregate.filter() != null) {
                throw invalid("AGGREGATE_EXPRESSION_WITH_FILTER_UNSUPPORTED", metric, aggregate.context());
            }
        } else if (!inAggregate && part instanceof BoundExpr.ColumnRef) {
            throw invalid("NON_AGGREGATE_FUNC_ARG_IS_ATTRIBUTE", metric);
        } else if (!inAggregate
                && part instanceof BoundExpr.Call call
                && !call.function().deterministic()) {
            throw invalid("NON_AGGREGATE_FUNC_ARG_IS_NON_DETERMINISTIC", metric, call.context());
        }
        for (BoundExpr child : part.children()) {
            check(child, metric, inAggregate || part instanceof BoundExpr.Aggregate);
        }
    }

    private static QueryException invalid(String reason, String metric) {
        return QueryException.analysis("INVALID_OBSERVED_METRICS." + reason, "expr", "\"" + metric + "\"");
    }

    private static QueryException invalid(String reason, String metric, CallContext place) {
        return invalid(reason, metric).withContext(place.query());
    }

    /** A bare column as itself, anything else with the name that it gets. */
    private String text(Expr written, SelectStages.Item item, Scope scope) {
        String name = item.attribute().name();
        if (item.expression() instanceof BoundExpr.ColumnRef column
                && column.attribute().equals(item.attribute())) {
            return name;
        }
        Expr unnamed = written instanceof Expr.Alias alias ? alias.input() : written;
        return queries.expressions().pretty().of(unnamed, scope) + " AS " + Identifiers.quoteIfNeeded(name);
    }
}
