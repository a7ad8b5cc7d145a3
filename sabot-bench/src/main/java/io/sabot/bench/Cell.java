package io.sabot.bench;

import java.math.BigDecimal;

/**
 * One value of an answer in a form all engines share: NULL, a text (dates are texts in ISO form), an exact number of any integer
 * or decimal type, or a floating-point number.
 */
public sealed interface Cell {
    /** How far two floating-point answers to one query may lie apart: the order of an addition is not fixed. */
    double TOLERANCE = 1e-9;

    record Null() implements Cell {}

    record Text(String value) implements Cell {}

    record Exact(BigDecimal value) implements Cell {}

    record Approximate(double value) implements Cell {}

    /** A value of a row as text without tabs and line breaks, which {@link #read} reads. */
    static String write(Object value) {
        if (value == null) {
            return "n";
        }
        if (value instanceof Double || value instanceof Float) {
            return "a" + value;
        }
        if (value instanceof Number) {
            return "e" + value;
        }
        return "t"
                + value.toString()
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    static Cell read(String written) {
        String content = written.substring(1);
        return switch (written.charAt(0)) {
            case 'n' -> new Null();
            case 'a' -> new Approximate(Double.parseDouble(content));
            case 'e' -> new Exact(new BigDecimal(content));
            // Stays as it was written: texts are only compared and shown.
            case 't' -> new Text(content);
            default -> throw new IllegalArgumentException("not a cell: " + written);
        };
    }

    /**
     * Whether two engines mean the same. Exact numbers are compared exactly, whatever their scale. DuckDB divides and averages
     * decimals as doubles where Spark rounds to a scale: there the double must lie within half a unit of the last digit.
     */
    static boolean agree(Cell a, Cell b) {
        if (a instanceof Exact x && b instanceof Exact y) {
            return x.value().compareTo(y.value()) == 0;
        }
        if (a instanceof Approximate x && b instanceof Approximate y) {
            return near(x.value(), y.value(), 0);
        }
        if (a instanceof Exact x && b instanceof Approximate y) {
            return near(x.value().doubleValue(), y.value(), 0.5 * unit(x.value()));
        }
        if (a instanceof Approximate && b instanceof Exact) {
            return agree(b, a);
        }
        return a.equals(b);
    }

    private static double unit(BigDecimal value) {
        return BigDecimal.ONE.movePointLeft(value.scale()).doubleValue();
    }

    private static boolean near(double a, double b, double slack) {
        return Double.compare(a, b) == 0 || Math.abs(a - b) <= slack + TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
    }
}
