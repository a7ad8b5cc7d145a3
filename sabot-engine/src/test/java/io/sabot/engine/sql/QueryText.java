package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Queries as short texts; expressions as in {@link Tree}. */
final class QueryText {
    private QueryText() {}

    static String of(Query query) {
        if (query instanceof Query.OneRow) {
            return "One";
        }
        if (query instanceof Query.Table table) {
            return String.join(".", table.name());
        }
        if (query instanceof Query.Select select) {
            return select(select);
        }
        if (query instanceof Query.SetOperation set) {
            return set.kind() + (set.all() ? " all(" : "(") + of(set.left()) + ", " + of(set.right()) + ")";
        }
        if (query instanceof Query.Join join) {
            return join.kind()
                    + (join.natural() ? " natural" : "")
                    + (join.lateral() ? " lateral" : "")
                    + (join.using().isEmpty() ? "" : " using " + join.using())
                    + (join.condition() == null ? "" : " on " + expr(join.condition()))
                    + "(" + of(join.left()) + ", " + of(join.right()) + ")";
        }
        if (query instanceof Query.Sort sort) {
            return (sort.global() ? "Sort(" : "Local(") + of(sort.input()) + ", " + join(sort.orders()) + ")";
        }
        if (query instanceof Query.Limit limit) {
            return "Limit(" + of(limit.input()) + ", " + (limit.limit() == null ? "all" : expr(limit.limit())) + ")";
        }
        if (query instanceof Query.Aliased aliased) {
            return "As(" + of(aliased.input()) + ", " + aliased.name() + list(aliased.columns()) + ")";
        }
        if (query instanceof Query.With with) {
            String tables = with.tables().stream()
                    .map(table -> table.name()
                            + list(table.columns())
                            + (table.maxDepth() == null ? "" : " max " + table.maxDepth())
                            + ": " + of(table.query()))
                    .collect(Collectors.joining(", "));
            return (with.recursive() ? "With recursive(" : "With(") + tables + ", " + of(with.body()) + ")";
        }
        return relation(query);
    }

    private static String relation(Query query) {
        if (query instanceof Query.Offset offset) {
            return "Offset(" + of(offset.input()) + ", " + expr(offset.offset()) + ")";
        }
        if (query instanceof Query.Distribute distribute) {
            return "Distribute(" + of(distribute.input()) + ", " + join(distribute.keys()) + ")";
        }
        if (query instanceof Query.Subquery subquery) {
            return "Sub(" + of(subquery.input()) + ")";
        }
        if (query instanceof Query.InlineTable table) {
            return "Values" + table.rows().stream().map(QueryText::exprs).toList() + list(table.columns());
        }
        if (query instanceof Query.TableFunction function) {
            return String.join(".", function.name()) + "(" + join(function.arguments()) + ")";
        }
        if (query instanceof Query.LateralView view) {
            return (view.outer() ? "Lateral outer(" : "Lateral(") + of(view.input()) + ", " + expr(view.generator())
                    + ", " + view.table() + list(view.columns()) + ")";
        }
        if (query instanceof Query.Sample sample) {
            return "Sample(" + of(sample.input()) + ", " + sample.fraction() + ", " + sample.seed() + ")";
        }
        if (query instanceof Query.TimeTravel travel) {
            String when = travel.version() == null ? expr(travel.timestamp()) : travel.version();
            return "Travel(" + of(travel.input()) + ", " + when + ")";
        }
        if (query instanceof Query.Pivot pivot) {
            return "Pivot(" + of(pivot.input()) + ", " + exprs(pivot.aggregates()) + ", " + exprs(pivot.columns())
                    + ", " + exprs(pivot.values()) + ")";
        }
        if (query instanceof Query.Unpivot unpivot) {
            return "Unpivot(" + of(unpivot.input()) + ", " + unpivot.valueNames() + ", " + unpivot.nameColumn() + ", "
                    + unpivot.columns().stream().map(QueryText::exprs).toList() + ", " + unpivot.aliases()
                    + (unpivot.includeNulls() ? ", nulls)" : ")");
        }
        if (query instanceof Query.NearestJoin join) {
            return "Nearest " + join.kind() + (join.approximate() ? " approx " : " exact ") + join.count()
                    + (join.byDistance() ? " distance(" : " similarity(")
                    + of(join.left()) + ", " + of(join.right()) + ", " + expr(join.ranking()) + ")";
        }
        return pipe(query);
    }

