package io.sabot.engine.type.variant;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.time.Calendar;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;

/** Variants from and to JSON. */
public final class VariantJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int MOST_DIGITS = 38;
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter();
    private static final DateTimeFormatter WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(LOCAL)
            .appendOffset("+HH:MM", "+00:00")
            .toFormatter();

    private VariantJson() {}

    /** The first document of a text. */
    public static VariantValue parse(String json, boolean allowsDuplicates) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            return parse(parser, allowsDuplicates);
        }
    }

    /** The value that a parser is at; leaves it at the last token. */
    public static VariantValue parse(JsonParser parser, boolean allowsDuplicates) throws IOException {
        VariantBuilder builder = new VariantBuilder(allowsDuplicates);
        append(parser, builder);
        return builder.build();
    }

    private static void append(JsonParser parser, VariantBuilder builder) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "Unexpected null token");
        }
        switch (token) {
            case START_OBJECT -> {
                VariantBuilder.Fields fields = builder.startObject();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    fields.next(checked(parser.currentName(), parser));
                    parser.nextToken();
                    append(parser, builder);
                }
                builder.finishObject(fields);
            }
            case START_ARRAY -> {
                VariantBuilder.Elements elements = builder.startArray();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.next();
                    append(parser, builder);
                }
                builder.finishArray(elements);
            }
            case VALUE_STRING -> builder.append(Slice.of(checked(parser.getText(), parser)));
            case VALUE_NUMBER_INT -> appendInteger(parser, builder);
            case VALUE_NUMBER_FLOAT -> appendFraction(parser, builder);
            case VALUE_TRUE -> builder.append(true);
            case VALUE_FALSE -> builder.append(false);
            case VALUE_NULL -> builder.appendNull();
            default -> throw new JsonParseException(parser, "Unexpected token " + token);
        }
    }

    private static void appendInteger(JsonParser parser, VariantBuilder builder) throws IOException {
        try {
            builder.append(parser.getLongValue());
        } catch (InputCoercionException tooWide) {
            appendFraction(parser, builder);
        }
    }

    /** As a decimal where that is exact and the number is written without exponent, else as a double. */
    private static void appendFraction(JsonParser parser, VariantBuilder builder) throws IOException {
        String text = parser.getText();
        if (text.chars().allMatch(c -> c == '-' || c == '.' || c >= '0' && c <= '9')) {
            BigDecimal number = new BigDecimal(text);
            if (number.scale() <= MOST_DIGITS && number.precision() <= MOST_DIGITS) {
                builder.append(number);
                return;
            }
        }
        builder.append(parser.getDoubleValue());
    }

    /** Halves of surrogate pairs are no text. */
    private static String checked(String text, JsonParser parser) throws JsonParseException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    throw lone(parser, "high", c);
                }
            } else if (Character.isLowSurrogate(c)) {
                throw lone(parser, "low", c);
            }
        }
        return text;
    }

    private static JsonParseException lone(JsonParser parser, String which, char surrogate) {
        return new JsonParseException(
                parser,
                String.format("Invalid Unicode in JSON string: lone %s surrogate U+%04X", which, (int) surrogate));
    }

    /** @param zone in which timestamps are shown */
    public static String text(VariantValue value, ZoneId zone) {
        return text(Variant.of(value), zone);
    }

    public static String text(Variant variant, ZoneId zone) {
        StringBuilder text = new StringBuilder();
        append(variant, zone, text);
        return text.toString();
    }

    private static void append(Variant variant, ZoneId zone, StringBuilder text) {
        switch (variant.kind()) {
            case OBJECT -> {
                text.append('{');
                int count = variant.count();
                for (int i = 0; i < count; i++) {
                    Variant.ObjectField field = variant.field(i);
                    text.append(i == 0 ? "" : ",");
                    appendEscaped(field.key(), text);
                    append(field.value(), zone, text.append(':'));
                }
                text.append('}');
            }
            case ARRAY -> {
                text.append('[');
                int count = variant.count();
                for (int i = 0; i < count; i++) {
                    append(variant.element(i), zone, text.append(i == 0 ? "" : ","));
                }
                text.append(']');
            }
            case NULL -> text.append("null");
            case BOOLEAN -> text.append(variant.bool());
            case LONG -> text.append(variant.number());
            case STRING -> appendEscaped(variant.text().toString(), text);
            case DOUBLE -> appendNumber(Double.toString(variant.doubleValue()), text);
            case FLOAT -> appendNumber(Float.toString(variant.floatValue()), text);
            case DECIMAL -> text.append(variant.decimal().toPlainString());
            case DATE -> appendQuoted(LocalDate.ofEpochDay(variant.number()).toString(), text);
            case TIMESTAMP -> appendQuoted(WITH_OFFSET.format(at(variant.number(), zone)), text);
            case TIMESTAMP_NTZ -> appendQuoted(LOCAL.format(at(variant.number(), ZoneOffset.UTC)), text);
            case BINARY ->
                appendQuoted(Base64.getEncoder().encodeToString(variant.text().toBytes()), text);
            case UUID -> appendQuoted(variant.uuid().toString(), text);
        }
    }

    private static ZonedDateTime at(long micros, ZoneId zone) {
        long seconds = Math.floorDiv(micros, Calendar.MICROS_PER_SECOND);
        long rest = Math.floorMod(micros, Calendar.MICROS_PER_SECOND);
        return Instant.ofEpochSecond(seconds, rest * 1000).atZone(zone);
    }

    /** NaN and the infinities are texts in JSON. */
    private static void appendNumber(String number, StringBuilder text) {
        char last = number.charAt(number.length() - 1);
        if (last == 'N' || last == 'y') {
            appendQuoted(number, text);
        } else {
            text.append(number);
        }
    }

    private static void appendQuoted(String plain, StringBuilder text) {
        text.append('"').append(plain).append('"');
    }

    private static void appendEscaped(String plain, StringBuilder text) {
        text.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsString(plain))
                .append('"');
    }
}
