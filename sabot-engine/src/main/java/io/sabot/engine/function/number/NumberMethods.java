package io.sabot.engine.function.number;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import java.math.BigInteger;
import java.util.Locale;

/** The methods of {@code to_number}, {@code try_to_number} and {@code to_char}. */
public final class NumberMethods {
    private NumberMethods() {}

    /** A format in use; one that is NULL makes every result NULL. */
    public static final class Format {
        private final String text;
        private final int scale;
        private final NumberReader reader;
        private final NumberWriter writer;

        Format(Slice format, DataType first) {
            NumberFormat parsed = format == null ? null : NumberMethods.format(format);
            this.text = parsed == null ? null : parsed.text();
            this.scale = first instanceof DecimalType decimal ? decimal.scale() : 0;
            this.reader = parsed == null ? null : new NumberReader(parsed);
            this.writer = parsed == null ? null : new NumberWriter(parsed);
        }
    }

    static NumberFormat format(Slice text) {
        return NumberFormat.of(text.toString().toUpperCase(Locale.ROOT));
    }

    public static Format format(Object[] constants, CallContext context, long partition) {
        return new Format((Slice) constants[1], context.argumentType(0));
    }

    public static Int128 toNumber(Slice text, Slice pattern, Format format) {
        Int128 number = tryToNumber(text, pattern, format);
        if (number == null) {
            throw QueryException.of(
                    ErrorKind.ILLEGAL_ARGUMENT,
                    "INVALID_FORMAT.MISMATCH_INPUT",
                    "inputType",
                    Errors.quoted(DataType.STRING),
                    "input",
                    text.toString(),
                    "format",
                    format.text);
        }
        return number;
    }

    public static Int128 tryToNumber(Slice text, Slice pattern, Format format) {
        BigInteger unscaled = format.reader.read(text.toString());
        return unscaled == null ? null : Int128.of(unscaled);
    }

    public static Slice toCharacters(Int128 number, Slice pattern, Format format) {
        return Slice.of(format.writer.write(Decimals.toBigDecimal(number, format.scale)));
    }
}
