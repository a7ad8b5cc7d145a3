package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ErrorCapturingIdentifierContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PivotClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PivotValueContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.UnpivotAliasContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.UnpivotClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.UnpivotColumnContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.UnpivotMultiValueColumnClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.UnpivotSingleValueColumnClauseContext;

/** PIVOT and UNPIVOT. */
final class Pivots {
    private final Translation translation;

    Pivots(Translation translation) {
        this.translation = translation;
    }

    Query pivot(Query input, PivotClauseContext clause) {
        ParserRuleContext outer = translation.origin.enter(clause);
        List<Expr> aggregates = translation.expressions.named(clause.aggregates);
        List<Expr> columns = clause.pivotColumn().identifiers.stream()
                .map(column ->
                        (Expr) new Expr.Name(List.of(translation.names.single(column)), translation.origin.here()))
                .toList();
        List<Expr> values = clause.pivotValues.stream().map(this::value).toList();
        Query pivot = new Query.Pivot(input, aggregates, columns, values, translation.origin.here());
        Query result = aliased(pivot, clause.errorCapturingIdentifier());
        translation.origin.leave(outer);
        return result;
    }

    private Expr value(PivotValueContext value) {
        ParserRuleContext outer = translation.origin.enter(value);
        Expr expression = translation.expressions.of(value.expression());
        ErrorCapturingIdentifierContext alias = value.errorCapturingIdentifier();
        Expr result =
                alias == null ? expression : new Expr.Alias(expression, List.of(translation.names.single(alias)), null);
        translation.origin.leave(outer);
        return result;
    }

    private Query aliased(Query input, ErrorCapturingIdentifierContext alias) {
        return alias == null ? input : new Query.Aliased(input, translation.names.single(alias), List.of());
    }

    Query unpivot(Query input, UnpivotClauseContext clause) {
        ParserRuleContext outer = translation.origin.enter(clause);
        boolean includeNulls = clause.nullOperator != null && clause.nullOperator.EXCLUDE() == null;
        UnpivotSingleValueColumnClauseContext single = clause.unpivotOperator().unpivotSingleValueColumnClause();
        Query unpivot = single != null
                ? single(input, single, includeNulls)
                : several(input, clause.unpivotOperator().unpivotMultiValueColumnClause(), includeNulls);
        Query result = aliased(unpivot, clause.errorCapturingIdentifier());
        translation.origin.leave(outer);
        return result;
    }

    private Query single(Query input, UnpivotSingleValueColumnClauseContext clause, boolean includeNulls) {
        return new Query.Unpivot(
                input,
                List.of(translation.names.single(clause.unpivotValueColumn().identifier())),
                translation.names.single(clause.unpivotNameColumn().identifier()),
                clause.unpivotColumns.stream()
                        .map(column -> List.of(column(column.unpivotColumn())))
                        .toList(),
                clause.unpivotColumns.stream()
                        .map(column -> alias(column.unpivotAlias()))
                        .toList(),
                includeNulls,
                translation.origin.here());
    }

    private Query several(Query input, UnpivotMultiValueColumnClauseContext clause, boolean includeNulls) {
        return new Query.Unpivot(
                input,
                clause.unpivotValueColumns.stream()
                        .map(column -> translation.names.single(column.identifier()))
                        .toList(),
                translation.names.single(clause.unpivotNameColumn().identifier()),
                clause.unpivotColumnSets.stream()
                        .map(set ->
                                set.unpivotColumns.stream().map(this::column).toList())
                        .toList(),
                clause.unpivotColumnSets.stream()
                        .map(set -> alias(set.unpivotAlias()))
                        .toList(),
                includeNulls,
                translation.origin.here());
    }

    private Expr column(UnpivotColumnContext column) {
        return new Expr.Name(translation.names.parts(column.multipartIdentifier()), translation.origin.at(column));
    }

    private String alias(UnpivotAliasContext alias) {
        return alias == null ? null : translation.names.single(alias.errorCapturingIdentifier());
    }
}
