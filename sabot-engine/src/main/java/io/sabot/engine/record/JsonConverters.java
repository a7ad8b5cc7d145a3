package io.sabot.engine.record;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.YearMonthIntervalType;
import io.sabot.engine.type.time.AnsiIntervalParser;
import io.sabot.engine.type.time.IntervalParser;
import io.sabot.engine.type.variant.VariantBuilder;
import io.sabot.engine.type.variant.VariantJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Makes boxed values of the JSON values that are not nested. Used by one thread. Source: JacksonParser of Spark. */
final class JsonConverters {
    private static final long MICROS_PER_SECOND = 1_000_000;

    /** Makes a boxed value of the parser's current value, and leaves the parser at its last token. */
    interface Converter {
        Object convert(JsonParser parser) throws IOException;
    }

    private final JsonOptions options;
    private final JsonFactory factory;
    private final TemporalReader temporal;
    private final DecimalReader decimals;
    /** The document being parsed when strings are cut out of it, or null. */
    private Slice exactBytes;

    JsonConverters(JsonOptions options, JsonFactory factory) {
        this.options = options;
        this.factory = factory;
        this.temporal = options.temporalReader();
        this.decimals = new DecimalReader(options.locale);
    }

    void startDocument(JsonInput input) {
        exactBytes = input.exact() && options.exactStrings ? input.bytes() : null;
    }

    Converter of(DataType type) {
        temporal.prepare(type);
        if (type.isString()) {
            return this::string;
        }
        if (type instanceof DecimalType decimal) {
            return parser -> decimal(parser, decimal);
        }
        if (type instanceof YearMonthIntervalType interval) {
            return text(type, value -> AnsiIntervalParser.yearMonth(Slice.of(value), interval));
        }
        if (type instanceof DayTimeIntervalType interval) {
            return text(type, value -> AnsiIntervalParser.dayTime(Slice.of(value), interval));
        }
        if (type instanceof TimeType) {
            return someText(type, temporal::time);
        }
        if (type == DataType.DATE) {
            return someText(type, this::date);
        }
        if (type == DataType.TIMESTAMP) {
            return this::timestamp;
        }
        if (type == DataType.TIMESTAMP_NTZ) {
            return someText(type, temporal::timestampNtz);
        }
        return plain(type);
    }

    private Converter plain(DataType type) {
        return switch (type.storage()) {
            case NULL -> this::nothing;
            case BOOLEAN -> this::bool;
            case BYTE -> integer(type, JsonParser::getByteValue);
            case SHORT -> integer(type, JsonParser::getShortValue);
            case INT -> integer(type, JsonParser::getIntValue);
            case LONG -> integer(type, JsonParser::getLongValue);
            case FLOAT -> parser -> fraction(parser, type);
            case DOUBLE -> parser -> fraction(parser, type);
            case BYTES -> this::binary;
            case INTERVAL -> text(type, value -> IntervalParser.tryParse(Slice.of(value)));
            case VARIANT -> this::variant;
            default ->
                throw QueryException.of(
                        ErrorKind.UNSUPPORTED, "UNSUPPORTED_DATATYPE", "typeName", Quoting.type(type.sql()));
        };
    }

    /** @return the current value's first token, null for NULL */
    static JsonToken valueToken(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        while (token == JsonToken.FIELD_NAME) {
            token = parser.nextToken();
        }
        return token == JsonToken.VALUE_NULL ? null : token;
    }

    /** What becomes of a token that is no value of the type: mostly an exception. */
    Object mismatch(JsonParser parser, JsonToken token, DataType type) throws IOException {
        if (token == JsonToken.VALUE_STRING && parser.getTextLength() < 1) {
            boolean strict = type == DataType.FLOAT
                    || type == DataType.DOUBLE
                    || type == DataType.TIMESTAMP
                    || type == DataType.DATE;
            if (options.emptyStringAsNull && !strict) {
                return null;
            }
            throw new ValueException.EmptyText(type);
        }
        throw new ValueException.WrongToken(parser.currentName(), parser.getText(), token.toString(), type);
    }

    private interface Getter {
        Object get(JsonParser parser) throws IOException;
    }

    private Converter integer(DataType type, Getter getter) {
        return parser -> {
            JsonToken token = valueToken(parser);
            if (token == null) {
                return null;
            }
            return token == JsonToken.VALUE_NUMBER_INT ? getter.get(parser) : mismatch(parser, token, type);
        };
    }

    private interface TextConverter {
        Object convert(String text);
    }

