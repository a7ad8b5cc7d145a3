package io.sabot.engine.sql;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DataTypeParser;
import io.sabot.engine.type.StructType;
import java.util.List;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;

/**
 * SQL text to syntax tree, in the dialect and with the errors of Spark. Immutable, for any thread. Names, types and the
 * expressions that programs mostly pass as strings are read by hand, so that the grammar is not started for them.
 */
public final class SqlParser {
    private final ParserOptions options;
    private final VariableSubstitution variables;
    private final SqlObject owner;
    private final IdentifierValues identifiers;
    private final boolean javaFunctions;

    public SqlParser(Settings settings) {
        this(settings, SqlObject.STATEMENT, IdentifierValues.LATER);
    }

    /** For the text of an object, which errors then name; the names that expressions give are found at once. */
    public SqlParser(Settings settings, SqlObject owner, IdentifierValues identifiers) {
        this(ParserOptions.of(settings), settings, owner, identifiers);
    }

    SqlParser(ParserOptions options, Settings settings) {
        this(options, settings, SqlObject.STATEMENT, IdentifierValues.LATER);
    }

    private SqlParser(ParserOptions options, Settings settings, SqlObject owner, IdentifierValues identifiers) {
        this.identifiers = identifiers;
        this.options = options;
        this.variables = new VariableSubstitution(settings);
        this.javaFunctions = settings.get(SabotSettings.JAVA_FUNCTIONS);
        this.owner = owner;
    }

    /** One statement, with or without semicolons behind it. */
    public Statement parseStatement(String text) {
        return parseStatement(text, ParameterValues.NONE);
    }

    public Statement parseStatement(String text, ParameterValues values) {
        String substituted = variables.apply(text);
        JavaFunctionText java = javaFunctions ? JavaFunctionText.of(substituted) : null;
        if (java != null && parseSimple(java.definition(), values) instanceof Statement.CreateFunction definition) {
            return new Statement.CreateJavaFunction(definition, parseExpression(java.body()), java.calledOnNull());
        }
        return parseSimple(substituted, values);
    }

    private Statement parseSimple(String substituted, ParameterValues values) {
        return Grammar.run(
                substituted,
                options,
                SqlBaseParser::compoundOrSingleStatement,
                context -> new Translation(substituted, options, values, owner, identifiers).statement(context));
    }

    /** A query without semicolon, as in the text of a view. */
    public Query parseQuery(String text) {
        String substituted = variables.apply(text);
        return Grammar.run(
                substituted,
                options,
                SqlBaseParser::singleQuery,
                context ->
                        new Translation(substituted, options, ParameterValues.NONE, owner, identifiers).query(context));
    }

    /** An expression with or without alias, as in {@code expr(text)}, {@code selectExpr(text)} and {@code filter(text)}. */
    public Expr parseExpression(String text) {
        String substituted = variables.apply(text);
        Expr simple = QuickExpressions.read(substituted, options);
        return simple == null ? parseByGrammar(substituted) : simple;
    }

    Expr parseByGrammar(String text) {
        return Grammar.run(
                text,
                options,
                SqlBaseParser::singleExpression,
                context ->
                        new Translation(text, options, ParameterValues.NONE, owner, identifiers).expression(context));
    }

    /** A name in SQL's syntax, as in {@code spark.table(text)}: parts with dots between them, in backquotes where needed. */
    public List<String> parseIdentifier(String text) {
        String substituted = variables.apply(text);
        List<String> simple = options.reservedKeywords() ? null : NameParser.plainParts(substituted);
        return simple == null
                ? new Translation(substituted, options, ParameterValues.NONE, owner, identifiers)
                        .identifier(substituted)
                : simple;
    }

    /** The name of a column as in {@code df.col(text)}, in which anything but dots and backquotes needs no quotes. */
    public static List<String> parseColumnName(String name) {
        return NameParser.parts(name);
    }

    public DataType parseDataType(String text) {
        DataType simple = DataTypeParser.parseType(text, options.timestampIsLocal());
        return simple != null
                ? simple
                : Grammar.run(
                        text,
                        options,
                        SqlBaseParser::singleDataType,
                        context -> Translation.ofType(text, options).types.type(context.dataType()));
    }

    /** Columns with their types as in {@code a INT, b STRING NOT NULL}. */
    public StructType parseTableSchema(String text) {
        StructType simple = DataTypeParser.parseColumns(text, options.timestampIsLocal());
        return simple != null
                ? simple
                : Grammar.run(
                        text,
                        options,
                        SqlBaseParser::singleTableSchema,
                        context -> Translation.ofType(text, options).types.table(context.colTypeList()));
    }

    /** The statements of a script, as {@code spark-sql} divides it. */
    public static List<String> splitStatements(String script) {
        return Scripts.split(script);
    }
}
