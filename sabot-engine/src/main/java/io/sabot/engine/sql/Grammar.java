package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;
import java.util.function.Function;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.CompoundOrSingleStatementContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ErrorIdentContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SetConfigurationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleStatementContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.UnquotedIdentifierContext;

/**
 * Runs Spark's generated grammar over a text: first with the fast prediction, then, when that finds no way, with the exact
 * one. What ANTLR learns of the grammar on the way is shared by all parsers of the process.
 */
final class Grammar {
    private Grammar() {}

    /** Parses and translates; texts that nest too deep for the stack are Spark's error in either. */
    static <C extends ParserRuleContext, T> T run(
            String text, ParserOptions options, Function<SqlBaseParser, C> rule, Function<C, T> translation) {
        try {
            return translation.apply(parse(text, options, rule));
        } catch (StackOverflowError e) {
            throw SyntaxErrors.at(text, 1, 0, "FAILED_TO_PARSE_TOO_COMPLEX");
        }
    }

    private static <C extends ParserRuleContext> C parse(
            String text, ParserOptions options, Function<SqlBaseParser, C> rule) {
        SyntaxErrors.Listener errors = new SyntaxErrors.Listener(text);
        SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseStream(CharStreams.fromString(text)));
        lexer.removeErrorListeners();
        lexer.addErrorListener(errors);
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        SqlBaseParser parser = new SqlBaseParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(errors);
        parser.addParseListener(new Checks(text, lexer, tokens));
        parser.legacy_setops_precedence_enabled = options.setOperationsLeftToRight();
        parser.legacy_exponent_literal_as_decimal_enabled = options.exponentIsDecimal();
        parser.SQL_standard_keyword_behavior = options.reservedKeywords();
        parser.double_quoted_identifiers = options.doubleQuotedIdentifiers();
        parser.legacy_identifier_clause_only = options.identifierClauseOnly();
        try {
            parser.setErrorHandler(new SyntaxErrors.GivingUp(text));
            parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
            return rule.apply(parser);
        } catch (ParseCancellationException e) {
            tokens.seek(0);
            parser.reset();
            parser.setErrorHandler(new SyntaxErrors.Reporting(text));
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            return rule.apply(parser);
        }
    }

    /** What the grammar lets pass and Spark rejects while it parses. */
    private static final class Checks implements ParseTreeListener {
        private final String text;
        private final SqlBaseLexer lexer;
        private final CommonTokenStream tokens;

        Checks(String text, SqlBaseLexer lexer, CommonTokenStream tokens) {
            this.text = text;
            this.lexer = lexer;
            this.tokens = tokens;
        }

        @Override
        public void exitEveryRule(ParserRuleContext context) {
            if (context instanceof UnquotedIdentifierContext && !isPlain(context.getText())) {
                throw invalidIdentifier(context, context.getText());
            }
            if (context instanceof ErrorIdentContext) {
                throw invalidIdentifier(context, context.getParent().getText());
            }
            if (lexer.has_unclosed_bracketed_comment && mayNotEndInComment(context)) {
                throw SyntaxErrors.unclosedComment(text, startOfComment());
            }
        }

        /** The comment is the last token before the end of the text. */
        private int startOfComment() {
            return tokens.get(tokens.size() - 2).getStartIndex();
        }

        private QueryException invalidIdentifier(ParserRuleContext context, String identifier) {
            Token start = context.getStart();
            return SyntaxErrors.at(
                    text, start.getLine(), start.getCharPositionInLine(), "INVALID_IDENTIFIER", "ident", identifier);
        }

        private static boolean isPlain(String identifier) {
            for (int i = 0; i < identifier.length(); i++) {
                char c = identifier.charAt(i);
                if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) {
                    return false;
                }
            }
            return true;
        }

        /** {@code SET} takes the rest of the text as it stands, so {@code /*} begins no comment there. */
        private static boolean mayNotEndInComment(ParserRuleContext context) {
            if (context instanceof CompoundOrSingleStatementContext whole) {
                return whole.singleStatement() == null || !setsConfiguration(whole.singleStatement());
            }
            if (context instanceof SingleStatementContext single) {
                return !setsConfiguration(single);
            }
            return switch (context.getRuleIndex()) {
                case SqlBaseParser.RULE_query,
                        SqlBaseParser.RULE_singleCompoundStatement,
                        SqlBaseParser.RULE_singleExpression,
                        SqlBaseParser.RULE_singleDataType,
                        SqlBaseParser.RULE_singleTableSchema,
                        SqlBaseParser.RULE_singleTableIdentifier,
                        SqlBaseParser.RULE_singleMultipartIdentifier,
                        SqlBaseParser.RULE_singleFunctionIdentifier -> true;
                default -> false;
            };
        }

        private static boolean setsConfiguration(SingleStatementContext statement) {
            return statement.setResetStatement() instanceof SetConfigurationContext;
        }

        @Override
        public void enterEveryRule(ParserRuleContext context) {}

        @Override
        public void visitTerminal(TerminalNode node) {}

        @Override
        public void visitErrorNode(ErrorNode node) {}
    }
}
