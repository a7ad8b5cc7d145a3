package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import java.math.BigDecimal;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.IntegerValueContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NumberContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ParameterIntegerValueContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleStringLitContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.SingleStringLitWithoutMarkerContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.StringLitContext;

/** Strings and numbers. */
final class Literals {
    private final Translation translation;

    Literals(Translation translation) {
        this.translation = translation;
    }

    /** The value of a string where Spark always undoes escapes, as in options and comments. */
    String text(StringLitContext literal) {
        StringBuilder text = new StringBuilder();
        for (SingleStringLitContext part : literal.singleStringLit()) {
            text.append(text(part));
        }
        return text.toString();
    }

    String text(SingleStringLitContext part) {
        return part.parameterMarker() == null
                ? text(part.singleStringLitWithoutMarker())
                : translation.parameters.text(part.parameterMarker());
    }

    static String text(SingleStringLitWithoutMarkerContext literal) {
        return StringLiterals.unescape(literal.getText(), false);
    }

    /** A string as an expression, whose escapes depend on the settings. */
    Expr expression(StringLitContext literal) {
        StringBuilder value = new StringBuilder();
        for (SingleStringLitContext part : literal.singleStringLit()) {
            if (part.parameterMarker() != null) {
                value.append(translation.parameters.text(part.parameterMarker()));
            } else if (translation.options.escapedStringLiterals()) {
                value.append(StringLiterals.verbatim(part.getText()));
            } else {
                value.append(StringLiterals.unescape(part.getText(), translation.options.doubledQuotesVanish()));
            }
        }
        return LiteralValues.string(value.toString());
    }

    int integer(IntegerValueContext value) {
        return value instanceof ParameterIntegerValueContext marker
                ? translation.parameters.integer(marker.parameterMarker())
                : Integer.parseInt(value.getText());
    }

    Expr tiny(NumberContext number) {
        String digits = inRange(number, 1, Byte.MIN_VALUE, Byte.MAX_VALUE, DataType.BYTE);
        return Expr.literal(Byte.valueOf(digits), DataType.BYTE);
    }

    Expr small(NumberContext number) {
        String digits = inRange(number, 1, Short.MIN_VALUE, Short.MAX_VALUE, DataType.SHORT);
        return Expr.literal(Short.valueOf(digits), DataType.SHORT);
    }

    Expr big(NumberContext number) {
        String digits = inRange(number, 1, Long.MIN_VALUE, Long.MAX_VALUE, DataType.LONG);
        return Expr.literal(Long.valueOf(digits), DataType.LONG);
    }

    Expr single(NumberContext number) {
        BigDecimal most = new BigDecimal(Double.toString(Float.MAX_VALUE));
        String digits = inRange(number, 1, most.negate(), most, DataType.FLOAT);
        return Expr.literal(Float.valueOf(digits), DataType.FLOAT);
    }

    /** @param suffix number of letters behind the digits */
    Expr twice(NumberContext number, int suffix) {
        BigDecimal most = new BigDecimal(Double.toString(Double.MAX_VALUE));
        String digits = inRange(number, suffix, most.negate(), most, DataType.DOUBLE);
        return Expr.literal(Double.valueOf(digits), DataType.DOUBLE);
    }

    Expr exact(NumberContext number) {
        String text = number.getText();
        try {
            return LiteralValues.decimal(text.substring(0, text.length() - 2));
        } catch (QueryException e) {
            throw translation.origin.error(e);
        }
    }

    private String inRange(NumberContext number, int suffix, long least, long most, DataType type) {
        return inRange(number, suffix, BigDecimal.valueOf(least), BigDecimal.valueOf(most), type);
    }

    private String inRange(NumberContext number, int suffix, BigDecimal least, BigDecimal most, DataType type) {
        String text = number.getText();
        String digits = text.substring(0, text.length() - suffix);
        BigDecimal value;
        try {
            value = new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw translation.origin.error("_LEGACY_ERROR_TEMP_0060", "msg", e.getMessage());
        }
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            translation.origin.enter(number);
            throw translation.origin.error(
                    "INVALID_NUMERIC_LITERAL_RANGE",
                    "rawStrippedQualifier",
                    digits,
                    "minValue",
                    least.toString(),
                    "maxValue",
                    most.toString(),
                    "typeName",
                    type.simpleString());
        }
        return digits;
    }
}
