package io.sabot.engine.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An error that ends a query: a condition of Spark's published list, its parameters, and where it was written.
 * The message has Spark's form: {@code [CONDITION.SUB] text SQLSTATE: nnnnn} followed by the query context.
 */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * The main condition under which Spark reports every feature it has not (SQLSTATE 0A000). Its text ends in a colon, after
     * which Spark's sub-conditions name the feature; so does {@link #unsupported}.
     */
    static final String UNSUPPORTED_FEATURE = "UNSUPPORTED_FEATURE";

    private final ErrorKind kind;
    private final String condition;
    private final LinkedHashMap<String, String> parameters;
    private final List<QueryContext> contexts;
    /** Whether the place is settled, be it that there is none. */
    private final boolean placed;

    private QueryException(
            ErrorKind kind,
            String condition,
            Map<String, String> parameters,
            List<QueryContext> contexts,
            boolean placed,
            Throwable cause) {
        super(null, cause);
        this.kind = kind;
        this.condition = condition;
        this.parameters = new LinkedHashMap<>(parameters);
        this.contexts = List.copyOf(contexts);
        this.placed = placed;
    }

    /**
     * @param condition a condition name, with {@code .SUB_CONDITION} where there is one
     * @param namesAndValues parameter names and values in turn
     */
    public static QueryException of(ErrorKind kind, String condition, String... namesAndValues) {
        return new QueryException(kind, condition, pairs(namesAndValues), List.of(), false, null);
    }

    public static QueryException analysis(String condition, String... namesAndValues) {
        return of(ErrorKind.ANALYSIS, condition, namesAndValues);
    }

    /** A broken invariant of Sabot itself, shown as Spark's INTERNAL_ERROR. */
    public static QueryException internal(String message) {
        return of(ErrorKind.INTERNAL, "INTERNAL_ERROR", "message", message);
    }

    /**
     * What Spark has and Sabot has not yet: never a wrong answer.
     *
     * @param feature a noun phrase without a full stop
     */
    public static QueryException unsupported(String feature) {
        return of(ErrorKind.UNSUPPORTED, UNSUPPORTED_FEATURE, "feature", feature);
    }

    /** The same error, written there; unchanged when its place is settled. */
    public QueryException withContext(QueryContext context) {
        return context == null || placed ? this : copy(parameters, List.of(context), true, getCause());
    }

    /** The same error, of which Spark says no place: none can be given to it any more. */
    public QueryException nowhere() {
        return copy(parameters, List.of(), true, getCause());
    }

    /** The same error without its place, to which another may be given. */
    public QueryException withoutContext() {
        return copy(parameters, List.of(), false, getCause());
    }

    /** The same error that says one thing more. */
    public QueryException withParameter(String name, String value) {
        LinkedHashMap<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return copy(more, contexts, placed, getCause());
    }

    /** The same error without one of its parameters. */
    public QueryException withoutParameter(String name) {
        LinkedHashMap<String, String> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(name);
        return copy(fewer, contexts, placed, getCause());
    }

    public QueryException withCause(Throwable cause) {
        return copy(parameters, contexts, placed, cause);
    }

    private QueryException copy(
            LinkedHashMap<String, String> otherParameters,
            List<QueryContext> otherContexts,
            boolean otherPlaced,
            Throwable otherCause) {
        QueryException copy =
                new QueryException(kind, condition, otherParameters, otherContexts, otherPlaced, otherCause);
        copy.setStackTrace(getStackTrace());
        for (Throwable suppressed : getSuppressed()) {
            copy.addSuppressed(suppressed);
        }
        return copy;
    }

    public ErrorKind kind() {
        return kind;
    }

    public String condition() {
        return condition;
    }

    public Map<String, String> parameters() {
        return parameters;
    }

    /** The published text with its parameters as {@code <name>}, null for a condition outside the published list. */
    public String template() {
        return ErrorConditions.template(condition);
    }

    public List<QueryContext> contexts() {
        return contexts;
    }

    /** @return the five characters of the condition's SQLSTATE, or null for a condition outside the published list */
    public String sqlState() {
        return ErrorConditions.sqlState(condition);
    }

    @Override
    public String getMessage() {
        return ErrorMessage.format(kind, condition, parameters, contexts());
    }

    /** The message without the lines of the statement that a syntax error shows. */
    public String simpleMessage() {
        return ErrorMessage.simple(kind, condition, parameters, contexts());
    }

    private static Map<String, String> pairs(String[] namesAndValues) {
        LinkedHashMap<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
