package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.CalendarInterval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.RuleNode;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.*;
import org.apache.spark.sql.catalyst.parser.SqlBaseParserBaseVisitor;

/** What stands in FROM. */
final class Relations extends SqlBaseParserBaseVisitor<Query> {
    private final Translation translation;

    Relations(Translation translation) {
        this.translation = translation;
    }

    Query of(ParserRuleContext context) {
        if (context instanceof StreamRelationContext || context instanceof InlineTableDefault2Context) {
            return of((ParserRuleContext) context.getChild(0));
        }
        ParserRuleContext outer = translation.origin.enter(context);
        Query query = context.accept(this);
        translation.origin.leave(outer);
        return query;
    }

    @Override
    public Query visitChildren(RuleNode node) {
        throw QueryException.unsupported("the relation " + node.getText());
    }

    @Override
    public Query visitFromClause(FromClauseContext context) {
        Query from = null;
        for (RelationContext relation : context.relation()) {
            boolean joinFirst = translation.options.joinBeforeComma();
            Query right = of(joinFirst ? relation : relation.relationPrimary());
            from = from == null ? right : comma(from, right, relation);
            from = joinFirst ? from : extended(from, relation);
        }
        boolean lateral = !context.lateralView().isEmpty();
        if (context.pivotClause() != null) {
            if (context.unpivotClause() != null) {
                throw translation.origin.error("NOT_ALLOWED_IN_FROM.UNPIVOT_WITH_PIVOT");
            }
            if (lateral) {
                throw translation.origin.error("NOT_ALLOWED_IN_FROM.LATERAL_WITH_PIVOT");
            }
            return translation.pivots.pivot(from, context.pivotClause());
        }
        if (context.unpivotClause() != null) {
            if (lateral) {
                throw translation.origin.error("NOT_ALLOWED_IN_FROM.LATERAL_WITH_UNPIVOT");
            }
            return translation.pivots.unpivot(from, context.unpivotClause());
        }
        return lateralViews(from, context.lateralView());
    }

    private Query comma(Query left, Query right, RelationContext relation) {
        boolean lateral = relation.LATERAL() != null;
        if (lateral) {
            checkLateral(relation.relationPrimary());
        }
        return new Query.Join(
                left, right, Query.JoinKind.INNER, null, List.of(), false, lateral, translation.origin.here());
    }

    Query lateralViews(Query input, List<LateralViewContext> views) {
        Query query = input;
        for (LateralViewContext view : views) {
            query = lateralView(query, view);
        }
        return query;
    }

    private Query lateralView(Query input, LateralViewContext view) {
        ParserRuleContext outer = translation.origin.enter(view);
        QueryContext here = translation.origin.here();
        List<Expr> arguments = translation.expressions.all(view.expression());
        List<String> name = translation.names.parts(view.qualifiedName());
        if (name.size() > 2) {
            throw translation.origin.error(
                    "INVALID_SQL_SYNTAX.UNSUPPORTED_FUNC_NAME", "funcName", NameParser.shown(String.join(".", name)));
        }
        Expr.Call generator = new Expr.Call(name, arguments, false, null, null, List.of(), here);
        String table = translation.names.single(view.tblName).toLowerCase(Locale.ROOT);
        List<String> columns =
                view.colName.stream().map(translation.names::single).toList();
        translation.origin.leave(outer);
        return new Query.LateralView(input, view.OUTER() != null, generator, table, columns, here);
    }

    @Override
    public Query visitRelation(RelationContext context) {
        return extended(of(context.relationPrimary()), context);
    }

    private Query extended(Query input, RelationContext relation) {
        Query query = input;
        for (RelationExtensionContext extension : relation.relationExtension()) {
            if (extension.joinRelation() != null) {
                query = translation.joins.join(query, extension.joinRelation());
            } else if (extension.pivotClause() != null) {
                query = translation.pivots.pivot(query, extension.pivotClause());
            } else {
                query = translation.pivots.unpivot(query, extension.unpivotClause());
            }
        }
        return query;
    }

    void checkLateral(RelationPrimaryContext right) {
        if (!(right instanceof AliasedQueryContext) && !(right instanceof TableValuedFunctionContext)) {
            throw translation.origin.error("INVALID_SQL_SYNTAX.LATERAL_WITHOUT_SUBQUERY_OR_TABLE_VALUED_FUNC");
        }
    }

