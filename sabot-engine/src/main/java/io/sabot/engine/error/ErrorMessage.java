package io.sabot.engine.error;

import java.util.List;
import java.util.Map;

/**
 * Writes an error the way Spark does: {@code [CONDITION] text SQLSTATE: nnnnn}, then where it was written in the form that
 * the kind of error has there (SparkThrowableHelper, AnalysisException, ParseException).
 */
final class ErrorMessage {
    private static final String UNPUBLISHED_PREFIX = "_LEGACY_ERROR_";
    /** Spark knows where this was written, but does not say it in the message. */
    private static final String UNPLACED = "UNBOUND_SQL_PARAMETER";

    private ErrorMessage() {}

    static String format(
            ErrorKind kind, String condition, Map<String, String> parameters, List<QueryContext> contexts) {
        String text = text(condition, parameters);
        QueryContext context = contexts.isEmpty() ? null : contexts.get(0);
        return switch (kind) {
            case PARSE -> "\n" + text + (context == null ? "" : parsePosition(context));
            case ANALYSIS, NO_SUCH_OBJECT ->
                text + (context == null || condition.equals(UNPLACED) ? "" : analysisPosition(context));
            default -> {
                String summary = summaries(contexts);
                yield summary.isEmpty() ? text : text + "\n" + summary;
            }
        };
    }

    /** The same without the text of the statement, as {@code AnalysisException.getSimpleMessage} has it. */
    static String simple(
            ErrorKind kind, String condition, Map<String, String> parameters, List<QueryContext> contexts) {
        if (kind != ErrorKind.PARSE) {
            return format(kind, condition, parameters, contexts);
        }
        String text = text(condition, parameters);
        return contexts.isEmpty() ? text : text + analysisPosition(contexts.get(0));
    }

    private static String text(String condition, Map<String, String> parameters) {
        String template = ErrorConditions.template(condition);
        String sqlState = ErrorConditions.sqlState(condition);
        StringBuilder text = new StringBuilder();
        if (!condition.startsWith(UNPUBLISHED_PREFIX)) {
            text.append('[').append(condition).append("] ");
        }
        if (template == null) {
            return text.append(parameters).toString();
        }
        substitute(template, parameters, text);
        if (condition.equals(QueryException.UNSUPPORTED_FEATURE)) {
            text.append(' ').append(parameters.get("feature")).append('.');
        }
        if (sqlState != null) {
            text.append(" SQLSTATE: ").append(sqlState);
        }
        return text.toString();
    }

    private static void substitute(String template, Map<String, String> parameters, StringBuilder text) {
        int from = 0;
        for (int open = template.indexOf('<'); open >= 0; open = template.indexOf('<', open + 1)) {
            int close = endOfName(template, open + 1);
            if (close < 0 || !parameters.containsKey(template.substring(open + 1, close))) {
                continue;
            }
            text.append(template, from, open).append(parameters.get(template.substring(open + 1, close)));
            from = close + 1;
        }
        text.append(template, from, template.length());
    }

    /** @return position of the closing bracket, -1 when what follows is not the name of a parameter */
    private static int endOfName(String template, int start) {
        int i = start;
        while (i < template.length() && isNameCharacter(template.charAt(i))) {
            i++;
        }
        return i > start && i < template.length() && template.charAt(i) == '>' ? i : -1;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private static String summaries(List<QueryContext> contexts) {
        StringBuilder text = new StringBuilder();
        for (QueryContext context : contexts) {
            text.append(context.summary());
        }
        return text.toString();
    }

    private static String analysisPosition(QueryContext context) {
        if (!context.isSql() || context.line() == 0) {
            return "";
        }
        String line = "; line " + context.line();
        return context.startPosition() < 0 ? line : line + " pos " + context.startPosition();
    }

    private static String parsePosition(QueryContext context) {
        String summary = context.summary();
        if (!summary.isEmpty()) {
            return "\n" + summary;
        }
        if (context.line() == 0 || context.startPosition() < 0) {
            return "\n== SQL ==\n" + context.sqlText();
        }
        StringBuilder text = new StringBuilder();
        text.append(" (line ")
                .append(context.line())
                .append(", pos ")
                .append(context.startPosition())
                .append(")\n");
        text.append("\n== SQL ==\n");
        String[] lines = context.sqlText().split("\n");
        for (int i = 0; i < lines.length; i++) {
            text.append(lines[i]).append('\n');
            if (i + 1 == Math.min(context.line(), lines.length)) {
                text.append("-".repeat(context.startPosition())).append("^^^\n");
            }
        }
        return text.toString();
    }
}
