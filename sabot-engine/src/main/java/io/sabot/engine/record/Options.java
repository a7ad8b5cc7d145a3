package io.sabot.engine.record;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a user set for a reader, a writer or a function: texts by name, whatever the case of the name. Immutable. */
public final class Options {
    public static final Options NONE = of(Map.of());

    private final Map<String, String> original;
    private final Map<String, String> byLowerCase;

    private Options(Map<String, String> original, Map<String, String> byLowerCase) {
        this.original = original;
        this.byLowerCase = byLowerCase;
    }

    public static Options of(Map<String, String> options) {
        LinkedHashMap<String, String> byLowerCase = new LinkedHashMap<>();
        options.forEach((key, value) -> byLowerCase.put(key.toLowerCase(Locale.ROOT), value));
        return new Options(Collections.unmodifiableMap(new LinkedHashMap<>(options)), byLowerCase);
    }

    /** As the user wrote them. */
    public Map<String, String> original() {
        return original;
    }

    public boolean has(String name) {
        return byLowerCase.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** @return null when it was not set */
    public String text(String name) {
        return byLowerCase.get(name.toLowerCase(Locale.ROOT));
    }

    public String text(String name, String defaultValue) {
        String value = text(name);
        return value == null ? defaultValue : value;
    }

    /** The first of two names that was set. */
    public String either(String name, String otherName, String defaultValue) {
        return text(name, text(otherName, defaultValue));
    }

    /** A flag that Spark reads by Scala's {@code toBoolean}. */
    public boolean flag(String name, boolean defaultValue) {
        String value = text(name);
        return value == null ? defaultValue : parseFlag(value);
    }

    /** @throws IllegalArgumentException in Scala's words */
    public static boolean parseFlag(String value) {
        if (value.equalsIgnoreCase("true")) {
            return true;
        }
        if (value.equalsIgnoreCase("false")) {
            return false;
        }
        throw new IllegalArgumentException("For input string: \"" + value + "\"");
    }

    /** A flag of which Spark says what is wrong with it. */
    public boolean checkedFlag(String name, boolean defaultValue) {
        String value = text(name);
        if (value == null) {
            return defaultValue;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            return lower.equals("true");
        }
        throw QueryException.of(ErrorKind.EXECUTION, "_LEGACY_ERROR_TEMP_2147", "paramName", name);
    }

    public int checkedInteger(String name, int defaultValue) {
        String value = text(name);
        if (value == null) {
            return defaultValue;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw QueryException.of(ErrorKind.RUNTIME, "_LEGACY_ERROR_TEMP_2146", "paramName", name, "value", value)
                    .withCause(e);
        }
    }

    /** At most one character; empty text is the character 0, which stands for none. */
    public char character(String name, char defaultValue) {
        String value = text(name);
        if (value == null) {
            return defaultValue;
        }
        if (value.length() > 1) {
            throw QueryException.of(
                    ErrorKind.RUNTIME, "OPTION_VALUE_EXCEEDS_ONE_CHARACTER", "paramName", name, "actualValue", value);
        }
        return value.isEmpty() ? '\0' : value.charAt(0);
    }

    public int integer(String name, int defaultValue) {
        String value = text(name);
        return value == null ? defaultValue : Integer.parseInt(value);
    }

    public long number(String name, long defaultValue) {
        String value = text(name);
        return value == null ? defaultValue : Long.parseLong(value);
    }

    public double fraction(String name, double defaultValue) {
        String value = text(name);
        return value == null ? defaultValue : Double.parseDouble(value);
    }

    public Options with(String name, String value) {
        LinkedHashMap<String, String> copy = new LinkedHashMap<>(original);
        copy.keySet().removeIf(key -> key.equalsIgnoreCase(name));
        copy.put(name, value);
        return of(copy);
    }

    public Options without(String name) {
        LinkedHashMap<String, String> copy = new LinkedHashMap<>(original);
        copy.keySet().removeIf(key -> key.equalsIgnoreCase(name));
        return of(copy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Options that && byLowerCase.equals(that.byLowerCase);
    }

    @Override
    public int hashCode() {
        return byLowerCase.hashCode();
    }

    @Override
    public String toString() {
        return original.toString();
    }
}