    private static String pipe(Query query) {
        if (query instanceof Query.PipeSelect pipe) {
            return "Pipe(" + of(pipe.select()) + ")";
        }
        if (query instanceof Query.PipeInput pipe) {
            return "In(" + of(pipe.input()) + ")";
        }
        if (query instanceof Query.Filter filter) {
            return "Filter(" + of(filter.input()) + ", " + expr(filter.condition()) + ")";
        }
        if (query instanceof Query.Extend extend) {
            return "Extend(" + of(extend.input()) + ", " + exprs(extend.items()) + ")";
        }
        if (query instanceof Query.SetColumns set) {
            return "Set(" + of(set.input()) + ", " + set.names() + ", " + exprs(set.values()) + ")";
        }
        if (query instanceof Query.DropColumns drop) {
            return "Drop(" + of(drop.input()) + ", " + drop.names() + ")";
        }
        if (query instanceof Query.PipeAggregate aggregate) {
            return "Aggregate(" + of(aggregate.input()) + ", " + exprs(aggregate.items()) + ", "
                    + elements(aggregate.groupBy()) + ")";
        }
        throw new AssertionError(query);
    }

    private static String select(Query.Select select) {
        List<String> parts = new ArrayList<>(List.of(of(select.input()), exprs(select.items())));
        if (select.distinct()) {
            parts.add("distinct");
        }
        if (select.where() != null) {
            parts.add("where " + expr(select.where()));
        }
        if (select.groupBy() != null) {
            parts.add("group " + (select.groupBy().all() ? "all " : "") + elements(select.groupBy()));
        }
        if (select.having() != null) {
            parts.add("having " + expr(select.having()));
        }
        if (select.qualify() != null) {
            parts.add("qualify " + expr(select.qualify()));
        }
        if (!select.hints().isEmpty()) {
            parts.add("hints "
                    + select.hints().stream()
                            .map(hint -> hint.name()
                                    + (hint.parameters().isEmpty() ? "" : "(" + join(hint.parameters()) + ")"))
                            .toList());
        }
        return "Select(" + String.join(", ", parts) + ")";
    }

    private static String elements(Query.GroupBy groupBy) {
        return groupBy.elements().stream()
                .map(element -> element instanceof Query.GroupingSet set
                        ? set.kind()
                                + set.sets().stream()
                                        .map(QueryText::exprs)
                                        .toList()
                                        .toString()
                                + (set.keys().isEmpty() ? "" : " of " + exprs(set.keys()))
                        : expr(((Query.GroupingKey) element).expression()))
                .toList()
                .toString();
    }

    private static String expr(Expr expression) {
        if (expression instanceof Expr.Alias alias) {
            return expr(alias.input()) + " as " + String.join(", ", alias.names());
        }
        if (expression instanceof Expr.SortOrder order) {
            return expr(order.input())
                    + (order.ascending() ? " asc" : " desc")
                    + (order.nullsFirst() ? " nulls first" : " nulls last");
        }
        if (expression instanceof Expr.NamedArgument argument) {
            return argument.name() + " => " + expr(argument.value());
        }
        if (expression instanceof Expr.TableArgument table) {
            return "(table " + of((Query) table.query()) + " by " + join(table.partitionBy()) + " order "
                    + join(table.orderBy()) + ")";
        }
        return Tree.of(expression);
    }

    private static String exprs(List<Expr> expressions) {
        return "[" + join(expressions) + "]";
    }

    private static String join(List<? extends Expr> expressions) {
        return expressions.stream().map(QueryText::expr).collect(Collectors.joining(", "));
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "" : names.toString();
    }
}
