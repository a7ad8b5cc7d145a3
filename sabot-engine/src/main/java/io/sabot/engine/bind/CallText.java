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
            String moved = moved(name, arguments.get(0), arguments.get(1));
            if (moved != null) {
                return moved;
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
        if (arguments.size() == 3 && name.equals("like quantified")) {
            return arguments.get(1) + "(" + arguments.get(2) + ")";
        }
        if (arguments.size() == 3 && name.equals("if")) {
            return "(IF(" + String.join(", ", arguments) + "))";
        }
        if (arguments.size() == 1) {
            String only = arguments.get(0);
            switch (name) {
                case "assert_true":
                    return "assert_true(" + only + ", '" + only + "' is not true!)";
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
        if (arguments.size() == 2 && name.equals("datepart")) {
            return "datepart(" + arguments.get(0) + " FROM " + arguments.get(1) + ")";
        }
        String window = ofWindowFunction(name, arguments);
        if (window != null) {
            return window;
        }
        String renamed = arguments.isEmpty() ? withoutArguments(name) : null;
        if (renamed != null) {
            return renamed;
        }
        if (arguments.size() == 3 && name.endsWith("_with_zeros")) {
            String pad = name.substring(0, name.indexOf('_'));
            return pad + "(" + arguments.get(0) + ", " + arguments.get(1) + ", X'00')";
        }
        if (arguments.size() == 2 && name.equals("convert_timezone")) {
            return "convert_timezone(current_timezone(), " + String.join(", ", arguments) + ")";
        }
        if (name.equals("try_to_time")) {
            return "try_to_time(to_time(" + String.join(", ", arguments) + "))";
        }
        return name + "(" + String.join(", ", arguments) + ")";
    }

    /** Functions that are shown with the arguments that they have, whatever was written. */
    private static String ofWindowFunction(String name, List<String> arguments) {
        return switch (name) {
            case "lag", "lead" -> {
                String offset = arguments.size() > 1 ? arguments.get(1) : "1";
                String otherwise = arguments.size() > 2 ? arguments.get(2) : "NULL";
                yield name + "(" + arguments.get(0) + ", " + offset + ", " + otherwise + ")";
            }
            case "ntile" -> arguments.isEmpty() ? "ntile(1)" : null;
            case "RANK", "DENSE_RANK", "PERCENT_RANK" -> name + "()";
            default -> null;
        };
    }

    private static String withoutArguments(String name) {
        return switch (name) {
            case "curdate" -> "current_date()";
            case "current_database" -> "current_schema()";
            case "current_time" -> "current_time(6)";
            default -> null;
        };
    }

    /** A date, time or timestamp and an interval: the names stand for operators, which Spark shows without parentheses. */
    private static String moved(String name, String moment, String by) {
        return switch (name) {
            case "datetime_add" -> moment + " + " + by;
            case "datetime_add_negated" -> moment + " + (- " + by + ")";
            case "try_ntz_of_date" -> "try_make_timestamp_ntz(make_timestamp_ntz(" + moment + ", " + by + "))";
            case "datetime_subtract" -> moment + " - " + by;
            case "date_add_interval" -> "date_add(" + moment + ", extractansiintervaldays(" + by + "))";
            case "date_subtract_interval" -> "date_add(" + moment + ", (- extractansiintervaldays(" + by + ")))";
            default -> null;
        };
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
