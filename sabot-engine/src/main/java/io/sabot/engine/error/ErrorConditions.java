package io.sabot.engine.error;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The published error conditions: message templates and SQLSTATEs, read on the first error and never before. */
final class ErrorConditions {
    private static final String RESOURCE = "error/error-conditions.json";

    private record Condition(String template, String sqlState, Map<String, Condition> subConditions) {}

    /** Its initialisation is the reading. */
    private static final class Published {
        private static final Map<String, Condition> CONDITIONS = read();
    }

    private ErrorConditions() {}

    /** @return null when the condition, or its SQLSTATE, is not in the published list */
    static String sqlState(String condition) {
        Condition main = main(condition);
        return main == null ? null : main.sqlState;
    }

    /** @return the text with its parameters as {@code <name>}, null when the condition is not in the published list */
    static String template(String condition) {
        Condition main = main(condition);
        if (main == null) {
            return null;
        }
        int dot = condition.indexOf('.');
        if (dot < 0) {
            return main.template;
        }
        Condition sub = main.subConditions.get(condition.substring(dot + 1));
        return sub == null ? null : main.template + " " + sub.template;
    }

    private static Condition main(String condition) {
        int dot = condition.indexOf('.');
        return Published.CONDITIONS.get(dot < 0 ? condition : condition.substring(0, dot));
    }

    private static Map<String, Condition> read() {
        try (InputStream stream = ErrorConditions.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + RESOURCE);
            }
            try (JsonParser parser = new JsonFactory().createParser(stream)) {
                parser.nextToken();
                return readConditions(parser);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Condition> readConditions(JsonParser parser) throws IOException {
        Map<String, Condition> conditions = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            conditions.put(name, readCondition(parser));
        }
        return conditions;
    }

    private static Condition readCondition(JsonParser parser) throws IOException {
        String template = "";
        String sqlState = null;
        Map<String, Condition> subConditions = Map.of();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "message" -> template = readLines(parser);
                case "sqlState" -> sqlState = parser.getText();
                case "subClass" -> subConditions = readConditions(parser);
                default -> parser.skipChildren();
            }
        }
        return new Condition(template, sqlState, subConditions);
    }

    private static String readLines(JsonParser parser) throws IOException {
        StringBuilder lines = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            lines.append(lines.length() == 0 ? "" : "\n").append(parser.getText());
        }
        return lines.toString();
    }
}
