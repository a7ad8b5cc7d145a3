package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.RuleNode;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.*;
import org.apache.spark.sql.catalyst.parser.SqlBaseParserBaseVisitor;

/** Statements; those that define tables and functions or set options have translators of their own. */
final class Statements extends SqlBaseParserBaseVisitor<Statement> {
    private final Translation translation;

    Statements(Translation translation) {
        this.translation = translation;
    }

    Statement of(ParserRuleContext context) {
        ParserRuleContext outer = translation.origin.enter(context);
        Statement statement = context.accept(this);
        translation.origin.leave(outer);
        return statement;
    }

    /** What has no method here or in {@link Alterations} is not supported; its keywords tell what it is. */
    @Override
    public Statement visitChildren(RuleNode node) {
        Statement alteration = translation.alterations.of((ParserRuleContext) node.getRuleContext());
        if (alteration != null) {
            return alteration;
        }
        StringBuilder keywords = new StringBuilder();
        for (int i = 0; i < node.getChildCount() && isKeyword(node.getChild(i)); i++) {
            keywords.append(i == 0 ? "" : " ").append(node.getChild(i).getText().toUpperCase(Locale.ROOT));
        }
        return new Statement.Unsupported(keywords.length() == 0 ? node.getText() : keywords.toString());
    }

    private static boolean isKeyword(ParseTree tree) {
        boolean word = tree instanceof NamespaceContext || tree instanceof VariableContext;
        return word
                || tree instanceof TerminalNode
                        && Character.isLetter(tree.getText().charAt(0));
    }

    /** The statement about a name, at once or, for {@code IDENTIFIER(…)} of no string, when the name is known. */
    Statement about(IdentifierReferenceContext reference, Function<List<String>, Statement> statement) {
        Expr name = translation.names.expression(reference);
        return name == null
                ? statement.apply(translation.names.parts(reference))
                : new Statement.Identified(name, statement);
    }

    /** As {@link #about} with no name at all for a null reference. */
    private Statement within(IdentifierReferenceContext reference, Function<List<String>, Statement> statement) {
        return reference == null ? statement.apply(List.of()) : about(reference, statement);
    }

    private String text(StringLitContext literal) {
        return literal == null ? null : translation.literals.text(literal);
    }

    /** The one name of a temporary object, which may be qualified by {@code session}. */
    String temporaryName(List<String> name, String kind) {
        boolean session = name.size() == 2 && name.get(0).equalsIgnoreCase("session");
        boolean system = name.size() == 3
                && name.get(0).equalsIgnoreCase("system")
                && name.get(1).equalsIgnoreCase("session");
        String last = name.get(name.size() - 1);
        if (name.size() > 1 && !session && !system) {
            throw translation.origin.error(
                    "INVALID_TEMP_OBJ_QUALIFIER",
                    "objectType",
                    kind,
                    "objectName",
                    NameParser.shown(last),
                    "qualifier",
                    NameParser.shown(String.join(".", name.subList(0, name.size() - 1))));
        }
        return last;
    }

    QueryException invalid(String statement) {
        return translation.origin.error("INVALID_STATEMENT_OR_CLAUSE", "operation", statement);
    }

    /** Fails when a clause that may stand once stands twice. */
    void once(List<?> clauses, String name) {
        if (clauses.size() > 1) {
            throw translation.origin.error("DUPLICATE_CLAUSES", "clauseName", name);
        }
    }

    /** Values of PARTITION (…), null where a column has none. */
    Map<String, Expr> partition(PartitionSpecContext specification) {
        Map<String, Expr> values = new LinkedHashMap<>();
        if (specification == null) {
            return values;
        }
        ParserRuleContext outer = translation.origin.enter(specification);
        for (PartitionValContext value : specification.partitionVal()) {
            if (value.DEFAULT() != null) {
                throw translation.origin.error("REF_DEFAULT_VALUE_IS_NOT_ALLOWED_IN_PARTITION");
            }
            String name = translation.names.single(value.identifier());
            if (values.keySet().stream().anyMatch(name::equalsIgnoreCase)) {
                throw translation.origin.error(
                        "DUPLICATE_KEY", "keyColumn", NameParser.shown(name.toLowerCase(Locale.ROOT)));
            }
            values.put(name, translation.expressions.optional(value.constant()));
        }
        translation.origin.leave(outer);
        return values;
    }

