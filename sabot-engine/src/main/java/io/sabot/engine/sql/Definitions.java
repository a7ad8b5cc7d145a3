package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ColTypeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CommentSpecContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CreateNamespaceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CreateTempViewUsingContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CreateUserDefinedFunctionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CreateViewContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IdentifierCommentContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.LocationSpecContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.RoutineCharacteristicsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SchemaBindingContext;

/** Definitions of views, databases and functions. */
final class Definitions {
    private final Translation translation;

    Definitions(Translation translation) {
        this.translation = translation;
    }

    private void once(List<?> clauses, String name) {
        translation.statements.once(clauses, name);
    }

    String comment(List<CommentSpecContext> comments) {
        return comments.isEmpty() ? null : translation.types.comment(comments.get(0));
    }

    String location(List<LocationSpecContext> locations) {
        return locations.isEmpty()
                ? null
                : translation.literals.text(locations.get(0).stringLit());
    }

    Statement view(CreateViewContext context) {
        if (!context.identifierList().isEmpty()) {
            throw translation.statements.invalid("CREATE VIEW ... PARTITIONED ON");
        }
        once(context.commentSpec(), "COMMENT");
        once(context.collationSpec(), "DEFAULT COLLATION");
        once(context.schemaBinding(), "WITH SCHEMA");
        once(context.PARTITIONED(), "PARTITIONED ON");
        once(context.TBLPROPERTIES(), "TBLPROPERTIES");
        boolean replace = context.REPLACE() != null;
        boolean ifNotExists = context.EXISTS() != null;
        boolean temporary = context.TEMPORARY() != null;
        if (ifNotExists && replace) {
            throw translation.origin.error(
                    "CREATE_VIEW_WITH_IF_NOT_EXISTS_AND_REPLACE",
                    "viewName",
                    Names.text(context.identifierReference()));
        }
        Map<String, String> properties =
                context.propertyList().isEmpty() ? Map.of() : translation.properties.keyValues(context.propertyList(0));
        if (temporary && !properties.isEmpty()) {
            throw translation.origin.notAllowed("TBLPROPERTIES can't coexist with CREATE TEMPORARY VIEW");
        }
        if (temporary && !context.schemaBinding().isEmpty()) {
            throw translation.origin.error("UNSUPPORTED_FEATURE.TEMPORARY_VIEW_WITH_SCHEMA_BINDING_MODE");
        }
        if (!context.collationSpec().isEmpty()) {
            return new Statement.Unsupported("CREATE VIEW DEFAULT COLLATION");
        }
        Query query = translation.queries.of(context.query());
        translation.parameters.refuse("the query of CREATE VIEW");
        if (temporary && ifNotExists) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0053");
        }
        List<Statement.ViewColumn> columns = columns(context);
        SchemaBindingContext mode = context.schemaBinding().isEmpty() ? null : context.schemaBinding(0);
        String binding = mode == null ? null : binding(mode);
        QueryContext bindingContext = mode == null ? null : translation.origin.at(mode);
        String text = translation.parameters.source(context.query());
        String comment = comment(context.commentSpec());
        Statement.Scope scope = scope(temporary, context.GLOBAL() != null);
        return translation.statements.about(
                context.identifierReference(),
                name -> new Statement.CreateView(
                        temporary ? List.of(translation.statements.temporaryName(name, "VIEW")) : name,
                        columns,
                        query,
                        text,
                        replace,
                        ifNotExists,
                        scope,
                        comment,
                        properties,
                        binding,
                        bindingContext));
    }

    static String binding(SchemaBindingContext mode) {
        if (mode.TYPE() != null) {
            return "TYPE_EVOLUTION";
        }
        return mode.EVOLUTION() != null ? "EVOLUTION" : mode.COMPENSATION() != null ? "COMPENSATION" : "BINDING";
    }

    private static Statement.Scope scope(boolean temporary, boolean global) {
        if (!temporary) {
            return Statement.Scope.PERSISTENT;
        }
        return global ? Statement.Scope.GLOBAL_TEMPORARY : Statement.Scope.TEMPORARY;
    }

    private List<Statement.ViewColumn> columns(CreateViewContext context) {
        List<Statement.ViewColumn> columns = new ArrayList<>();
        if (context.identifierCommentList() != null) {
            for (IdentifierCommentContext column :
                    context.identifierCommentList().identifierComment()) {
                String comment = column.commentSpec() == null ? null : translation.types.comment(column.commentSpec());
                columns.add(new Statement.ViewColumn(translation.names.single(column.identifier()), comment));
            }
        }
        return columns;
    }

    Statement viewUsing(CreateTempViewUsingContext context) {
        List<String> name = new ArrayList<>();
        if (context.tableIdentifier().db != null) {
            name.add(translation.names.single(context.tableIdentifier().db));
        }
        name.add(translation.names.single(context.tableIdentifier().table));
        boolean global = context.GLOBAL() != null;
        if (!global) {
            name = List.of(translation.statements.temporaryName(name, "VIEW"));
        }
        List<Query.ColumnDefinition> schema = context.colTypeList() == null
                ? List.of()
                : columns(context.colTypeList().colType());
        return new Statement.CreateViewUsing(
                name,
                schema,
                Names.text(context.tableProvider().multipartIdentifier()),
                translation.properties.keyValues(context.propertyList()),
                context.REPLACE() != null,
                scope(true, global));
    }

    List<Query.ColumnDefinition> columns(List<ColTypeContext> columns) {
        return columns.stream().map(this::column).toList();
    }

    Query.ColumnDefinition column(ColTypeContext column) {
        return new Query.ColumnDefinition(
                translation.names.single(column.colName),
                translation.types.type(column.dataType()),
                column.NULL() == null,
                column.commentSpec() == null ? null : translation.types.comment(column.commentSpec()),
                null,
                null);
    }

    Statement database(CreateNamespaceContext context) {
        once(context.commentSpec(), "COMMENT");
        once(context.collationSpec(), "DEFAULT COLLATION");
        once(context.locationSpec(), "LOCATION");
        once(context.PROPERTIES(), "WITH PROPERTIES");
        once(context.DBPROPERTIES(), "WITH DBPROPERTIES");
        if (!context.PROPERTIES().isEmpty() && !context.DBPROPERTIES().isEmpty()) {
            throw translation.origin.error("UNSUPPORTED_FEATURE.SET_PROPERTIES_AND_DBPROPERTIES");
        }
        Map<String, String> properties =
                context.propertyList().isEmpty() ? Map.of() : translation.properties.keyValues(context.propertyList(0));
        reserved(properties, "location", "please use the LOCATION clause to specify it");
        reserved(properties, "collation", "please use the DEFAULT COLLATION clause to specify it");
        reserved(properties, "owner", "it will be set to the current user");
        if (!context.collationSpec().isEmpty()) {
            throw translation.origin.error("UNSUPPORTED_FEATURE.SCHEMA_LEVEL_COLLATIONS");
        }
        translation.predicates.negates(context.errorCapturingNot());
        String comment = comment(context.commentSpec());
        String location = location(context.locationSpec());
        return translation.statements.about(
                context.identifierReference(),
                name -> new Statement.CreateDatabase(name, context.EXISTS() != null, comment, location, properties));
    }

    private void reserved(Map<String, String> properties, String property, String advice) {
        if (properties.containsKey(property)) {
            throw translation.origin.error(
                    "UNSUPPORTED_FEATURE.SET_NAMESPACE_PROPERTY", "property", property, "msg", advice);
        }
    }

    Statement function(CreateUserDefinedFunctionContext context) {
        boolean replace = context.REPLACE() != null;
        boolean ifNotExists = context.EXISTS() != null;
        boolean temporary = context.TEMPORARY() != null;
        if (ifNotExists && replace) {
            throw translation.origin.error("INVALID_SQL_SYNTAX.CREATE_ROUTINE_WITH_IF_NOT_EXISTS_AND_REPLACE");
        }
        List<Query.ColumnDefinition> parameters =
                context.parameters == null ? List.of() : translation.columns.parameters(context.parameters);
        boolean bareTable = context.dataType() != null
                && translation.origin.source(context.dataType()).equalsIgnoreCase("table");
        DataType returns = context.dataType() == null || bareTable ? null : translation.types.type(context.dataType());
        List<Query.ColumnDefinition> returnColumns = context.returnParams != null
                ? columns(context.returnParams.colType())
                : context.TABLE() != null || bareTable ? List.of() : null;
        RoutineCharacteristicsContext characteristics = context.routineCharacteristics();
        check(characteristics);
        if (temporary && ifNotExists) {
            throw translation.origin.error("INVALID_SQL_SYNTAX.CREATE_TEMP_FUNC_WITH_IF_NOT_EXISTS");
        }
        Boolean deterministic = characteristics.deterministic().isEmpty()
                ? null
                : !translation.predicates.negates(
                        characteristics.deterministic(0).errorCapturingNot());
        Expr body = translation.expressions.optional(context.expression());
        Query query = context.query() == null ? null : translation.queries.of(context.query());
        String text = translation.parameters.source(body == null ? context.query() : context.expression());
        String comment = comment(characteristics.commentSpec());
        String parametersText = context.parameters == null ? null : translation.origin.source(context.parameters);
        String returnsText = context.returnParams == null ? null : translation.origin.source(context.returnParams);
        Boolean readsData = characteristics.sqlDataAccess().isEmpty()
                ? null
                : characteristics.sqlDataAccess(0).READS() != null;
        QueryContext here = translation.origin.here();
        return translation.statements.about(
                context.identifierReference(),
                name -> new Statement.CreateFunction(
                        temporary ? List.of(translation.statements.temporaryName(name, "FUNCTION")) : name,
                        parameters,
                        parametersText,
                        returns,
                        returnColumns,
                        returnsText,
                        body,
                        query,
                        text,
                        deterministic,
                        readsData,
                        comment,
                        replace,
                        ifNotExists,
                        temporary,
                        here));
    }

    private void check(RoutineCharacteristicsContext context) {
        ParserRuleContext outer = translation.origin.enter(context);
        once(context.routineLanguage(), "LANGUAGE");
        once(context.specificName(), "SPECIFIC");
        once(context.sqlDataAccess(), "SQL DATA ACCESS");
        once(context.nullCall(), "NULL CALL");
        once(context.deterministic(), "DETERMINISTIC");
        once(context.commentSpec(), "COMMENT");
        once(context.collationSpec(), "DEFAULT COLLATION");
        once(context.rightsClause(), "SQL SECURITY RIGHTS");
        context.routineLanguage().forEach(language -> {
            if (language.SQL() == null) {
                throw translation.origin.notAllowed("Unsupported language for user defined functions: "
                        + language.IDENTIFIER().getText());
            }
        });
        context.specificName().forEach(name -> refuse(name, "SPECIFIC name"));
        context.nullCall().forEach(call -> {
            if (call.RETURNS() != null) {
                refuse(call, "RETURNS NULL ON NULL INPUT");
            }
        });
        context.rightsClause().forEach(rights -> {
            if (rights.INVOKER() != null) {
                refuse(rights, "SQL SECURITY INVOKER");
            }
        });
        context.sqlDataAccess().forEach(access -> {
            if (access.NO() != null || access.MODIFIES() != null) {
                refuse(access, access.NO() != null ? "NO SQL" : "MODIFIES SQL DATA");
            }
        });
        translation.origin.leave(outer);
    }

    private void refuse(ParserRuleContext clause, String what) {
        translation.origin.enter(clause);
        throw translation.origin.notAllowed("SQL function with " + what + " is not supported");
    }
}
