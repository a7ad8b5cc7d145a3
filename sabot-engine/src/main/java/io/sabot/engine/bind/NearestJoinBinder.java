package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Registry;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;

/**
 * Binds joins with the nearest rows: each row of the left gets a number and meets all rows of the right, by number the
 * structs of the best are gathered, best first, and become rows again. Source: Spark's RewriteNearestByJoin.
 */
final class NearestJoinBinder {
    private final QueryBinder queries;

    NearestJoinBinder(QueryBinder queries) {
        this.queries = queries;
    }

    LogicalPlan bind(Query.NearestJoin join, Scope outer) {
        Source left = Source.of(queries.bind(join.left(), outer));
        Source right = JoinBinder.distinctFrom(left, Source.of(queries.bind(join.right(), outer)));
        queries.selfJoins().read(right.plan());
        BoundExpr ranking = ranking(join, left, right, outer);

        NamedExpr number = NamedExpr.create(
                "__qid", queries.expressions().calls().call("monotonically_increasing_id", List.of(), null));
        List<NamedExpr> numbered = TableBinder.passThrough(left.visible());
        numbered.add(number);
        JoinType type = JoinBinder.type(join.kind());
        LogicalPlan pairs =
                new LogicalPlan.Join(new LogicalPlan.Project(numbered, left.plan()), right.plan(), type, null, null);
        List<NamedExpr> ranked = TableBinder.passThrough(pairs.output());
        NamedExpr rank = NamedExpr.create("__ranking__", ranking);
        ranked.add(rank);

        List<NamedExpr> gathered = new ArrayList<>();
        List<NamedExpr> output = new ArrayList<>();
        for (Attribute column : left.visible()) {
            NamedExpr first = NamedExpr.create(column.name(), aggregate("first", List.of(reference(column))));
            gathered.add(first);
            output.add(new NamedExpr(reference(first.attribute()), column.withNullability(true)));
        }
        List<Attribute> rightColumns = right.visible();
        List<BoundExpr> best = List.of(
                struct(rightColumns), reference(rank.attribute()), new BoundExpr.Literal(join.count(), DataType.INT));
        String extreme = join.byDistance() ? "min_by" : "max_by";
        NamedExpr matches = NamedExpr.create("__nearest_matches__", aggregate(extreme, best));
        gathered.add(matches);
        LogicalPlan groups = new LogicalPlan.Aggregate(
                TableBinder.passThrough(List.of(number.attribute())), gathered, new LogicalPlan.Project(ranked, pairs));
        LogicalPlan.Generate rows =
                queries.selects().generators().inline(matches.attribute(), type == JoinType.LEFT_OUTER, groups);
        for (int i = 0; i < rightColumns.size(); i++) {
            BoundExpr value = reference(rows.generated().get(i));
            output.add(new NamedExpr(value, rightColumns.get(i).withNullability(true)));
        }
        return new LogicalPlan.Project(output, rows);
    }

    private BoundExpr ranking(Query.NearestJoin join, Source left, Source right, Scope outer) {
        List<Attribute> near = new ArrayList<>(left.visible());
        near.addAll(right.visible());
        BoundExpr ranking = queries.expressions().bind(join.ranking(), Scope.of(near, outer));
        if (!SortBinder.isOrderable(ranking.type())) {
            throw QueryException.analysis(
                            "NEAREST_BY_JOIN.NON_ORDERABLE_RANKING_EXPRESSION",
                            "expression",
                            "\"" + BoundText.of(ranking) + "\"",
                            "type",
                            "\"" + ranking.type().sql() + "\"")
                    .withContext(join.context());
        }
        return ranking;
    }

    private BoundExpr aggregate(String name, List<BoundExpr> arguments) {
        AggregateFunction function = (AggregateFunction) Registry.lookup(name);
        return queries.expressions().calls().aggregate(function, arguments, false, null, List.of(), false, null);
    }

    private static BoundExpr reference(Attribute column) {
        return new BoundExpr.ColumnRef(column);
    }

    private static BoundExpr struct(List<Attribute> columns) {
        List<BoundExpr> values = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (Attribute column : columns) {
            values.add(reference(column));
            fields.add(column.toField());
        }
        return new BoundExpr.MakeStruct(values, new StructType(fields));
    }
}
