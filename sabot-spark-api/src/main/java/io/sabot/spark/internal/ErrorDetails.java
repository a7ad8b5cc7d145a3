package io.sabot.spark.internal;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.spark.QueryContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scala.Option;

/**
 * What every error of Spark's answers: the condition and its parameters, where it was written, and the whole message.
 *
 * @param condition null for an error that is only a message
 * @param contexts where in the user's text or program it was written
 * @param simpleMessage the message without the lines of the statement that a syntax error shows
 */
public record ErrorDetails(
        String condition,
        Map<String, String> parameters,
        List<QueryContext> contexts,
        String sqlState,
        String template,
        String message,
        String simpleMessage,
        Throwable cause)
        implements Serializable {

    private static final QueryContext[] NOWHERE = {};

    public static ErrorDetails of(QueryException error) {
        List<QueryContext> contexts = new ArrayList<>();
        for (io.sabot.engine.error.QueryContext context : error.contexts()) {
            if (error.kind() != ErrorKind.PARSE || context.isFragment()) {
                contexts.add(new WrittenAt(context));
            }
        }
        return new ErrorDetails(
                error.condition(),
                error.parameters(),
                contexts,
                error.sqlState(),
                error.template(),
                error.getMessage(),
                error.simpleMessage(),
                error.getCause() instanceof QueryException inner ? SparkErrors.translated(inner) : error.getCause());
    }

    public static ErrorDetails message(String message, Throwable cause) {
        return new ErrorDetails(null, Map.of(), List.of(), null, null, message, message, cause);
    }

    /** Of a condition's name and parameters, as the constructors of Spark's exceptions take them. */
    public static ErrorDetails of(
            String condition,
            scala.collection.immutable.Map<String, String> parameters,
            QueryContext[] contexts,
            String summary,
            Throwable cause) {
        return of(condition, ScalaCollections.javaMap(parameters), contexts, summary, cause);
    }

    public static ErrorDetails of(
            String condition,
            Map<String, String> parameters,
            QueryContext[] contexts,
            String summary,
            Throwable cause) {
        Map<String, String> copy = new TreeMap<>(parameters);
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, String> parameter : copy.entrySet()) {
            pairs.add(parameter.getKey());
            pairs.add(parameter.getValue());
        }
        QueryException error = QueryException.of(ErrorKind.RUNTIME, condition, pairs.toArray(new String[0]));
        String message =
                summary == null || summary.isEmpty() ? error.getMessage() : error.getMessage() + "\n" + summary;
        return new ErrorDetails(
                condition,
                copy,
                contexts == null ? List.of() : List.of(contexts),
                error.sqlState(),
                error.template(),
                message,
                message,
                cause);
    }

    public static ErrorDetails message(
            String message,
            Throwable cause,
            Option<String> condition,
            scala.collection.immutable.Map<String, String> parameters,
            QueryContext[] contexts) {
        return new ErrorDetails(
                condition.isDefined() ? condition.get() : null,
                ScalaCollections.javaMap(parameters),
                contexts == null ? List.of() : List.of(contexts),
                null,
                null,
                message,
                message,
                cause);
    }

    /** The given SQLSTATE instead of that of the condition. */
    public ErrorDetails withSqlState(Option<String> other) {
        return other.isEmpty()
                ? this
                : new ErrorDetails(
                        condition, parameters, contexts, other.get(), template, message, simpleMessage, cause);
    }

    public QueryContext[] contextArray() {
        return contexts.toArray(NOWHERE);
    }

    public boolean internal() {
        return condition != null && condition.startsWith("INTERNAL_ERROR");
    }
}
