package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ErrorCapturingIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.OperatorPipeRightSideContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.OperatorPipeSetAssignmentSeqContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.QueryOrganizationContext;

/** {@code input |> operator}. */
final class Pipes {
    private final Translation translation;

    Pipes(Translation translation) {
        this.translation = translation;
    }

    Query of(Query input, OperatorPipeRightSideContext pipe) {
        if (pipe.selectClause() != null) {
            return select(input, pipe);
        }
        if (pipe.EXTEND() != null) {
            return new Query.Extend(input, translation.expressions.named(pipe.extendList), translation.origin.here());
        }
        if (pipe.SET() != null) {
            return set(input, pipe.operatorPipeSetAssignmentSeq());
        }
        if (pipe.DROP() != null) {
            return new Query.DropColumns(
                    input, translation.names.all(pipe.multipartIdentifierList()), translation.origin.here());
        }
        if (pipe.AS() != null) {
            String name = translation.names.single(pipe.errorCapturingIdentifier());
            return new Query.Aliased(input, name, List.of());
        }
        if (pipe.whereClause() != null) {
            if (pipe.windowClause() != null) {
                throw translation.origin.error("NOT_ALLOWED_IN_PIPE_OPERATOR_WHERE.WINDOW_CLAUSE");
            }
            return new Query.Filter(
                    new Query.PipeInput(input),
                    translation.expressions.of(pipe.whereClause().booleanExpression()));
        }
        if (pipe.pivotClause() != null || pipe.unpivotClause() != null) {
            return pivot(input, pipe);
        }
        if (pipe.sample() != null) {
            return translation.relations.sampled(input, pipe.sample());
        }
        if (pipe.joinRelation() != null) {
            return translation.joins.join(input, pipe.joinRelation());
        }
        if (pipe.operator != null) {
            Query right = translation.queries.of(pipe.right);
            return translation.queries.setOperation(input, right, pipe.operator, pipe.setQuantifier());
        }
        return pipe.queryOrganization() == null
                ? aggregate(input, pipe)
                : organized(new Query.PipeInput(input), pipe.queryOrganization());
    }

    private Query select(Query input, OperatorPipeRightSideContext pipe) {
        ParserRuleContext outer = translation.origin.enter(pipe);
        Query.Select select = translation.queries.select(
                input, pipe.selectClause(), List.of(), null, pipe.aggregationClause(), null, null, pipe.windowClause());
        translation.origin.leave(outer);
        return new Query.PipeSelect(select);
    }

    private Query set(Query input, OperatorPipeSetAssignmentSeqContext assignments) {
        ParserRuleContext outer = translation.origin.enter(assignments);
        if (!assignments.DOT().isEmpty()) {
            throw translation.origin.notAllowed("SQL pipe syntax |> SET operator with multi-part assignment key "
                    + "(only single-part keys are allowed)");
        }
        List<String> names = new ArrayList<>();
        for (ErrorCapturingIdentifierContext name : assignments.errorCapturingIdentifier()) {
            names.add(Names.text(name));
        }
        List<Expr> values = translation.expressions.all(assignments.expression());
        translation.origin.leave(outer);
        if (values.stream().anyMatch(Expr.Alias.class::isInstance)) {
            throw translation.origin.notAllowed(
                    "SQL pipe syntax |> SET operator with an alias assigned with [AS] aliasName");
        }
        return new Query.SetColumns(input, names, values, translation.origin.here());
    }

    private Query pivot(Query input, OperatorPipeRightSideContext pipe) {
        if (pipe.pivotClause() != null && pipe.unpivotClause() != null) {
            throw translation.origin.error("NOT_ALLOWED_IN_FROM.UNPIVOT_WITH_PIVOT");
        }
        return pipe.pivotClause() == null
                ? translation.pivots.unpivot(input, pipe.unpivotClause())
                : translation.pivots.pivot(input, pipe.pivotClause());
    }

    private Query organized(Query input, QueryOrganizationContext organization) {
        ParserRuleContext outer = translation.origin.enter(organization);
        if (organization.windowClause() != null) {
            throw translation.origin.error(
                    "UNSUPPORTED_FEATURE.CLAUSE_WITH_PIPE_OPERATORS", "clauses", "the WINDOW clause");
        }
        Query query = translation.queries.ordered(input, organization);
        String clause = clause(organization);
        if (organization.offset != null) {
            if (!clause.isEmpty()) {
                throw several(clause, "OFFSET");
            }
            query = new Query.Offset(
                    query, translation.expressions.of(organization.offset), translation.origin.at(organization.offset));
        }
        if (organization.limit != null && !clause.isEmpty()) {
            throw several(clause, "LIMIT");
        }
        if (organization.ALL() != null) {
            query = new Query.Limit(query, null);
        } else if (organization.limit != null) {
            query = new Query.Limit(
                    query, translation.expressions.of(organization.limit), translation.origin.at(organization.limit));
        }
        translation.origin.leave(outer);
        return query;
    }

    private static String clause(QueryOrganizationContext organization) {
        if (!organization.order.isEmpty()) {
            return "ORDER BY";
        }
        if (!organization.clusterBy.isEmpty()) {
            return "CLUSTER BY";
        }
        boolean distribute = !organization.distributeBy.isEmpty();
        if (!organization.sort.isEmpty()) {
            return distribute ? "SORT BY ... DISTRIBUTE BY ..." : "SORT BY";
        }
        return distribute ? "DISTRIBUTE BY" : "";
    }

    private QueryException several(String first, String second) {
        return translation.origin.error(
                "MULTIPLE_QUERY_RESULT_CLAUSES_WITH_PIPE_OPERATORS", "clause1", first, "clause2", second);
    }

    private Query aggregate(Query input, OperatorPipeRightSideContext pipe) {
        if (pipe.namedExpressionSeq() == null && pipe.aggregationClause() == null) {
            throw translation.origin.notAllowed("The AGGREGATE clause requires a list of aggregate expressions "
                    + "or a list of grouping expressions, or both");
        }
        List<Expr> items = translation.expressions.named(pipe.namedExpressionSeq());
        Query.GroupBy groupBy = translation.groupings.clause(pipe.aggregationClause(), true);
        if (groupBy != null) {
            if (groupBy.all()) {
                throw unsupported("GROUP BY ALL");
            }
            for (Query.GroupingElement element : groupBy.elements()) {
                if (element instanceof Query.GroupingSet grouping) {
                    throw unsupported(
                            grouping.kind() == Query.GroupingSet.Kind.SETS
                                    ? "GROUPING SETS"
                                    : "GROUP BY " + grouping.kind());
                }
                check(((Query.GroupingKey) element).expression());
            }
            items.forEach(this::check);
        }
        return new Query.PipeAggregate(input, items, groupBy, translation.origin.here());
    }

    private void check(Expr expression) {
        if (expression instanceof Expr.Window) {
            throw unsupported("window functions; please update the query to move "
                    + "the window functions to a subsequent |> SELECT operator instead");
        }
        if (expression instanceof Expr.Call call
                && call.name().size() == 1
                && call.arguments().size() == 1) {
            String name = call.name().get(0).toUpperCase(Locale.ROOT);
            if (name.equals("GROUPING") || name.equals("GROUPING_ID")) {
                throw unsupported(name);
            }
        }
        ExprChildren.of(expression).forEach(this::check);
    }

    private QueryException unsupported(String feature) {
        return translation.origin.error(
                "UNSUPPORTED_FEATURE.PIPE_OPERATOR_AGGREGATE_UNSUPPORTED_CASE", "case", feature);
    }
}
