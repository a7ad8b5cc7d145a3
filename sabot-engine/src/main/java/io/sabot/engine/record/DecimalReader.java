package io.sabot.engine.record;

import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Int128;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import java.util.Locale;

/** Decimals as a locale writes them. In the US locale commas do not count. Source: ExprUtils.getDecimalParser of Spark. */
final class DecimalReader {
    private final DecimalFormat format;

    DecimalReader(Locale locale) {
        if (locale.equals(Locale.US)) {
            format = null;
        } else {
            format = new DecimalFormat("", new DecimalFormatSymbols(locale));
            format.setParseBigDecimal(true);
        }
    }

    /** @throws RuntimeException when the text is no number */
    BigDecimal read(String text) {
        if (format == null) {
            return new BigDecimal(text.replace(",", ""));
        }
        ParsePosition position = new ParsePosition(0);
        BigDecimal number = (BigDecimal) format.parse(text, position);
        if (position.getIndex() != text.length() || position.getErrorIndex() != -1) {
            throw new NumberFormatException("Cannot parse any decimal.");
        }
        return number;
    }

    /** @return the boxed decimal, rounded to the type's scale */
    Object read(String text, DecimalType type) {
        return box(read(text), type);
    }

    static Object box(BigDecimal number, DecimalType type) {
        Int128 unscaled = Decimals.toType(number, type);
        if (unscaled == null) {
            throw Errors.numericValueOutOfRange(number.toPlainString(), type, null);
        }
        return Decimals.box(unscaled, type);
    }
}
