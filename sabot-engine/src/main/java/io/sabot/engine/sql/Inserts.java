package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CtesContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.DmlStatementNoWithContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierReferenceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.InsertIntoContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.InsertIntoTableContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.InsertOverwriteDirContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.InsertOverwriteTableContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultiInsertQueryBodyContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.MultiInsertQueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.OptionsClauseContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleInsertQueryContext;

/** Statements that write rows. */
final class Inserts {
    private final Translation translation;

    Inserts(Translation translation) {
        this.translation = translation;
    }

    /** @param ctes the tables of a WITH in front, or null */
    Statement of(DmlStatementNoWithContext context, CtesContext ctes) {
        ParserRuleContext outer = translation.origin.enter(context);
        Statement statement;
        if (context instanceof SingleInsertQueryContext single) {
            statement = insert(single.insertInto(), with(ctes, translation.queries.of(single.query())));
        } else if (context instanceof MultiInsertQueryContext several) {
            statement = several(several, ctes);
        } else {
            statement = translation.statements.visitChildren(context);
        }
        translation.origin.leave(outer);
        return statement;
    }

    private Query with(CtesContext ctes, Query query) {
        return ctes == null ? query : translation.queries.with(ctes, query);
    }

    private Statement several(MultiInsertQueryContext context, CtesContext ctes) {
        Query from = translation.relations.of(context.fromClause());
        List<Statement> inserts = new ArrayList<>();
        for (MultiInsertQueryBodyContext body : context.multiInsertQueryBody()) {
            Query query = translation.queries.body(from, body.fromStatementBody());
            inserts.add(insert(body.insertInto(), with(ctes, query)));
        }
        return inserts.size() == 1 ? inserts.get(0) : new Statement.MultiInsert(inserts);
    }

    private Statement insert(InsertIntoContext context, Query query) {
        ParserRuleContext outer = translation.origin.enter(context);
        Statement statement;
        if (context instanceof InsertIntoTableContext into) {
            translation.predicates.negates(into.errorCapturingNot());
            if (into.EXISTS() != null) {
                throw translation.statements.invalid("INSERT INTO ... IF NOT EXISTS");
            }
            statement = into(into, query);
        } else if (context instanceof InsertOverwriteTableContext overwrite) {
            translation.predicates.negates(overwrite.errorCapturingNot());
            statement = overwrite(overwrite, query);
        } else if (context instanceof InsertOverwriteDirContext directory) {
            statement = directory(directory, query);
        } else {
            statement = new Statement.Unsupported(context.start.getText().toUpperCase(Locale.ROOT)
                    + " REPLACE, or INSERT OVERWRITE DIRECTORY of Hive");
        }
        translation.origin.leave(outer);
        return statement;
    }

    private Statement into(InsertIntoTableContext context, Query query) {
        if (context.EVOLUTION() != null) {
            return new Statement.Unsupported("INSERT WITH SCHEMA EVOLUTION");
        }
        List<String> columns = translation.names.list(context.identifierList());
        Map<String, Expr> partition = translation.statements.partition(context.partitionSpec());
        Map<String, String> options = options(context.optionsClause());
        boolean byName = context.NAME() != null;
        return about(
                context.identifierReference(),
                new Statement.Insert(List.of(), columns, partition, options, query, false, byName, false));
    }

    private Statement overwrite(InsertOverwriteTableContext context, Query query) {
        if (context.EVOLUTION() != null) {
            return new Statement.Unsupported("INSERT WITH SCHEMA EVOLUTION");
        }
        List<String> columns = translation.names.list(context.identifierList());
        Map<String, Expr> partition = translation.statements.partition(context.partitionSpec());
        List<String> dynamic = partition.keySet().stream()
                .filter(column -> partition.get(column) == null)
                .toList();
        boolean ifNotExists = context.EXISTS() != null;
        if (ifNotExists && !dynamic.isEmpty()) {
            throw translation.origin.notAllowed("IF NOT EXISTS with dynamic partitions: " + String.join(", ", dynamic));
        }
        Map<String, String> options = options(context.optionsClause());
        boolean byName = context.NAME() != null;
        return about(
                context.identifierReference(),
                new Statement.Insert(List.of(), columns, partition, options, query, true, byName, ifNotExists));
    }

    private Statement about(IdentifierReferenceContext reference, Statement.Insert insert) {
        return translation.statements.about(
                reference,
                name -> new Statement.Insert(
                        name,
                        insert.columns(),
                        insert.partition(),
                        insert.options(),
                        insert.query(),
                        insert.overwrite(),
                        insert.byName(),
                        insert.ifNotExists()));
    }

    private Map<String, String> options(OptionsClauseContext clause) {
        return clause == null ? Map.of() : translation.properties.keyValues(clause.options);
    }

    private Statement directory(InsertOverwriteDirContext context, Query query) {
        Map<String, String> options = new LinkedHashMap<>(translation.properties.keyValues(context.options));
        String path = context.path == null ? "" : translation.literals.text(context.path);
        String key = options.keySet().stream()
                .filter(option -> option.equalsIgnoreCase("path"))
                .findFirst()
                .orElse(null);
        if (path.isEmpty() == (key == null)) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0049");
        }
        String target = key == null ? path : options.remove(key);
        if (context.LOCAL() != null) {
            int colon = target.indexOf(':');
            String scheme = colon < 0 ? "file" : target.substring(0, colon);
            if (!scheme.equals("file")) {
                throw translation.origin.error("LOCAL_MUST_WITH_SCHEMA_FILE", "actualSchema", scheme);
            }
        }
        String provider = Names.text(context.tableProvider().multipartIdentifier());
        return new Statement.InsertDirectory(target, provider, options, query);
    }
}
