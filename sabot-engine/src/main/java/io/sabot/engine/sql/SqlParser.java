package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import java.util.List;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;

/** SQL text to syntax tree, in the dialect and with the errors of Spark. Immutable, to be used by any thread. */
public final class SqlParser {
    private final ParserOptions options;

    public SqlParser(ParserOptions options) {
        this.options = options;
    }

    /** One statement, with or without a semicolon behind it. */
    public Statement parseStatement(String text) {
        return parseStatement(text, ParameterValues.NONE);
    }

    public Statement parseStatement(String text, ParameterValues values) {
        SqlBaseParser.CompoundOrSingleStatementContext context =
                Grammar.parse(text, options, SqlBaseParser::compoundOrSingleStatement);
        return new Translation(text, options, values).statement(context);
    }

    public Query parseQuery(String text) {
        SqlBaseParser.SingleQueryContext context = Grammar.parse(text, options, SqlBaseParser::singleQuery);
        return new Translation(text, options, ParameterValues.NONE).query(context);
    }

    /** An expression with or without alias, as in {@code expr(text)} and {@code selectExpr(text)}. */
    public Expr parseExpression(String text) {
        Expr simple = QuickExpressions.read(text, options);
        return simple == null ? parseByGrammar(text) : simple;
    }

    Expr parseByGrammar(String text) {
        SqlBaseParser.SingleExpressionContext context =
                Grammar.parse(text, options, SqlBaseParser::singleExpression);
        return new Translation(text, options, ParameterValues.NONE).expression(context);
    }

    /** The parts of a column's name as in {@code df.col("a.`b.c`")}; does not start the grammar. */
    public static List<String> parseColumnName(String name) {
        return NameParser.parts(name);
    }

    /** A data type, as in {@code CAST(a AS type)}. */
    public DataType parseDataType(String text) {
        SqlBaseParser.SingleDataTypeContext context = Grammar.parse(text, options, SqlBaseParser::singleDataType);
        return new Translation(text, options, ParameterValues.NONE).types.type(context.dataType());
    }

    /** The columns of a table, as in {@code a INT NOT NULL, b STRING COMMENT 'c'}. */
    public StructType parseTableSchema(String text) {
        SqlBaseParser.SingleTableSchemaContext context =
                Grammar.parse(text, options, SqlBaseParser::singleTableSchema);
        return new Translation(text, options, ParameterValues.NONE).types.table(context.colTypeList());
    }
}
