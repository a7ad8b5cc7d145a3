package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.AggregationClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.GroupByClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.GroupingAnalyticsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.GroupingElementContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.GroupingSetContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NamedExpressionContext;

/** GROUP BY with ROLLUP, CUBE and GROUPING SETS. */
final class Groupings {
    private final Translation translation;

    Groupings(Translation translation) {
        this.translation = translation;
    }

    /** @param aliasesAllowed in a pipe; elsewhere a grouping expression has no alias */
    Query.GroupBy clause(AggregationClauseContext clause, boolean aliasesAllowed) {
        if (clause == null) {
            return null;
        }
        ParserRuleContext outer = translation.origin.enter(clause);
        QueryContext here = translation.origin.here();
        List<Query.GroupingElement> elements = clause.groupingExpressionsWithGroupingAnalytics.isEmpty()
                ? plain(clause, aliasesAllowed)
                : mixed(clause.groupingExpressionsWithGroupingAnalytics);
        translation.origin.leave(outer);
        boolean all = elements.size() == 1
                && elements.get(0) instanceof Query.GroupingKey key
                && key.expression() instanceof Expr.Name name
                && name.parts().size() == 1
                && name.parts().get(0).equalsIgnoreCase("ALL");
        return new Query.GroupBy(elements, all, here);
    }

    private List<Query.GroupingElement> mixed(List<GroupByClauseContext> clauses) {
        List<Query.GroupingElement> elements = new ArrayList<>();
        for (GroupByClauseContext element : clauses) {
            elements.add(
                    element.groupingAnalytics() == null
                            ? new Query.GroupingKey(
                                    translation.expressions.of(element.expression()), translation.origin.at(element))
                            : analytics(element.groupingAnalytics()));
        }
        return elements;
    }

    /** {@code GROUP BY a, b}, {@code … WITH ROLLUP}, {@code … WITH CUBE} and {@code … GROUPING SETS (…)}. */
    private List<Query.GroupingElement> plain(AggregationClauseContext clause, boolean aliasesAllowed) {
        List<Expr> keys = new ArrayList<>();
        for (NamedExpressionContext key : clause.groupingExpressions) {
            ParserRuleContext alias = key.name == null ? key.identifierList() : key.name;
            if (alias != null && !aliasesAllowed) {
                throw unexpectedAlias(alias);
            }
            keys.add(translation.expressions.of(key));
        }
        if (clause.GROUPING() != null) {
            List<List<Expr>> sets = clause.groupingSet().stream().map(this::set).toList();
            return List.of(new Query.GroupingSet(Query.GroupingSet.Kind.SETS, sets, keys));
        }
        List<List<Expr>> singles = keys.stream().map(List::of).toList();
        if (clause.CUBE() != null) {
            return List.of(new Query.GroupingSet(Query.GroupingSet.Kind.CUBE, singles, List.of()));
        }
        if (clause.ROLLUP() != null) {
            return List.of(new Query.GroupingSet(Query.GroupingSet.Kind.ROLLUP, singles, List.of()));
        }
        return keys.stream()
                .map(key -> (Query.GroupingElement) new Query.GroupingKey(key))
                .toList();
    }

    private QueryException unexpectedAlias(ParserRuleContext alias) {
        String error = "'" + Names.text(alias) + "'";
        return SyntaxErrors.nowhere(
                translation.origin.text(), "PARSE_SYNTAX_ERROR", "error", error, "hint", ": extra input " + error);
    }

    private List<Expr> set(GroupingSetContext set) {
        return translation.expressions.all(set.expression());
    }

    private Query.GroupingSet analytics(GroupingAnalyticsContext analytics) {
        if (analytics.GROUPING() != null) {
            List<List<Expr>> sets = new ArrayList<>();
            for (GroupingElementContext element : analytics.groupingElement()) {
                if (element.groupingAnalytics() == null) {
                    sets.add(set(element.groupingSet()));
                } else {
                    sets.addAll(expanded(analytics(element.groupingAnalytics())));
                }
            }
            return new Query.GroupingSet(Query.GroupingSet.Kind.SETS, sets, List.of());
        }
        List<List<Expr>> sets = analytics.groupingSet().stream().map(this::set).toList();
        boolean cube = analytics.CUBE() != null;
        if (sets.contains(List.of())) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0051", "element", cube ? "CUBE" : "ROLLUP");
        }
        return new Query.GroupingSet(
                cube ? Query.GroupingSet.Kind.CUBE : Query.GroupingSet.Kind.ROLLUP, sets, List.of());
    }

    /** The grouping sets that ROLLUP and CUBE stand for, in Spark's order. */
    private static List<List<Expr>> expanded(Query.GroupingSet grouping) {
        List<List<Expr>> sets = grouping.sets();
        return switch (grouping.kind()) {
            case SETS -> sets;
            case ROLLUP -> {
                List<List<Expr>> prefixes = new ArrayList<>();
                for (int size = sets.size(); size >= 0; size--) {
                    prefixes.add(
                            sets.subList(0, size).stream().flatMap(List::stream).toList());
                }
                yield prefixes;
            }
            case CUBE -> subsets(sets);
        };
    }

    private static List<List<Expr>> subsets(List<List<Expr>> sets) {
        if (sets.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Expr>> without = subsets(sets.subList(1, sets.size()));
        List<List<Expr>> all = new ArrayList<>();
        for (List<Expr> rest : without) {
            List<Expr> with = new ArrayList<>(sets.get(0));
            with.addAll(rest);
            all.add(with);
        }
        all.addAll(without);
        return all;
    }
}
