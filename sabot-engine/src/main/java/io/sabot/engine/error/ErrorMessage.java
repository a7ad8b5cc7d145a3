package io.sabot.engine.error;

import java.util.List;
import java.util.Map;

/** Writes an error the way Spark does. */
final class ErrorMessage {
    private ErrorMessage() {}

    static String format(String condition, Map<String, String> parameters, List<QueryContext> contexts) {
        return "[" + condition + "] " + parameters;
    }
}
