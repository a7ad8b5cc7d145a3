package io.sabot.engine.sql;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Turns the first thing ANTLR complains of into Spark's {@code PARSE_SYNTAX_ERROR}: the offending token and, where the
 * grammar knows, the token that is missing or too much.
 */
final class SyntaxErrors {
    private SyntaxErrors() {}

    static QueryException at(String text, int line, int position, String condition, String... parameters) {
        return QueryException.of(ErrorKind.PARSE, condition, parameters)
                .withContext(QueryContext.position(text, line, position));
    }

    /** An error of which Spark says no place at all. */
    static QueryException bare(String condition, String... parameters) {
        return QueryException.of(ErrorKind.PARSE, condition, parameters);
    }

    /** Where Spark shows the whole text without a position. */
    static QueryException nowhere(String text, String condition, String... parameters) {
        return at(text, 0, -1, condition, parameters);
    }

    /**
     * Shown with the whole text, without a position.
     *
     * @param start what Spark gives as the line: the index of the first character
     */
    static QueryException unclosedComment(String text, int start) {
        return at(text, start, -1, "UNCLOSED_BRACKETED_COMMENT");
    }

    private static QueryException syntax(String text, Token token, String hint) {
        return syntax(text, token.getLine(), token.getCharPositionInLine(), display(token), hint);
    }

    private static QueryException syntax(String text, int line, int position, String error, String hint) {
        return text.isBlank()
                ? at(text, line, position, "PARSE_EMPTY_STATEMENT")
                : at(text, line, position, "PARSE_SYNTAX_ERROR", "error", error, "hint", hint);
    }

    private static String display(Token token) {
        if (token.getType() == Token.EOF) {
            return "end of input";
        }
        return "'" + token.getText().replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "'";
    }

    /** Fails with the error to show. */
    static class Reporting extends DefaultErrorStrategy {
        private final String text;

        Reporting(String text) {
            this.text = text;
        }

        @Override
        public void reportInputMismatch(Parser parser, InputMismatchException e) {
            throw syntax(text, e.getOffendingToken(), "");
        }

        @Override
        public void reportNoViableAlternative(Parser parser, NoViableAltException e) {
            throw syntax(text, e.getOffendingToken(), "");
        }

        @Override
        public void reportUnwantedToken(Parser parser) {
            Token token = parser.getCurrentToken();
            throw syntax(text, token, ": extra input " + display(token));
        }

        @Override
        public void reportMissingToken(Parser parser) {
            String missing = getExpectedTokens(parser).toString(parser.getVocabulary());
            throw syntax(text, parser.getCurrentToken(), ": missing " + missing);
        }
    }

    /**
     * The first, fast attempt: gives up where a token is not the expected one, since the exact attempt may have gone another
     * way there or know better what is missing. Where no way can be found at all it fails, as in Spark.
     */
    static final class GivingUp extends Reporting {
        GivingUp(String text) {
            super(text);
        }

        @Override
        public void recover(Parser parser, RecognitionException e) {
            throw new ParseCancellationException(e);
        }

        @Override
        public Token recoverInline(Parser parser) {
            throw new ParseCancellationException(new InputMismatchException(parser));
        }

        @Override
        public void sync(Parser parser) {
            // Looking ahead for a difficulty costs more than meeting it.
        }
    }

    /** What neither strategy has seen: characters the lexer cannot read, predicates of the grammar that do not hold. */
    static final class Listener extends BaseErrorListener {
        private final String text;

        Listener(String text) {
            this.text = text;
        }

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object symbol,
                int line,
                int position,
                String message,
                RecognitionException e) {
            throw syntax(text, line, position, message, "");
        }
    }
}
