package io.sabot.engine.bind;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.Identifiers;
import java.util.ArrayList;
import java.util.List;

/**
 * A select that groups or has window functions may not read columns of the query around it in its list or its grouping; a
 * plain one may. Source: Spark's ValidateSubqueryExpression, for Aggregate and Window.
 */
final class CorrelatedSelect {
    private final SelectStages stages;
    private final List<Expr> items;
    private final PrettyName pretty;

    /** @param items the select list, one for each item of the stages */
    CorrelatedSelect(SelectStages stages, List<Expr> items) {
        this.stages = stages;
        this.items = items;
        this.pretty = stages.queries().expressions().pretty();
    }

    void check() {
        AggregateStage aggregation = stages.aggregation();
        if (aggregation != null) {
            aggregation
                    .aggregates()
                    .forEach(item -> CorrelationCheck.checkMixed((BoundExpr.Aggregate) item.expression()));
        }
        List<String> texts = new ArrayList<>();
        if (aggregation != null) {
            aggregation.keyExpressions().stream()
                    .filter(CorrelationCheck::hasOuter)
                    .forEach(key -> texts.add("\"" + withoutMarks(key) + "\""));
        }
        for (int i = 0; i < items.size(); i++) {
            BoundExpr item = stages.source(i);
            if (aggregation == null ? isOverOuter(item) : CorrelationCheck.hasOuter(item)) {
                texts.add("\"" + text(items.get(i), i) + "\"");
            }
        }
        if (aggregation != null) {
            addHidden(aggregation, texts);
        }
        if (!texts.isEmpty()) {
            throw CorrelationCheck.notAllowed(texts, place());
        }
    }

    /** Whether a window function is directly over such a column: computed ones are computed below it, where they may stand. */
    private static boolean isOverOuter(BoundExpr item) {
        for (BoundExpr.Windowed windowed : ExprTree.collect(item, BoundExpr.Windowed.class)) {
            List<BoundExpr> inputs = new ArrayList<>(windowed.children());
            inputs.addAll(windowed.function().children());
            if (inputs.stream().anyMatch(input -> input instanceof BoundExpr.OuterRef)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutMarks(BoundExpr expression) {
        return BoundText.of(CorrelationCheck.unmarked(expression));
    }

    private String text(Expr item, int index) {
        Expr value = item instanceof Expr.Alias alias ? alias.input() : item;
        String text = pretty.withOuterUnmarked(() -> pretty.of(value, stages.scope()));
        return stages.source(index) instanceof BoundExpr.OuterRef && value == item
                ? text
                : text + " AS "
                        + Identifiers.quoteIfNeeded(
                                stages.output().get(index).attribute().name());
    }

    /** Aggregates that HAVING asks for beyond the list. */
    private void addHidden(AggregateStage aggregation, List<String> texts) {
        for (NamedExpr item : aggregation.aggregates()) {
            BoundExpr shape = ExprTree.canonical(item.expression());
            boolean shown = false;
            for (int i = 0; i < items.size(); i++) {
                shown |= ExprTree.contains(
                        stages.source(i), node -> ExprTree.canonical(node).equals(shape));
            }
            if (!shown && CorrelationCheck.hasOuter(item.expression())) {
                String name = Identifiers.quoteIfNeeded(BoundText.of(item.expression()));
                texts.add("\"" + withoutMarks(item.expression()) + " AS " + name + "\"");
            }
        }
    }

    private QueryContext place() {
        Query.Select select = stages.select();
        return select.groupBy() == null ? select.context() : select.groupBy().context();
    }

    /** A correlated scalar subquery that rows are grouped by must stand in the select list too. */
    static void checkKeys(SelectStages stages) {
        for (BoundExpr key : stages.aggregation().keyExpressions()) {
            for (BoundExpr.Subquery subquery : ExprTree.collect(key, BoundExpr.Subquery.class)) {
                boolean correlated = subquery.kind() == BoundExpr.Subquery.Kind.SCALAR
                        && Correlation.isCorrelated((LogicalPlan) subquery.relation());
                if (correlated && !stages.lists(subquery)) {
                    throw QueryException.analysis(
                                    "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.MUST_AGGREGATE_CORRELATED_SCALAR_SUBQUERY")
                            .withContext(stages.select().groupBy().context());
                }
            }
        }
    }
}
