package io.sabot.engine.sql;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The piece of the text that is being translated: where nodes and errors that arise now were written. As in Spark it is the
 * innermost piece that was entered, which is not always the one an error is about.
 */
final class Origin {
    private final String text;
    private final SqlObject owner;
    private final boolean pointsOnly;
    private ParserRuleContext current;

    /** @param pointsOnly whether Spark says of errors in the text where they begin only: in one that is a type */
    Origin(String text, SqlObject owner, boolean pointsOnly) {
        this.text = text;
        this.owner = owner;
        this.pointsOnly = pointsOnly;
    }

    SqlObject owner() {
        return owner;
    }

    String text() {
        return text;
    }

    /** @return what to {@link #leave} to; an error need not leave, since it ends the translation */
    ParserRuleContext enter(ParserRuleContext context) {
        ParserRuleContext outer = current;
        current = context;
        return outer;
    }

    void leave(ParserRuleContext outer) {
        current = outer;
    }

    QueryContext here() {
        return at(current);
    }

    QueryContext at(ParserRuleContext context) {
        Token start = context.getStart();
        if (pointsOnly) {
            return QueryContext.position(text, start.getLine(), start.getCharPositionInLine());
        }
        Token stop = context.getStop() == null ? start : context.getStop();
        return QueryContext.sql(
                        text,
                        start.getStartIndex(),
                        stop.getStopIndex(),
                        start.getLine(),
                        start.getCharPositionInLine())
                .within(owner.type(), owner.name());
    }

    QueryException error(String condition, String... parameters) {
        return QueryException.of(ErrorKind.PARSE, condition, parameters).withContext(here());
    }

    /** An error of a lower room, as the parse error that Spark makes of it. */
    QueryException error(QueryException cause) {
        return error(cause.condition(), namesAndValues(cause));
    }

    /** Likewise, for an error of which Spark says no place. */
    QueryException nowhere(QueryException cause) {
        return SyntaxErrors.nowhere(text, cause.condition(), namesAndValues(cause));
    }

    private static String[] namesAndValues(QueryException error) {
        return error.parameters().entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    /** What Spark forbids under the one condition "Operation not allowed". */
    QueryException notAllowed(String message) {
        return error("_LEGACY_ERROR_TEMP_0035", "message", message);
    }

    String source(ParserRuleContext context) {
        Token start = context.getStart();
        return source(start.getStartIndex(), context.getStop().getStopIndex(), start);
    }

    /** The text behind a token, up to the end. */
    String after(Token token) {
        return source(token.getStopIndex() + 1, token.getInputStream().size() - 1, token);
    }

    /** The text between two tokens. */
    String between(Token before, Token behind) {
        return source(before.getStopIndex() + 1, behind.getStartIndex() - 1, before);
    }

    private static String source(int start, int stop, Token token) {
        return stop < start ? "" : token.getInputStream().getText(Interval.of(start, stop));
    }
}