    @Override
    public Statement visitStatementDefault(StatementDefaultContext context) {
        return new Statement.Select(translation.queries.of(context.query()));
    }

    @Override
    public Statement visitDmlStatement(DmlStatementContext context) {
        return translation.inserts.of(context.dmlStatementNoWith(), context.ctes());
    }

    @Override
    public Statement visitUse(UseContext context) {
        return about(context.identifierReference(), Statement.Use::new);
    }

    @Override
    public Statement visitUseNamespace(UseNamespaceContext context) {
        return about(context.identifierReference(), Statement.Use::new);
    }

    @Override
    public Statement visitExplain(ExplainContext context) {
        if (context.LOGICAL() != null) {
            throw invalid("EXPLAIN LOGICAL");
        }
        Statement.ExplainMode mode = context.EXTENDED() != null
                ? Statement.ExplainMode.EXTENDED
                : context.CODEGEN() != null
                        ? Statement.ExplainMode.CODEGEN
                        : context.COST() != null
                                ? Statement.ExplainMode.COST
                                : context.FORMATTED() != null
                                        ? Statement.ExplainMode.FORMATTED
                                        : Statement.ExplainMode.SIMPLE;
        Statement explained = context.statement() == null
                ? translation.settings.of(context.setResetStatement())
                : of(context.statement());
        return new Statement.Explain(explained, mode);
    }

    @Override
    public Statement visitDropTable(DropTableContext context) {
        return about(context.identifierReference(), name -> new Statement.Drop(name, false, context.EXISTS() != null));
    }

    @Override
    public Statement visitDropView(DropViewContext context) {
        return about(context.identifierReference(), name -> new Statement.Drop(name, true, context.EXISTS() != null));
    }

    @Override
    public Statement visitRenameTable(RenameTableContext context) {
        List<String> newName = translation.names.parts(context.to);
        return about(context.from, name -> new Statement.Rename(name, newName, context.VIEW() != null));
    }

    @Override
    public Statement visitCreateNamespace(CreateNamespaceContext context) {
        return translation.definitions.database(context);
    }

    @Override
    public Statement visitDropNamespace(DropNamespaceContext context) {
        return about(
                context.identifierReference(),
                name -> new Statement.DropDatabase(name, context.EXISTS() != null, context.CASCADE() != null));
    }

    @Override
    public Statement visitDescribeNamespace(DescribeNamespaceContext context) {
        return about(
                context.identifierReference(),
                name -> new Statement.DescribeDatabase(name, context.EXTENDED() != null));
    }

    @Override
    public Statement visitCreateTable(CreateTableContext context) {
        return translation.tables.create(context);
    }

    @Override
    public Statement visitReplaceTable(ReplaceTableContext context) {
        return translation.tables.replace(context);
    }

    @Override
    public Statement visitCreateTableLike(CreateTableLikeContext context) {
        return translation.tables.like(context);
    }

    @Override
    public Statement visitCreateView(CreateViewContext context) {
        return translation.definitions.view(context);
    }

    @Override
    public Statement visitCreateTempViewUsing(CreateTempViewUsingContext context) {
        return translation.definitions.viewUsing(context);
    }

    @Override
    public Statement visitCreateUserDefinedFunction(CreateUserDefinedFunctionContext context) {
        return translation.definitions.function(context);
    }

    @Override
    public Statement visitCreateFunction(CreateFunctionContext context) {
        boolean temporary = context.TEMPORARY() != null;
        boolean replace = context.REPLACE() != null;
        boolean ifNotExists = context.EXISTS() != null;
        if (replace && ifNotExists) {
            throw translation.origin.error("INVALID_SQL_SYNTAX.CREATE_ROUTINE_WITH_IF_NOT_EXISTS_AND_REPLACE");
        }
        if (temporary && ifNotExists) {
            throw translation.origin.error("INVALID_SQL_SYNTAX.CREATE_TEMP_FUNC_WITH_IF_NOT_EXISTS");
        }
        String className = text(context.className);
        return about(
                context.identifierReference(),
                name -> new Statement.CreateClassFunction(
                        temporary ? List.of(temporaryName(name, "FUNCTION")) : name,
                        className,
                        replace,
                        ifNotExists,
                        temporary));
    }

