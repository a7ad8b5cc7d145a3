package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.RuleNode;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.*;
import org.apache.spark.sql.catalyst.parser.SqlBaseParserBaseVisitor;

/** Queries: WITH, set operations, SELECT, and what orders and limits them. */
final class Queries extends SqlBaseParserBaseVisitor<Query> {
    private final Translation translation;
    /** What the WINDOW clauses around the piece being translated define. */
    private Map<String, Expr.WindowSpec> windows = Map.of();

    Queries(Translation translation) {
        this.translation = translation;
    }

    Query of(ParserRuleContext context) {
        if (context instanceof QueryTermDefaultContext
                || context instanceof QueryPrimaryDefaultContext
                || context instanceof FromStmtContext
                || context instanceof OperatorPipeStatementContext) {
            return context.accept(this);
        }
        ParserRuleContext outer = translation.origin.enter(context);
        Query query = context.accept(this);
        translation.origin.leave(outer);
        return query;
    }

    @Override
    public Query visitChildren(RuleNode node) {
        if (node.getChildCount() == 1 && node.getChild(0) instanceof ParserRuleContext child) {
            return of(child);
        }
        throw QueryException.unsupported("the query " + node.getText());
    }

    @Override
    public Query visitQuery(SqlBaseParser.QueryContext context) {
        Map<String, Expr.WindowSpec> outer = windows;
        windows =
                with(translation.windows.definitions(context.queryOrganization().windowClause()));
        Query query = of(context.queryTerm());
        windows = outer;
        query = organized(query, context.queryOrganization());
        return context.ctes() == null ? query : with(context.ctes(), query);
    }

    private Map<String, Expr.WindowSpec> with(Map<String, Expr.WindowSpec> inner) {
        if (inner.isEmpty()) {
            return windows;
        }
        Map<String, Expr.WindowSpec> all = new HashMap<>(windows);
        all.putAll(inner);
        return all;
    }

