package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.CharVarchar;
import io.sabot.engine.type.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FromStatementBodyContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.RowFormatContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.RowFormatDelimitedContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StringLitContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TransformClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TransformQuerySpecificationContext;

/** {@code SELECT TRANSFORM(…) USING 'script'}: a select whose rows go through a process. */
final class Transforms {
    private final Translation translation;

    Transforms(Translation translation) {
        this.translation = translation;
    }

    Query of(Query from, FromStatementBodyContext body) {
        return transform(
                translation.queries.select(
                        from,
                        new Queries.Items(items(body.transformClause()), false, List.of()),
                        body.lateralView(),
                        body.whereClause(),
                        body.aggregationClause(),
                        body.havingClause(),
                        null,
                        body.windowClause()),
                body.transformClause());
    }

    Query of(Query from, TransformQuerySpecificationContext context) {
        return transform(
                translation.queries.select(
                        from,
                        new Queries.Items(items(context.transformClause()), false, List.of()),
                        context.lateralView(),
                        context.whereClause(),
                        context.aggregationClause(),
                        context.havingClause(),
                        null,
                        context.windowClause()),
                context.transformClause());
    }

    private List<Expr> items(TransformClauseContext clause) {
        if (clause.setQuantifier() != null) {
            throw translation.origin.error("UNSUPPORTED_FEATURE.TRANSFORM_DISTINCT_ALL");
        }
        return translation.expressions.all(clause.expressionSeq().expression());
    }

    private Query transform(Query input, TransformClauseContext clause) {
        if (clause.recordReader != null || clause.recordWriter != null) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0048");
        }
        return new Query.Transform(
                input,
                translation.literals.text(clause.script),
                columns(clause),
                format(clause.inRowFormat),
                format(clause.outRowFormat),
                translation.origin.here());
    }

    private List<Query.ColumnDefinition> columns(TransformClauseContext clause) {
        if (clause.colTypeList() != null) {
            return translation.definitions.columns(clause.colTypeList().colType()).stream()
                    .map(column -> column(column.name(), CharVarchar.withoutLengths(column.type()), column.nullable()))
                    .toList();
        }
        if (clause.identifierSeq() == null) {
            return null;
        }
        return translation.names.list(clause.identifierSeq()).stream()
                .map(name -> column(name, DataType.STRING, true))
                .toList();
    }

    private static Query.ColumnDefinition column(String name, DataType type, boolean nullable) {
        return new Query.ColumnDefinition(name, type, nullable, null, null, null);
    }

    /** What divides fields and lines; empty for the defaults. */
    private Map<String, String> format(RowFormatContext format) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (format == null) {
            return entries;
        }
        if (!(format instanceof RowFormatDelimitedContext delimited)) {
            throw translation.origin.error("UNSUPPORTED_FEATURE.TRANSFORM_NON_HIVE");
        }
        put(entries, "field", delimited.fieldsTerminatedBy);
        put(entries, "collection", delimited.collectionItemsTerminatedBy);
        put(entries, "key", delimited.keysTerminatedBy);
        put(entries, "null", delimited.nullDefinedAs);
        put(entries, "line", delimited.linesSeparatedBy);
        String line = entries.getOrDefault("line", "\n");
        if (!line.equals("\n")) {
            throw translation.origin.error(
                    "_LEGACY_ERROR_TEMP_0064",
                    "msg",
                    "LINES TERMINATED BY only supports newline '\\n' right now: " + line);
        }
        return entries;
    }

    private void put(Map<String, String> entries, String key, StringLitContext value) {
        if (value != null) {
            entries.put(key, translation.literals.text(value));
        }
    }
}