    private Converter text(DataType type, TextConverter converter) {
        return parser -> {
            JsonToken token = valueToken(parser);
            if (token == null) {
                return null;
            }
            return token == JsonToken.VALUE_STRING
                    ? converter.convert(parser.getText())
                    : mismatch(parser, token, type);
        };
    }

    private Converter someText(DataType type, TextConverter converter) {
        return parser -> {
            JsonToken token = valueToken(parser);
            if (token == null) {
                return null;
            }
            return token == JsonToken.VALUE_STRING && parser.getTextLength() >= 1
                    ? converter.convert(parser.getText())
                    : mismatch(parser, token, type);
        };
    }

    /** The null of JSON is a variant, too, and not NULL. */
    Object variant(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.FIELD_NAME) {
            parser.nextToken();
        }
        try {
            return VariantJson.parse(parser, options.variantDuplicates);
        } catch (VariantBuilder.TooLarge e) {
            throw e.error("JacksonParser");
        }
    }

    private Object nothing(JsonParser parser) throws IOException {
        valueToken(parser);
        return null;
    }

    private Object bool(JsonParser parser) throws IOException {
        JsonToken token = valueToken(parser);
        if (token == null) {
            return null;
        }
        return switch (token) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> mismatch(parser, token, DataType.BOOLEAN);
        };
    }

    private Object fraction(JsonParser parser, DataType type) throws IOException {
        JsonToken token = valueToken(parser);
        if (token == null) {
            return null;
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return type == DataType.FLOAT ? (Object) parser.getFloatValue() : (Object) parser.getDoubleValue();
        }
        if (token != JsonToken.VALUE_STRING || parser.getTextLength() < 1) {
            return mismatch(parser, token, type);
        }
        double special = special(parser, type);
        return type == DataType.FLOAT ? (Object) (float) special : (Object) special;
    }

    private double special(JsonParser parser, DataType type) throws IOException {
        String text = parser.getText();
        if (options.allowNonNumericNumbers) {
            switch (text) {
                case "NaN" -> {
                    return Double.NaN;
                }
                case "+INF", "+Infinity", "Infinity" -> {
                    return Double.POSITIVE_INFINITY;
                }
                case "-INF", "-Infinity" -> {
                    return Double.NEGATIVE_INFINITY;
                }
                default -> {}
            }
        }
        throw new ValueException.TextForNumber(parser.currentName(), text, type);
    }

    private Object decimal(JsonParser parser, DecimalType type) throws IOException {
        JsonToken token = valueToken(parser);
        if (token == null) {
            return null;
        }
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return DecimalReader.box(parser.getDecimalValue(), type);
        }
        boolean text = token == JsonToken.VALUE_STRING && parser.getTextLength() >= 1;
        return text ? decimals.read(parser.getText(), type) : mismatch(parser, token, type);
    }

    private Object binary(JsonParser parser) throws IOException {
        JsonToken token = valueToken(parser);
        if (token == null) {
            return null;
        }
        return token == JsonToken.VALUE_STRING
                ? Slice.of(parser.getBinaryValue())
                : mismatch(parser, token, DataType.BINARY);
    }

    private Object timestamp(JsonParser parser) throws IOException {
        JsonToken token = valueToken(parser);
        if (token == null) {
            return null;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue() * MICROS_PER_SECOND;
        }
        return token == JsonToken.VALUE_STRING && parser.getTextLength() >= 1
                ? (Object) temporal.timestamp(parser.getText())
                : mismatch(parser, token, DataType.TIMESTAMP);
    }

    private Object date(String text) {
        try {
            return temporal.date(text);
        } catch (ValueException e) {
            return temporal.dateOfDays(text, e); // Spark 1.5 wrote the days since the epoch
        }
    }

    /** Any value can be a string: a text without its quotes, others as they are written. */
    private Object string(JsonParser parser) throws IOException {
        JsonToken token = valueToken(parser);
        if (token == null) {
            return null;
        }
        if (token == JsonToken.VALUE_STRING) {
            return Slice.of(parser.getText());
        }
        return exactBytes != null ? exactText(parser, token) : copiedText(parser);
    }

    private Slice exactText(JsonParser parser, JsonToken token) throws IOException {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            parser.skipChildren();
        } else {
            parser.finishToken();
        }
        int end = (int) parser.currentLocation().getByteOffset();
        return exactBytes.slice(start, end - start).copy();
    }

    private Slice copiedText(JsonParser parser) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = factory.createGenerator(out, JsonEncoding.UTF8)) {
            generator.copyCurrentStructure(parser);
        }
        return Slice.of(out.toByteArray());
    }
}
