package io.sabot.engine.function.string;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.math.BaseMethods;
import io.sabot.engine.type.Slice;
import java.util.Base64;
import java.util.Locale;

/** {@code to_binary} and {@code try_to_binary}. Source: ToBinary and UnBase64 of Spark. */
public final class BinaryMethods {
    private static final String HEX = "hex";

    private BinaryMethods() {}

    static boolean isFormat(Slice format) {
        return switch (format.toString().toLowerCase(Locale.ROOT)) {
            case HEX, "utf-8", "utf8", "base64" -> true;
            default -> false;
        };
    }

    public static Slice toBinary(Slice text) {
        return toBinary(text, Slice.of(HEX));
    }

    public static Slice toBinary(Slice text, Slice format) {
        Slice bytes = tryToBinary(text, format);
        if (bytes == null) {
            throw QueryException.of(
                    ErrorKind.ILLEGAL_ARGUMENT,
                    "CONVERSION_INVALID_INPUT",
                    "str",
                    Quoting.value(text.toString()),
                    "fmt",
                    Quoting.value(format.toString().toUpperCase(Locale.ROOT)),
                    "targetType",
                    "\"BINARY\"",
                    "suggestion",
                    Quoting.id("try_to_binary"));
        }
        return bytes;
    }

    public static Slice tryToBinary(Slice text) {
        return tryToBinary(text, Slice.of(HEX));
    }

    /** @return NULL for a text that is not of the format */
    public static Slice tryToBinary(Slice text, Slice format) {
        return switch (format.toString().toLowerCase(Locale.ROOT)) {
            case HEX -> BaseMethods.unhex(text);
            case "base64" -> isBase64(text) ? Slice.of(Base64.getMimeDecoder().decode(text.toBytes())) : null;
            default -> text;
        };
    }

    /** White space before the padding counts for nothing; the last group may be padded, or be short without. */
    private static boolean isBase64(Slice text) {
        int digits = 0;
        int pads = 0;
        for (char character : text.toString().toCharArray()) {
            boolean digit = character >= '0' && character <= '9'
                    || character >= 'A' && character <= 'Z'
                    || character >= 'a' && character <= 'z'
                    || character == '+'
                    || character == '/';
            if (digit && pads == 0) {
                digits++;
            } else if (character == '=') {
                pads++;
            } else if (pads > 0 || !Character.isWhitespace(character)) {
                return false;
            }
        }
        return pads == 0 ? digits % 4 != 1 : pads <= 2 && digits % 4 == 4 - pads;
    }
}
