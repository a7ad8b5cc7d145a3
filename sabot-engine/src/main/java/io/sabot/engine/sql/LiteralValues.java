package io.sabot.engine.sql;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import java.math.BigDecimal;
import java.util.Locale;

/** Literals and types from their text alone. Apart from the translators, since those cannot be loaded without the grammar. */
final class LiteralValues {
    private LiteralValues() {}

    static Expr string(String value) {
        return Expr.literal(Slice.of(value), DataType.STRING);
    }

    /** @return null for anything but the literal of a string */
    static String text(Expr expression) {
        boolean string = expression instanceof Expr.Literal literal
                && literal.type().isString()
                && literal.value() != null;
        return string ? ((Expr.Literal) expression).value().toString() : null;
    }

    /** The narrowest of INT, BIGINT and DECIMAL. */
    static Expr whole(String digits) {
        BigDecimal value = new BigDecimal(digits);
        if (value.precision() <= 19) {
            try {
                long number = value.longValueExact();
                return number == (int) number
                        ? Expr.literal((int) number, DataType.INT)
                        : Expr.literal(number, DataType.LONG);
            } catch (ArithmeticException beyondLong) {
                return decimal(value);
            }
        }
        return decimal(value);
    }

    static Expr decimal(String digits) {
        return decimal(new BigDecimal(digits));
    }

    private static Expr decimal(BigDecimal value) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        int precision = Math.max(plain.precision(), plain.scale());
        if (precision > DecimalType.MAX_PRECISION) {
            throw QueryException.of(
                    ErrorKind.ARITHMETIC,
                    "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION",
                    "precision",
                    Integer.toString(precision),
                    "maxPrecision",
                    Integer.toString(DecimalType.MAX_PRECISION));
        }
        DecimalType type = new DecimalType(precision, plain.scale());
        return type.fitsLong()
                ? Expr.literal(plain.unscaledValue().longValue(), type)
                : Expr.literal(Int128.of(plain.unscaledValue()), type);
    }

    /** A type that is a word, without parameters and independent of settings; null for any other word. */
    static DataType type(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "boolean" -> DataType.BOOLEAN;
            case "tinyint", "byte" -> DataType.BYTE;
            case "smallint", "short" -> DataType.SHORT;
            case "int", "integer" -> DataType.INT;
            case "bigint", "long" -> DataType.LONG;
            case "float", "real" -> DataType.FLOAT;
            case "double" -> DataType.DOUBLE;
            case "date" -> DataType.DATE;
            case "timestamp_ltz" -> DataType.TIMESTAMP;
            case "timestamp_ntz" -> DataType.TIMESTAMP_NTZ;
            case "binary" -> DataType.BINARY;
            case "void" -> DataType.NULL;
            case "variant" -> DataType.VARIANT;
            default -> null;
        };
    }
}