    Query table(IdentifierReferenceContext reference, OptionsClauseContext options) {
        ParserRuleContext outer = translation.origin.enter(reference);
        Map<String, String> values = options == null ? Map.of() : translation.properties.keyValues(options.options);
        QueryContext here = translation.origin.here();
        Expr name = translation.names.expression(reference);
        Query table = name == null
                ? new Query.Table(translation.names.parts(reference), values, here)
                : new Query.IdentifierTable(name, values, here);
        translation.origin.leave(outer);
        return table;
    }

    @Override
    public Query visitTableName(TableNameContext context) {
        Query table = table(context.identifierReference(), context.optionsClause());
        if (context.temporalClause() != null) {
            table = timeTravel(table, context.temporalClause());
        }
        table = aliased(table, context.tableAlias());
        return watermark(sampled(table, context.sample()), context.watermarkClause());
    }

    private Query timeTravel(Query input, TemporalClauseContext clause) {
        ParserRuleContext outer = translation.origin.enter(clause);
        VersionContext version = clause.version();
        String number = null;
        if (version != null) {
            number = version.stringLit() == null ? version.getText() : translation.literals.text(version.stringLit());
        }
        Query travel = new Query.TimeTravel(
                input, number, translation.expressions.optional(clause.timestamp), translation.origin.here());
        translation.origin.leave(outer);
        return travel;
    }

    @Override
    public Query visitAliasedRelation(AliasedRelationContext context) {
        Query relation = sampled(of(context.relation()), context.sample());
        return aliased(watermark(relation, context.watermarkClause()), context.tableAlias());
    }

    @Override
    public Query visitAliasedQuery(AliasedQueryContext context) {
        Query query = sampled(translation.queries.of(context.query()), context.sample());
        Query aliased = context.tableAlias().strictIdentifier() == null
                ? new Query.Subquery(query)
                : aliased(query, context.tableAlias());
        return watermark(aliased, context.watermarkClause());
    }

    @Override
    public Query visitInlineTable(InlineTableContext context) {
        List<List<Expr>> rows = context.expression().stream()
                .map(row -> Predicates.fields(translation.expressions.of(row)))
                .map(row -> row.stream().map(Relations::withoutAlias).toList())
                .toList();
        TableAliasContext alias = context.tableAlias();
        List<String> columns = alias == null ? List.of() : translation.names.list(alias.identifierList());
        Query table = new Query.InlineTable(rows, columns, translation.origin.here());
        return alias == null || alias.strictIdentifier() == null
                ? table
                : new Query.Aliased(table, translation.names.single(alias.strictIdentifier()), List.of());
    }

    private static Expr withoutAlias(Expr expression) {
        return expression instanceof Expr.Alias alias ? alias.input() : expression;
    }

    @Override
    public Query visitTableValuedFunction(TableValuedFunctionContext context) {
        TableFunctionCallWithTrailingClausesContext call = context.tableFunctionCallWithTrailingClauses();
        if (call.identifiedByClause() != null) {
            throw translation.origin.notAllowed("IDENTIFIED BY clause is only supported for streaming sources");
        }
        ParserRuleContext outer = translation.origin.enter(call);
        Query function = translation.tableFunctions.of(call.tableFunctionCall());
        translation.origin.leave(outer);
        return aliased(watermark(function, call.watermarkClause()), call.tableAlias());
    }

    @Override
    public Query visitStreamTableName(StreamTableNameContext context) {
        if (context.streamChangesClause() != null) {
            throw QueryException.unsupported("CHANGES of a table");
        }
        Map<String, String> options = context.optionsClause() == null
                ? Map.of()
                : translation.properties.keyValues(context.optionsClause().options);
        Query table = new Query.Table(
                translation.names.parts(context.multipartIdentifier()), options, translation.origin.here());
        Query stream = new Query.Stream(table, sourceName(context.identifiedByClause()));
        return watermark(aliased(stream, context.tableAlias()), context.watermarkClause());
    }

    @Override
    public Query visitStreamTableValuedFunction(StreamTableValuedFunctionContext context) {
        TableFunctionCallWithTrailingClausesContext call = context.tableFunctionCallWithTrailingClauses();
        boolean inside = call != null;
        Query function = translation.tableFunctions.of(inside ? call.tableFunctionCall() : context.tableFunctionCall());
        Query stream = new Query.Stream(
                function, sourceName(inside ? call.identifiedByClause() : context.identifiedByClause()));
        Query delayed = watermark(stream, inside ? call.watermarkClause() : context.watermarkClause());
        return aliased(delayed, inside ? call.tableAlias() : context.tableAlias());
    }

