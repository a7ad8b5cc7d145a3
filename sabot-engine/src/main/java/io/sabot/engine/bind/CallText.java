package io.sabot.engine.bind;

import java.util.List;
import java.util.Locale;

/** How Spark shows a call of a function or operator, given the texts of its arguments. */
final class CallText {
    private CallText() {}

    static String of(String name, List<String> arguments) {
        if (arguments.size() == 2) {
            String symbol = binary(name);
            if (symbol != null) {
                return "(" + arguments.get(0) + " " + symbol + " " + arguments.get(1) + ")";
            }
            if (name.equals("like")) {
                return arguments.get(0) + " LIKE " + arguments.get(1);
            }
            String side = trimmedSide(name);
            if (side != null) {
                return "TRIM(" + side + " " + arguments.get(0) + " FROM " + arguments.get(1) + ")";
            }
            if (name.equals("rlike") || name.equals("regexp") || name.equals("regexp_like")) {
                return name.toUpperCase(Locale.ROOT) + "(" + String.join(", ", arguments) + ")";
            }
            if (name.equals("extract")) {
                return "extract(" + arguments.get(0) + " FROM " + arguments.get(1) + ")";
            }
        }
        if (arguments.size() == 3 && name.equals("like")) {
            String escape = arguments.get(2);
            return arguments.get(0) + " LIKE " + arguments.get(1)
                    + (escape.equals("\\") ? "" : " ESCAPE '" + escape + "'");
        }
        if (arguments.size() == 3 && name.equals("ilike")) {
            return "ilike(" + arguments.get(0) + ", " + arguments.get(1) + ")";
        }
        if (arguments.size() == 3 && name.equals("if")) {
            return "(IF(" + String.join(", ", arguments) + "))";
        }
        if (arguments.size() == 1) {
            String only = arguments.get(0);
            switch (name) {
                case "not":
                    return "(NOT " + only + ")";
                case "negative":
                    return "(- " + only + ")";
                case "positive":
                    return "(+ " + only + ")";
                case "~":
                    return "~" + only;
                case "isnull":
                    return "(" + only + " IS NULL)";
                case "isnotnull":
                    return "(" + only + " IS NOT NULL)";
                default:
                    break;
            }
        }
        return name + "(" + String.join(", ", arguments) + ")";
    }

    private static String trimmedSide(String name) {
        return switch (name) {
            case "trim" -> "BOTH";
            case "ltrim" -> "LEADING";
            case "rtrim" -> "TRAILING";
            default -> null;
        };
    }

    private static String binary(String name) {
        return switch (name) {
            case "+", "-", "*", "/", "%", "=", "<=>", "<", "<=", ">", ">=", "&", "|", "^", "<<", ">>", ">>>", "div" ->
                name;
            case "==" -> "=";
            case "and", "or" -> name.toUpperCase(Locale.ROOT);
            default -> null;
        };
    }
}
