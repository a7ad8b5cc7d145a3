package io.sabot.engine.function;

import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.TypePattern;

/** What a parameter takes, as Spark writes it into a message: {@code "INT"}, {@code ("STRING" or "BINARY")}. */
public final class PatternText {
    private PatternText() {}

    public static String of(TypePattern pattern) {
        if (!(pattern instanceof TypePattern.OneOf choice)) {
            return Quoting.quoted(name(pattern));
        }
        StringBuilder text = new StringBuilder("(");
        for (TypePattern alternative : choice.alternatives()) {
            text.append(text.length() == 1 ? "" : " or ").append(of(alternative));
        }
        return text.append(')').toString();
    }

    private static String name(TypePattern pattern) {
        if (pattern instanceof TypePattern.Exact exact) {
            return exact.type().sql();
        }
        if (pattern instanceof TypePattern.ArrayOf of) {
            return of.element() == TypePattern.ANY ? "ARRAY" : "ARRAY<" + name(of.element()) + ">";
        }
        if (pattern instanceof TypePattern.MapOf of) {
            return of.key() == TypePattern.ANY && of.value() == TypePattern.ANY
                    ? "MAP"
                    : "MAP<" + name(of.key()) + ", " + name(of.value()) + ">";
        }
        if (pattern instanceof TypePattern.Family family) {
            return switch (family) {
                case ANY, NUMERIC, INTEGRAL, FRACTIONAL, DECIMAL, STRING, TIME, ATOMIC, ORDERED -> family.name();
                case TIMESTAMP_ANY -> "(TIMESTAMP OR TIMESTAMP WITHOUT TIME ZONE)";
                case INTERVAL_ANSI -> "ANSI INTERVAL";
                case YEAR_MONTH_INTERVAL -> "INTERVAL YEAR TO MONTH";
                case DAY_TIME_INTERVAL -> "INTERVAL DAY TO SECOND";
            };
        }
        return "STRUCT";
    }
}
