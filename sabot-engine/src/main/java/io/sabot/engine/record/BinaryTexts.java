package io.sabot.engine.record;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.type.Slice;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Binaries as text, in one of the forms that a setting chooses. Source: ToStringBase of Spark. */
enum BinaryTexts {
    UTF8 {
        @Override
        String write(Slice bytes) {
            return bytes.toString();
        }

        @Override
        Slice read(String text) {
            return Slice.of(text);
        }
    },
    /** {@code [65, -1]}. */
    BASIC {
        @Override
        String write(Slice bytes) {
            byte[] all = bytes.toBytes();
            return Arrays.toString(all);
        }

        @Override
        Slice read(String text) {
            String[] numbers = withoutBrackets(text).split(",");
            byte[] bytes = new byte[numbers.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = Byte.parseByte(numbers[i].trim());
            }
            return Slice.of(bytes);
        }
    },
    BASE64 {
        @Override
        String write(Slice bytes) {
            return Base64.getEncoder().withoutPadding().encodeToString(bytes.toBytes());
        }

        @Override
        Slice read(String text) {
            return Slice.of(Base64.getDecoder().decode(text));
        }
    },
    HEX {
        @Override
        String write(Slice bytes) {
            return HexFormat.of().withUpperCase().formatHex(bytes.toBytes());
        }

        @Override
        Slice read(String text) {
            return Slice.of(HexFormat.of().parseHex(text.length() % 2 == 0 ? text : "0" + text));
        }
    },
    /** {@code [41 FF]}. */
    HEX_DISCRETE {
        @Override
        String write(Slice bytes) {
            return "[" + DISCRETE.formatHex(bytes.toBytes()) + "]";
        }

        @Override
        Slice read(String text) {
            return Slice.of(DISCRETE.parseHex(withoutBrackets(text)));
        }
    };

    private static final HexFormat DISCRETE = HexFormat.ofDelimiter(" ").withUpperCase();

    abstract String write(Slice bytes);

    /** @throws IllegalArgumentException when the text is not of this form */
    abstract Slice read(String text);

    static BinaryTexts of(Settings settings) {
        String style = settings.get(FileSettings.BINARY_STYLE);
        if (style == null) {
            return HEX_DISCRETE;
        }
        return switch (style) {
            case "UTF-8", "UTF8" -> UTF8;
            case "BASIC" -> BASIC;
            case "BASE64" -> BASE64;
            case "HEX" -> HEX;
            default -> HEX_DISCRETE;
        };
    }

    private static String withoutBrackets(String text) {
        String open = text.startsWith("[") ? text.substring(1) : text;
        return open.endsWith("]") ? open.substring(0, open.length() - 1) : open;
    }
}