    @Override
    public Statement visitRefreshFunction(RefreshFunctionContext context) {
        return about(context.identifierReference(), Statement.RefreshFunction::new);
    }

    @Override
    public Statement visitAlterViewQuery(AlterViewQueryContext context) {
        Query query = translation.queries.of(context.query());
        translation.parameters.refuse("the query of ALTER VIEW");
        String text = translation.parameters.source(context.query());
        return about(context.identifierReference(), name -> new Statement.AlterViewQuery(name, query, text));
    }

    @Override
    public Statement visitAlterViewSchemaBinding(AlterViewSchemaBindingContext context) {
        String binding = Definitions.binding(context.schemaBinding());
        QueryContext here = translation.origin.at(context.schemaBinding());
        return about(context.identifierReference(), name -> new Statement.AlterViewBinding(name, binding, here));
    }

    @Override
    public Statement visitDropFunction(DropFunctionContext context) {
        boolean temporary = context.TEMPORARY() != null;
        return about(
                context.identifierReference(),
                name -> new Statement.DropFunction(
                        temporary ? List.of(temporaryName(name, "FUNCTION")) : name,
                        context.EXISTS() != null,
                        temporary));
    }

    @Override
    public Statement visitCacheTable(CacheTableContext context) {
        Map<String, String> options = translation.properties.keyValues(context.options);
        Query query = context.query() == null ? null : translation.queries.of(context.query());
        if (query != null) {
            translation.parameters.refuse("the query of CACHE TABLE");
        }
        String text = query == null ? null : translation.parameters.source(context.query());
        return about(context.identifierReference(), name -> {
            if (query != null && name.size() > 1) {
                throw translation.origin.error(
                        "_LEGACY_ERROR_TEMP_0037",
                        "quoted",
                        String.join(
                                ".",
                                name.subList(0, name.size() - 1).stream()
                                        .map(Identifiers::quoteIfNeeded)
                                        .toList()));
            }
            return new Statement.Cache(name, query, text, context.LAZY() != null, options);
        });
    }

    @Override
    public Statement visitUncacheTable(UncacheTableContext context) {
        return about(context.identifierReference(), name -> new Statement.Uncache(name, context.EXISTS() != null));
    }

    @Override
    public Statement visitClearCache(ClearCacheContext context) {
        return new Statement.Uncache(null, true);
    }

    @Override
    public Statement visitRefreshTable(RefreshTableContext context) {
        return about(context.identifierReference(), Statement.Refresh::new);
    }

    @Override
    public Statement visitTruncateTable(TruncateTableContext context) {
        Map<String, Expr> partition = partition(context.partitionSpec());
        return about(context.identifierReference(), name -> new Statement.Truncate(name, partition));
    }

    @Override
    public Statement visitDescribeQuery(DescribeQueryContext context) {
        return new Statement.Describe(
                null, translation.queries.of(context.query()), false, List.of(), null, false, null);
    }

    @Override
    public Statement visitDescribeRelation(DescribeRelationContext context) {
        boolean extended = context.EXTENDED() != null || context.FORMATTED() != null;
        if (context.describeColName() != null && context.partitionSpec() != null) {
            throw translation.origin.error("UNSUPPORTED_FEATURE.DESC_TABLE_COLUMN_PARTITION");
        }
        boolean json = context.JSON() != null;
        if (json && context.describeColName() != null) {
            throw SyntaxErrors.bare("UNSUPPORTED_FEATURE.DESC_TABLE_COLUMN_JSON");
        }
        if (json && !extended) {
            throw SyntaxErrors.bare(
                    "DESCRIBE_JSON_NOT_EXTENDED", "tableName", Names.text(context.identifierReference()));
        }
        Map<String, String> partition =
                context.partitionSpec() == null ? null : translation.alterations.values(context.partitionSpec());
        QueryContext here = translation.origin.at(context.identifierReference());
        List<String> column = context.describeColName() == null
                ? List.of()
                : context.describeColName().nameParts.stream()
                        .map(translation.names::single)
                        .toList();
        return about(
                context.identifierReference(),
                name -> new Statement.Describe(name, null, extended, column, partition, json, here));
    }