    Query with(CtesContext clause, Query body) {
        List<Query.CommonTable> tables = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        Set<String> duplicates = new LinkedHashSet<>();
        for (NamedQueryContext table : clause.namedQuery()) {
            Query.CommonTable translated = commonTable(table, clause.RECURSIVE() != null, translation.origin.here());
            tables.add(translated);
            String name = translated.name().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                duplicates.add(name);
            }
        }
        if (!duplicates.isEmpty()) {
            String shown = duplicates.stream().map(NameParser::shown).collect(Collectors.joining(", "));
            throw translation.origin.error("DUPLICATED_CTE_NAMES", "duplicateNames", shown);
        }
        return new Query.With(tables, clause.RECURSIVE() != null, body);
    }

    private Query.CommonTable commonTable(NamedQueryContext table, boolean recursive, QueryContext whole) {
        Integer depth = null;
        if (table.integerValue() != null) {
            if (!recursive) {
                throw translation.origin.notAllowed(
                        "Cannot specify MAX RECURSION LEVEL when the CTE is not marked as RECURSIVE");
            }
            depth = translation.literals.integer(table.integerValue());
        }
        ParserRuleContext outer = translation.origin.enter(table);
        Query.CommonTable result = new Query.CommonTable(
                translation.names.single(table.name),
                translation.names.list(table.columnAliases),
                of(table.query()),
                depth,
                whole);
        translation.origin.leave(outer);
        return result;
    }

    @Override
    public Query visitSetOperation(SetOperationContext context) {
        return setOperation(of(context.left), of(context.right), context.operator, context.setQuantifier());
    }

    Query setOperation(Query left, Query right, Token operator, SetQuantifierContext quantifier) {
        Query.SetOperation.Kind kind = switch (operator.getType()) {
            case SqlBaseParser.UNION -> Query.SetOperation.Kind.UNION;
            case SqlBaseParser.INTERSECT -> Query.SetOperation.Kind.INTERSECT;
            default -> Query.SetOperation.Kind.EXCEPT;
        };
        boolean all = quantifier != null && quantifier.ALL() != null;
        return new Query.SetOperation(left, right, kind, all, translation.origin.here());
    }

    @Override
    public Query visitOperatorPipeStatement(OperatorPipeStatementContext context) {
        return translation.pipes.of(of(context.left), context.operatorPipeRightSide());
    }

    @Override
    public Query visitSubquery(SubqueryContext context) {
        return of(context.query());
    }

    @Override
    public Query visitTable(TableContext context) {
        return translation.relations.table(context.identifierReference(), null);
    }

    @Override
    public Query visitInlineTableDefault1(InlineTableDefault1Context context) {
        return translation.relations.of(context.inlineTable());
    }

    @Override
    public Query visitRegularQuerySpecification(RegularQuerySpecificationContext context) {
        Query from = context.fromClause() == null ? new Query.OneRow() : translation.relations.of(context.fromClause());
        return select(
                from,
                context.selectClause(),
                context.lateralView(),
                context.whereClause(),
                context.aggregationClause(),
                context.havingClause(),
                context.qualifyClause(),
                context.windowClause());
    }

    /** The select list with what stands before it. */
    record Items(List<Expr> expressions, boolean distinct, List<Query.Hint> hints) {}

    Query.Select select(
            Query from,
            SelectClauseContext clause,
            List<LateralViewContext> lateralViews,
            WhereClauseContext where,
            AggregationClauseContext aggregation,
            HavingClauseContext having,
            QualifyClauseContext qualify,
            WindowClauseContext window) {
        boolean distinct =
                clause.setQuantifier() != null && clause.setQuantifier().DISTINCT() != null;
        Items items =
                new Items(translation.expressions.named(clause.namedExpressionSeq()), distinct, hints(clause.hints));
        return select(from, items, lateralViews, where, aggregation, having, qualify, window);
    }

    /** A select in all its clauses, each null when not given. */
    Query.Select select(
            Query from,
            Items items,
            List<LateralViewContext> lateralViews,
            WhereClauseContext where,
            AggregationClauseContext aggregation,
            HavingClauseContext having,
            QualifyClauseContext qualify,
            WindowClauseContext window) {
        QueryContext here = translation.origin.here();
        Map<String, Expr.WindowSpec> definitions = with(translation.windows.definitions(window));
        return new Query.Select(
                translation.relations.lateralViews(from, lateralViews),
                items.distinct(),
                items.expressions(),
                where == null ? null : translation.expressions.of(where.booleanExpression()),
                translation.groupings.clause(aggregation, false),
                having == null ? null : translation.expressions.of(having.booleanExpression()),
                qualify == null ? null : translation.expressions.of(qualify.booleanExpression()),
                definitions,
                items.hints(),
                here);
    }

    private List<Query.Hint> hints(List<HintContext> hints) {
        List<Query.Hint> all = new ArrayList<>();
        for (HintContext hint : hints) {
            for (HintStatementContext statement : hint.hintStatements) {
                all.add(new Query.Hint(
                        Names.text(statement.hintName), translation.expressions.all(statement.parameters)));
            }
        }
        return all;
    }

    @Override
    public Query visitFromStatement(FromStatementContext context) {
        Query from = translation.relations.of(context.fromClause());
        Query result = null;
        for (FromStatementBodyContext body : context.fromStatementBody()) {
            Query select = body(from, body);
            result = result == null
                    ? select
                    : new Query.SetOperation(
                            result, select, Query.SetOperation.Kind.UNION, true, translation.origin.here());
        }
        return result == null ? from : result;
    }

    /** {@code SELECT … WHERE …} after its FROM. */
    Query body(Query from, FromStatementBodyContext body) {
        Map<String, Expr.WindowSpec> outerWindows = windows;
        windows = with(translation.windows.definitions(body.queryOrganization().windowClause()));
        ParserRuleContext outer = translation.origin.enter(body);
        Query select = body.transformClause() == null
                ? select(
                        from,
                        body.selectClause(),
                        body.lateralView(),
                        body.whereClause(),
                        body.aggregationClause(),
                        body.havingClause(),
                        body.qualifyClause(),
                        body.windowClause())
                : translation.transforms.of(from, body);
        translation.origin.leave(outer);
        windows = outerWindows;
        return organized(select, body.queryOrganization());
    }

    @Override
    public Query visitTransformQuerySpecification(TransformQuerySpecificationContext context) {
        Query from = context.fromClause() == null ? new Query.OneRow() : translation.relations.of(context.fromClause());
        return translation.transforms.of(from, context);
    }

    private Query organized(Query query, QueryOrganizationContext organization) {
        ParserRuleContext outer = translation.origin.enter(organization);
        Query result = ordered(query, organization);
        if (organization.offset != null) {
            result = new Query.Offset(
                    result,
                    translation.expressions.of(organization.offset),
                    translation.origin.at(organization.offset));
        }
        if (organization.ALL() != null) {
            result = new Query.Limit(result, null);
        } else if (organization.limit != null) {
            result = new Query.Limit(
                    result, translation.expressions.of(organization.limit), translation.origin.at(organization.limit));
        }
        translation.origin.leave(outer);
        return result;
    }

    /** With ORDER BY, SORT BY, DISTRIBUTE BY and CLUSTER BY. */
    Query ordered(Query query, QueryOrganizationContext organization) {
        boolean order = !organization.order.isEmpty();
        boolean sort = !organization.sort.isEmpty();
        boolean distribute = !organization.distributeBy.isEmpty();
        boolean cluster = !organization.clusterBy.isEmpty();
        if (order && (sort || distribute || cluster) || cluster && (sort || distribute)) {
            throw translation.origin.error("UNSUPPORTED_FEATURE.COMBINATION_QUERY_RESULT_CLAUSES");
        }
        if (order) {
            return new Query.Sort(
                    query, translation.windows.orders(organization.order), true, translation.origin.at(organization));
        }
        if (cluster) {
            List<Expr> keys = translation.expressions.all(organization.clusterBy);
            List<Expr.SortOrder> orders = keys.stream()
                    .map(key -> new Expr.SortOrder(key, true, true))
                    .toList();
            return new Query.Sort(
                    new Query.Distribute(query, keys), orders, false, translation.origin.at(organization));
        }
        Query result = distribute
                ? new Query.Distribute(query, translation.expressions.all(organization.distributeBy))
                : query;
        return sort
                ? new Query.Sort(
                        result,
                        translation.windows.orders(organization.sort),
                        false,
                        translation.origin.at(organization))
                : result;
    }
}
