package io.sabot.engine.record;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;

/** What stands between values: characters, some behind a backslash. Source: CSVExprUtils of Spark. */
final class CsvSeparator {
    private CsvSeparator() {}

    static String parse(String text) {
        StringBuilder separator = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                separator.append(c);
            } else {
                separator.append(escaped(text.substring(i, i + 2))); // fails at the end of the text, as Spark does
                i++;
            }
        }
        return separator.toString();
    }

    private static char escaped(String text) {
        return switch (text.charAt(1)) {
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '"', '\'', '\\' -> text.charAt(1);
            default -> throw invalid("UNSUPPORTED_SPECIAL_CHARACTER", "str", text);
        };
    }

    private static QueryException invalid(String reason, String... parameters) {
        return QueryException.of(ErrorKind.ILLEGAL_ARGUMENT, "INVALID_DELIMITER_VALUE." + reason, parameters);
    }
}