    @Override
    public Statement visitDescribeFunction(DescribeFunctionContext context) {
        boolean extended = context.EXTENDED() != null;
        DescribeFuncNameContext name = context.describeFuncName();
        if (name.identifierReference() != null) {
            return about(name.identifierReference(), parts -> new Statement.DescribeFunction(parts, extended));
        }
        String text = name.stringLit() == null ? name.getText() : text(name.stringLit());
        return new Statement.DescribeFunction(List.of(text), extended);
    }

    @Override
    public Statement visitShowTables(ShowTablesContext context) {
        return within(context.identifierReference(), name -> new Statement.Show("TABLES", name, text(context.pattern)));
    }

    @Override
    public Statement visitShowTableExtended(ShowTableExtendedContext context) {
        Map<String, String> partition =
                context.partitionSpec() == null ? null : translation.alterations.values(context.partitionSpec());
        QueryContext here = translation.origin.at(context.pattern);
        return within(
                context.identifierReference(),
                name -> new Statement.Show("TABLE EXTENDED", name, text(context.pattern), partition, here));
    }

    @Override
    public Statement visitShowViews(ShowViewsContext context) {
        return within(context.identifierReference(), name -> new Statement.Show("VIEWS", name, text(context.pattern)));
    }

    @Override
    public Statement visitShowNamespaces(ShowNamespacesContext context) {
        List<String> name = context.multipartIdentifier() == null
                ? List.of()
                : translation.names.parts(context.multipartIdentifier());
        return new Statement.Show("DATABASES", name, text(context.pattern));
    }

    @Override
    public Statement visitShowCatalogs(ShowCatalogsContext context) {
        return new Statement.Show("CATALOGS", List.of(), text(context.pattern));
    }

    @Override
    public Statement visitShowCollations(ShowCollationsContext context) {
        return new Statement.Show("COLLATIONS", List.of(), text(context.pattern));
    }

    @Override
    public Statement visitShowCurrentNamespace(ShowCurrentNamespaceContext context) {
        return new Statement.Show("CURRENT DATABASE", List.of(), null);
    }

    @Override
    public Statement visitShowColumns(ShowColumnsContext context) {
        List<String> database = context.ns == null ? List.of() : translation.names.parts(context.ns);
        return about(context.table, name -> {
            String other = name.size() > 1 ? name.get(name.size() - 2) : null;
            if (other != null && !database.isEmpty() && !other.equalsIgnoreCase(database.get(0))) {
                throw QueryException.analysis(
                        "SHOW_COLUMNS_WITH_CONFLICT_NAMESPACE",
                        "namespaceA",
                        NameParser.shown(database.get(0)),
                        "namespaceB",
                        NameParser.shown(other));
            }
            List<String> full = new ArrayList<>(name.size() == 1 ? database : List.of());
            full.addAll(name);
            return new Statement.Show("COLUMNS", full, null, null, translation.origin.at(context.table));
        });
    }

    @Override
    public Statement visitShowPartitions(ShowPartitionsContext context) {
        Map<String, String> partition = context.partitionSpec() == null ? null : partial(context.partitionSpec());
        QueryContext here = translation.origin.at(context.identifierReference());
        return about(
                context.identifierReference(), name -> new Statement.Show("PARTITIONS", name, null, partition, here));
    }

    private Map<String, String> partial(PartitionSpecContext specification) {
        return translation.alterations.values(specification);
    }

    @Override
    public Statement visitShowCreateTable(ShowCreateTableContext context) {
        String what = context.SERDE() == null ? "CREATE TABLE" : "CREATE TABLE AS SERDE";
        QueryContext here = translation.origin.at(context.identifierReference());
        return about(context.identifierReference(), name -> new Statement.Show(what, name, null, null, here));
    }