    @Override
    public Query visitChangelogTableName(ChangelogTableNameContext context) {
        throw QueryException.unsupported("CHANGES of a table");
    }

    private static String sourceName(IdentifiedByClauseContext clause) {
        return clause == null ? null : Names.text(clause.sourceName.identifier());
    }

    Query aliased(Query input, TableAliasContext alias) {
        if (alias == null || alias.strictIdentifier() == null) {
            return input;
        }
        String name = translation.names.single(alias.strictIdentifier());
        return new Query.Aliased(input, name, translation.names.list(alias.identifierList()));
    }

    private Query watermark(Query input, WatermarkClauseContext clause) {
        if (clause == null) {
            return input;
        }
        ParserRuleContext outer = translation.origin.enter(clause);
        Expr column = translation.expressions.of(clause.namedExpression());
        if (column instanceof Expr.Alias alias && alias.names().size() > 1) {
            throw QueryException.analysis("CANNOT_USE_MULTI_ALIASES_IN_WATERMARK_CLAUSE");
        }
        CalendarInterval delay = translation.intervals.calendar(clause.delay);
        translation.origin.leave(outer);
        return new Query.Watermark(input, column, delay);
    }

    Query sampled(Query input, SampleContext sample) {
        if (sample == null) {
            return input;
        }
        ParserRuleContext outer = translation.origin.enter(sample);
        Query result = sample(input, sample);
        translation.origin.leave(outer);
        return result;
    }

    private Query sample(Query input, SampleContext sample) {
        boolean system = sample.sampleType != null && sample.sampleType.getType() == SqlBaseParser.SYSTEM;
        SampleMethodContext method = sample.sampleMethod();
        if (method == null) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0014");
        }
        if (system && sample.seed != null) {
            throw translation.origin.error("UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_REPEATABLE");
        }
        if (method instanceof SampleByPercentileContext percentile) {
            double amount = percentile.DECIMAL_VALUE() == null
                    ? translation.literals.integer(percentile.integerValue())
                    : Double.parseDouble(percentile.DECIMAL_VALUE().getText());
            return share(input, (percentile.negativeSign == null ? 1 : -1) * amount / 100, sample, system);
        }
        String kind = method instanceof SampleByRowsContext
                ? "ROWS"
                : method instanceof SampleByBytesContext ? "BYTES" : "BUCKET";
        if (system) {
            throw translation.origin.error(
                    "UNSUPPORTED_FEATURE.TABLESAMPLE_SYSTEM_SAMPLE_METHOD", "sampleMethod", kind);
        }
        if (method instanceof SampleByRowsContext rows) {
            return new Query.Limit(input, translation.expressions.of(rows.expression()));
        }
        if (method instanceof SampleByBytesContext bytes) {
            String text = bytes.bytes.getText();
            throw text.matches("[0-9]+[bBkKmMgG]")
                    ? translation.origin.error("_LEGACY_ERROR_TEMP_0015", "msg", "byteLengthLiteral")
                    : translation.origin.error("_LEGACY_ERROR_TEMP_0016", "bytesStr", text);
        }
        SampleByBucketContext bucket = (SampleByBucketContext) method;
        if (bucket.ON() != null) {
            String by = bucket.identifier() == null ? "function" : "colname";
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0015", "msg", "BUCKET x OUT OF y ON " + by);
        }
        double fraction =
                Double.parseDouble(bucket.numerator.getText()) / Double.parseDouble(bucket.denominator.getText());
        return share(input, fraction, sample, false);
    }

    private Query share(Query input, double fraction, SampleContext sample, boolean system) {
        double tolerance = 1e-6;
        if (fraction < -tolerance || fraction > 1 + tolerance) {
            throw translation.origin.error(
                    "_LEGACY_ERROR_TEMP_0064",
                    "msg",
                    "Sampling fraction (" + fraction + ") must be on interval [0, 1]");
        }
        Long seed = sample.seed == null ? null : Long.valueOf(sample.seed.getText());
        return new Query.Sample(input, fraction, seed, system, translation.origin.here());
    }
}
