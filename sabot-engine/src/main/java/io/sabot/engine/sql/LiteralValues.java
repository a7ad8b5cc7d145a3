package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import java.math.BigDecimal;

/** Literals and types from their text alone. Apart from the translators, since those cannot be loaded without the grammar. */
final class LiteralValues {
    private LiteralValues() {}

    static Expr string(String value) {
        return Expr.literal(Slice.of(value), DataType.STRING);
    }

    /** @return null for anything but the literal of a string */
    static String text(Expr expression) {
        boolean string =
                expression instanceof Expr.Literal literal && literal.type().isString() && literal.value() != null;
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
        DecimalType type = new DecimalType(Math.max(plain.precision(), plain.scale()), plain.scale());
        return type.fitsLong()
                ? Expr.literal(plain.unscaledValue().longValue(), type)
                : Expr.literal(Int128.of(plain.unscaledValue()), type);
    }
}