    @Override
    public Statement visitShowTblProperties(ShowTblPropertiesContext context) {
        String key = context.key == null ? null : translation.properties.key(context.key);
        QueryContext here = translation.origin.at(context.table);
        return about(context.table, name -> new Statement.Show("TBLPROPERTIES", name, key, null, here));
    }

    @Override
    public Statement visitShowFunctions(ShowFunctionsContext context) {
        String scope = context.functionScope == null
                ? "ALL"
                : Names.text(context.functionScope).toUpperCase(Locale.ROOT);
        if (!List.of("ALL", "SYSTEM", "USER").contains(scope)) {
            throw translation.origin.error(
                    "INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_SCOPE",
                    "scope",
                    NameParser.shown(scope.toLowerCase(Locale.ROOT)));
        }
        String what = scope.equals("ALL") ? "FUNCTIONS" : scope + " FUNCTIONS";
        if (context.legacy == null) {
            return within(context.ns, name -> new Statement.Show(what, name, text(context.pattern)));
        }
        if (context.ns != null) {
            throw translation.origin.error(
                    "INVALID_SQL_SYNTAX.SHOW_FUNCTIONS_INVALID_PATTERN",
                    "pattern",
                    NameParser.shown(Names.text(context.legacy)));
        }
        List<String> name = translation.names.parts(context.legacy);
        return new Statement.Show(what, name.subList(0, name.size() - 1), name.get(name.size() - 1));
    }

    @Override
    public Statement visitCreateVariable(CreateVariableContext context) {
        DataType type = context.dataType() == null ? null : translation.types.type(context.dataType());
        if (type == null && context.variableDefaultExpression() == null) {
            throw translation.origin.error("INVALID_SQL_SYNTAX.VARIABLE_TYPE_OR_DEFAULT_REQUIRED");
        }
        Expr value = context.variableDefaultExpression() == null
                ? null
                : translation.expressions.of(context.variableDefaultExpression().expression());
        translation.parameters.refuse("DEFAULT");
        String text = value == null
                ? null
                : translation.origin.source(context.variableDefaultExpression().expression());
        List<Expr.Name> names = context.identifierReferences.stream()
                .map(name -> new Expr.Name(translation.names.parts(name), translation.origin.at(name)))
                .toList();
        return new Statement.DeclareVariable(
                names, type, value, text, context.REPLACE() != null, translation.origin.here());
    }

    @Override
    public Statement visitDropVariable(DropVariableContext context) {
        return about(context.identifierReference(), name -> new Statement.DropVariable(name, context.EXISTS() != null));
    }

    @Override
    public Statement visitVisitExecuteImmediate(VisitExecuteImmediateContext context) {
        ExecuteImmediateContext immediate = context.executeImmediate();
        translation.origin.enter(immediate);
        List<Expr.Name> into =
                immediate.targetVariable == null ? List.of() : translation.settings.variables(immediate.targetVariable);
        List<Expr> using =
                immediate.executeImmediateUsing() == null ? List.of() : using(immediate.executeImmediateUsing());
        return new Statement.ExecuteImmediate(
                translation.expressions.of(immediate.queryParam), into, using, translation.origin.here());
    }

    private List<Expr> using(ExecuteImmediateUsingContext using) {
        ParserRuleContext outer = translation.origin.enter(using);
        List<Expr> values = translation.expressions.named(using.params);
        List<String> names = values.stream()
                .filter(Expr.Alias.class::isInstance)
                .map(alias -> ((Expr.Alias) alias).names().get(0))
                .toList();
        List<String> duplicates = names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .distinct()
                .map(NameParser::shown)
                .toList();
        if (!duplicates.isEmpty()) {
            throw translation.origin.error(
                    "EXEC_IMMEDIATE_DUPLICATE_ARGUMENT_ALIASES", "aliases", String.join(", ", duplicates));
        }
        translation.origin.leave(outer);
        return values;
    }

    @Override
    public Statement visitFailNativeCommand(FailNativeCommandContext context) {
        List<String> keywords = new ArrayList<>();
        for (ParseTree child : context.unsupportedHiveNativeCommands().children) {
            if (child instanceof TerminalNode) {
                keywords.add(child.getText());
            }
        }
        throw invalid(String.join(" ", keywords).toUpperCase(Locale.ROOT));
    }
}
