package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import java.util.List;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CompoundOrSingleStatementContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleQueryContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleStatementContext;

/** One text on its way from parse tree to syntax tree: what its translators share. */
final class Translation {
    final ParserOptions options;
    final ParameterValues values;
    private final IdentifierValues identifiers;
    final Origin origin;
    final Names names = new Names(this);
    final Literals literals = new Literals(this);
    final Parameters parameters = new Parameters(this);
    final IntervalLiterals intervals = new IntervalLiterals(this);
    final TypedLiterals typedLiterals = new TypedLiterals(this);
    final Types types = new Types(this);
    final Properties properties = new Properties(this);
    final Expressions expressions = new Expressions(this);
    final Predicates predicates = new Predicates(this);
    final Calls calls = new Calls(this);
    final Windows windows = new Windows(this);
    final Relations relations = new Relations(this);
    final Joins joins = new Joins(this);
    final Pivots pivots = new Pivots(this);
    final TableFunctions tableFunctions = new TableFunctions(this);
    final Queries queries = new Queries(this);
    final Groupings groupings = new Groupings(this);
    final Transforms transforms = new Transforms(this);
    final Pipes pipes = new Pipes(this);
    final Statements statements = new Statements(this);
    final Alterations alterations = new Alterations(this);
    final SettingStatements settings = new SettingStatements(this);
    final Inserts inserts = new Inserts(this);
    final Columns columns = new Columns(this);
    final Tables tables = new Tables(this);
    final Definitions definitions = new Definitions(this);

    Translation(
            String text, ParserOptions options, ParameterValues values, SqlObject owner, IdentifierValues identifiers) {
        this(text, options, values, owner, identifiers, false);
    }

    private Translation(
            String text,
            ParserOptions options,
            ParameterValues values,
            SqlObject owner,
            IdentifierValues identifiers,
            boolean pointsOnly) {
        this.options = options;
        this.identifiers = identifiers;
        this.values = values;
        this.origin = new Origin(text, owner, pointsOnly);
    }

    static Translation ofType(String text, ParserOptions options) {
        return new Translation(text, options, ParameterValues.NONE, SqlObject.STATEMENT, IdentifierValues.LATER, true);
    }

    private Translation fresh() {
        return new Translation(origin.text(), options, values, origin.owner(), identifiers);
    }

    /** The name that an expression gives, null when that is known only later. */
    List<String> identifier(Expr expression) {
        String text = LiteralValues.text(expression);
        return text == null ? identifiers.name(expression) : identifier(text);
    }

    /** A name inside a string, in the syntax of SQL. */
    List<String> identifier(String text) {
        Translation inner = new Translation(text, options, ParameterValues.NONE, SqlObject.STATEMENT, identifiers);
        return Grammar.run(
                text,
                options,
                SqlBaseParser::singleMultipartIdentifier,
                context -> inner.names.parts(context.multipartIdentifier()));
    }

    Expr expression(SingleExpressionContext context) {
        origin.enter(context);
        return expressions.of(context.namedExpression());
    }

    Query query(SingleQueryContext context) {
        origin.enter(context);
        return queries.of(context.query());
    }

    Statement statement(CompoundOrSingleStatementContext context) {
        origin.enter(context);
        SingleStatementContext statement = context.singleStatement();
        if (statement == null) {
            return new Statement.Script(
                    new ScriptTranslator(this, this::fresh).script(context.singleCompoundStatement()));
        }
        origin.enter(statement);
        return statement.statement() == null
                ? settings.of(statement.setResetStatement())
                : statements.of(statement.statement());
    }
}
