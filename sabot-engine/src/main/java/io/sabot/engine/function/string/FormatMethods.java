package io.sabot.engine.function.string;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Functions that format, choose, mask and check texts. Source: stringExpressions and maskExpressions of Spark. */
public final class FormatMethods {
    private static final String WHOLE = "#,###,###,###,###,###,##0";

    private FormatMethods() {}

    /** @return NULL for a negative number of digits */
    public static Slice formatNumber(Object number, int digits, CallContext context) {
        if (digits < 0) {
            return null;
        }
        return format(number, digits == 0 ? WHOLE : WHOLE + "." + "0".repeat(digits), context);
    }

    public static Slice formatNumber(Object number, Slice pattern, CallContext context) {
        return format(number, pattern.length() == 0 ? WHOLE : pattern.toString(), context);
    }

    private static Slice format(Object number, String pattern, CallContext context) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.US));
        Object value = context.argumentType(0) instanceof DecimalType decimal ? decimal(number, decimal) : number;
        return Slice.of(format.format(value));
    }

    private static BigDecimal decimal(Object unscaled, DecimalType type) {
        BigInteger digits = unscaled instanceof Int128 wide ? wide.toBigInteger() : BigInteger.valueOf((long) unscaled);
        return new BigDecimal(digits, type.scale());
    }

    /** The pattern of Java's Formatter, then its arguments. */
    public static Slice formatString(Object[] arguments, CallContext context) {
        if (arguments[0] == null) {
            return null;
        }
        Object[] values = new Object[arguments.length - 1];
        for (int i = 0; i < values.length; i++) {
            Object value = arguments[i + 1];
            boolean decimal = value != null && context.argumentType(i + 1) instanceof DecimalType;
            values[i] = decimal
                    ? decimal(value, (DecimalType) context.argumentType(i + 1)).toPlainString()
                    : value instanceof Slice text ? text.toString() : value;
        }
        return Slice.of(String.format(Locale.US, arguments[0].toString(), values));
    }

    /** The argument at a position, from 1; in ANSI mode there must be one. */
    public static Object elt(Object[] arguments, CallContext context) {
        if (arguments[0] == null) {
            return null;
        }
        int index = (int) arguments[0];
        if (index > 0 && index < arguments.length) {
            return arguments[index];
        }
        if (context.mode() == EvalMode.ANSI) {
            throw Errors.invalidArrayIndex(index, arguments.length - 1, context.query());
        }
        return null;
    }

    /** A mask of NULL leaves its characters as they are. */
    public static Slice mask(Slice text, Slice upper, Slice lower, Slice digit, Slice other) {
        if (text == null) {
            return null;
        }
        StringBuilder masked = new StringBuilder(text.length());
        text.toString().codePoints().forEach(character -> {
            Slice mask = switch (Character.getType(character)) {
                case Character.UPPERCASE_LETTER -> upper;
                case Character.LOWERCASE_LETTER -> lower;
                case Character.DECIMAL_DIGIT_NUMBER -> digit;
                default -> other;
            };
            if (mask == null) {
                masked.appendCodePoint(character);
            } else {
                masked.append(mask);
            }
        });
        return Slice.of(masked.toString());
    }

    /** Words of sentences, as the language divides them. */
    public static ArrayValue sentences(Slice text, Slice language, Slice country) {
        Locale locale = language.length() == 0 && country.length() == 0
                ? Locale.US
                : new Locale(language.toString(), country.toString());
        List<Object> sentences = new ArrayList<>();
        for (String sentence : pieces(text.toString(), BreakIterator.getSentenceInstance(locale))) {
            List<Object> words = new ArrayList<>();
            for (String word : pieces(sentence, BreakIterator.getWordInstance(locale))) {
                if (Character.isLetterOrDigit(word.charAt(0))) {
                    words.add(Slice.of(word));
                }
            }
            sentences.add(new ArrayValue(words.toArray()));
        }
        return new ArrayValue(sentences.toArray());
    }

    private static List<String> pieces(String text, BreakIterator breaks) {
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    public static Slice uuid() {
        return Slice.of(UUID.randomUUID().toString());
    }

    public static boolean isValid(Slice text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text.array(), text.offset(), text.length()));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }

    public static Slice makeValid(Slice text) {
        return isValid(text) ? text : Slice.of(text.toString());
    }

    public static Slice validate(Slice text) {
        if (!isValid(text)) {
            StringBuilder bytes = new StringBuilder();
            for (byte b : text.toBytes()) {
                bytes.append(String.format("\\x%02X", b));
            }
            throw QueryException.of(ErrorKind.ILLEGAL_ARGUMENT, "INVALID_UTF8_STRING", "str", bytes.toString());
        }
        return text;
    }

    public static Slice tryValidate(Slice text) {
        return isValid(text) ? text : null;
    }
}
