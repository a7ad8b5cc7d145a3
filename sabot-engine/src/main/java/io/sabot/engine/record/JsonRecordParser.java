package io.sabot.engine.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** JSON documents to rows of boxed values. Used by one thread. Source: JacksonParser of Spark. */
public final class JsonRecordParser {
    private final JsonOptions options;
    private final JsonFactory factory;
    private final JsonConverters converters;
    private final boolean arraysAreRows;
    private final Root root;
    private final SafeParser<JsonInput> safe;

    /** Makes rows of a whole document, whose first token the parser is at. */
    private interface Root {
        List<Object[]> rows(JsonParser parser) throws IOException;
    }

    /**
     * @param type a struct, whose fields become the columns of the rows, one perhaps for corrupt records; or an array or map, the
     *     only column then
     * @param arraysAreRows whether an array of objects is a row for each, where a struct is asked for
     */
    public JsonRecordParser(DataType type, JsonOptions options, boolean arraysAreRows) {
        this.options = options;
        this.factory = options.factory();
        this.converters = new JsonConverters(options, factory);
        this.arraysAreRows = arraysAreRows;
        StructType schema =
                type instanceof StructType struct ? struct : new StructType(List.of(Field.of("value", type)));
        this.root = root(
                type instanceof StructType struct ? SafeParser.withoutCorrupt(struct, options.corruptColumn()) : type);
        this.safe = new SafeParser<>(this::parseRaw, options.mode(), schema, options.corruptColumn());
    }

    /** @return the rows of a document, under the parse mode; none for a blank one */
    public List<Object[]> parse(JsonInput document) {
        return safe.parse(document);
    }

    private List<Object[]> parseRaw(JsonInput document) {
        converters.startDocument(document);
        try (JsonParser parser = document.open(factory)) {
            if (parser.nextToken() == null) {
                return List.of();
            }
            List<Object[]> rows = root.rows(parser);
            if (rows == null) {
                throw QueryException.of(ErrorKind.RUNTIME, "INVALID_JSON_ROOT_FIELD");
            }
            return rows;
        } catch (PartialValue e) {
            throw new BadRecordException(document::text, e.rows(), e.getCause());
        } catch (RuntimeException | JsonProcessingException | MalformedInputException e) {
            throw new BadRecordException(document::text, List.of(), e);
        } catch (CharConversionException e) {
            throw new BadRecordException(document::text, List.of(), withAdvice(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CharConversionException withAdvice(CharConversionException e) {
        CharConversionException advised =
                new CharConversionException("JSON parser cannot handle a character in its input.\n"
                        + "Specifying encoding as an input option explicitly might help to resolve the issue.\n"
                        + e.getMessage());
        advised.initCause(e);
        return advised;
    }

    /** A value of which some parts could not be read, on its way to the root. */
    private static final class PartialValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Object value;
        private final transient List<Object[]> rows;

        /** @param rows when the value is the root of the document, null otherwise */
        PartialValue(Object value, List<Object[]> rows, Throwable cause) {
            super(null, cause, false, false);
            this.value = value;
            this.rows = rows;
        }

        PartialValue(Object value, Throwable cause) {
            this(value, null, cause);
        }

        List<Object[]> rows() {
            if (rows != null) {
                return rows;
            }
            return List.<Object[]>of(value instanceof StructValue struct ? struct.values() : new Object[] {value});
        }
    }

    private Root root(DataType type) {
        if (type instanceof StructType columns && options.singleVariant() != null) {
            return parser -> {
                Object record = converters.variant(parser);
                return List.<Object[]>of(columns.size() == 0 ? new Object[0] : new Object[] {record});
            };
        }
        if (type instanceof StructType struct) {
            StructConverter object = new StructConverter(struct, true);
            StructConverter element = new StructConverter(struct, false);
            return parser -> structRoot(parser, struct, object, element);
        }
        if (type instanceof ArrayType array) {
            JsonConverters.Converter element = converter(array.element());
            StructConverter single =
                    array.element() instanceof StructType struct ? new StructConverter(struct, false) : null;
            return parser -> arrayRoot(parser, array, element, single);
        }
        if (type == DataType.VARIANT) {
            return parser -> List.<Object[]>of(new Object[] {converters.variant(parser)});
        }
        if (type instanceof MapType map) {
            JsonConverters.Converter converter = converter(map);
            return parser -> {
                Object value = converter.convert(parser);
                return value == null ? null : List.<Object[]>of(new Object[] {value});
            };
        }
        throw QueryException.internal("JSON documents cannot be read as " + type.simpleString());
    }

    private List<Object[]> structRoot(
            JsonParser parser, StructType type, StructConverter object, StructConverter element) throws IOException {
        JsonToken token = JsonConverters.valueToken(parser);
        if (token == null) {
            return null;
        }
        if (token == JsonToken.START_OBJECT) {
            return List.<Object[]>of(object.object(parser).values());
        }
        if (token != JsonToken.START_ARRAY) {
            converters.mismatch(parser, token, type);
            return null;
        }
        if (!arraysAreRows) {
            throw new ValueException.ArrayForStruct();
        }
        List<Object[]> rows = new ArrayList<>();
        Throwable bad = null;
        while (isBefore(parser, JsonToken.END_ARRAY)) {
            try {
                StructValue row = (StructValue) element.convert(parser);
                if (row == null) {
                    throw QueryException.of(ErrorKind.RUNTIME, "INVALID_JSON_ROOT_FIELD");
                }
                rows.add(row.values());
            } catch (PartialValue e) {
                checkPartial(e);
                bad = bad == null ? e.getCause() : bad;
                rows.add(((StructValue) e.value).values());
            }
        }
        if (bad != null) {
            throw new PartialValue(null, rows, bad);
        }
        return rows;
    }

    private List<Object[]> arrayRoot(
            JsonParser parser, ArrayType type, JsonConverters.Converter element, StructConverter single)
            throws IOException {
        JsonToken token = JsonConverters.valueToken(parser);
        if (token == null) {
            return null;
        }
        if (token == JsonToken.START_ARRAY) {
            return List.<Object[]>of(new Object[] {array(parser, element)});
        }
        if (token != JsonToken.START_OBJECT || single == null) {
            converters.mismatch(parser, token, type);
            return null;
        }
        try {
            return List.<Object[]>of(new Object[] {new ArrayValue(new Object[] {single.object(parser)})});
        } catch (PartialValue e) {
            throw new PartialValue(new ArrayValue(new Object[] {e.value}), e.getCause());
        }
    }

    private JsonConverters.Converter converter(DataType type) {
        if (type instanceof StructType struct) {
            return new StructConverter(struct, false);
        }
        if (type instanceof ArrayType array) {
            JsonConverters.Converter element = converter(array.element());
            return parser -> {
                JsonToken token = JsonConverters.valueToken(parser);
                if (token == null) {
                    return null;
                }
                return token == JsonToken.START_ARRAY
                        ? array(parser, element)
                        : converters.mismatch(parser, token, type);
            };
        }
        if (type instanceof MapType map) {
            JsonConverters.Converter value = converter(map.value());
            return parser -> {
                JsonToken token = JsonConverters.valueToken(parser);
                if (token == null) {
                    return null;
                }
                return token == JsonToken.START_OBJECT ? map(parser, value) : converters.mismatch(parser, token, type);
            };
        }
        return converters.of(type);
    }

    static boolean isBefore(JsonParser parser, JsonToken end) throws IOException {
        JsonToken token = parser.nextToken();
        return token != null && token != end;
    }

    private void checkPartial(PartialValue e) {
        if (!options.partialResults) {
            throw e;
        }
    }

    private ArrayValue array(JsonParser parser, JsonConverters.Converter element) throws IOException {
        List<Object> values = new ArrayList<>();
        Throwable bad = null;
        while (isBefore(parser, JsonToken.END_ARRAY)) {
            try {
                values.add(element.convert(parser));
            } catch (PartialValue e) {
                checkPartial(e);
                bad = bad == null ? e.getCause() : bad;
                values.add(e.value);
            }
        }
        ArrayValue array = new ArrayValue(values.toArray());
        if (bad != null) {
            throw new PartialValue(array, bad);
        }
        return array;
    }

    private MapValue map(JsonParser parser, JsonConverters.Converter converter) throws IOException {
        List<Object> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        Throwable bad = null;
        while (isBefore(parser, JsonToken.END_OBJECT)) {
            keys.add(Slice.of(parser.currentName()));
            try {
                values.add(converter.convert(parser));
            } catch (PartialValue e) {
                checkPartial(e);
                bad = bad == null ? e.getCause() : bad;
                values.add(e.value);
            } catch (RuntimeException | IOException e) {
                if (!options.partialResults) {
                    throw e;
                }
                bad = bad == null ? e : bad;
                parser.skipChildren();
            }
        }
        if (keys.size() != values.size()) {
            throw new IllegalArgumentException("requirement failed"); // in Spark, too, such a map is lost as a whole
        }
        MapValue map = new MapValue(new ArrayValue(keys.toArray()), new ArrayValue(values.toArray()));
        if (bad != null) {
            throw new PartialValue(map, bad);
        }
        return map;
    }

    /** Objects as structs. Fields are found by their exact names; others are skipped. */
    private final class StructConverter implements JsonConverters.Converter {
        private final StructType type;
        private final boolean isRoot;
        private final Map<String, Integer> ordinals = new HashMap<>();
        private final JsonConverters.Converter[] fields;

        StructConverter(StructType type, boolean isRoot) {
            this.type = type;
            this.isRoot = isRoot;
            this.fields = new JsonConverters.Converter[type.size()];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = converter(type.field(i).type());
                ordinals.put(type.field(i).name(), i);
            }
        }

        @Override
        public Object convert(JsonParser parser) throws IOException {
            JsonToken token = JsonConverters.valueToken(parser);
            if (token == null) {
                return null;
            }
            return token == JsonToken.START_OBJECT ? object(parser) : converters.mismatch(parser, token, type);
        }

        StructValue object(JsonParser parser) throws IOException {
            Object[] row = new Object[fields.length];
            Throwable bad = null;
            while (isBefore(parser, JsonToken.END_OBJECT)) {
                Integer ordinal = ordinals.get(parser.currentName());
                if (ordinal == null) {
                    parser.skipChildren();
                    continue;
                }
                try {
                    row[ordinal] = fields[ordinal].convert(parser);
                } catch (PartialValue e) {
                    checkPartial(e);
                    bad = bad == null ? e.getCause() : bad;
                    row[ordinal] = e.value;
                } catch (RuntimeException | IOException e) {
                    if (!isRoot && !options.partialResults) {
                        throw e;
                    }
                    bad = bad == null ? e : bad;
                    parser.skipChildren();
                }
            }
            StructValue value = new StructValue(row);
            if (bad != null) {
                throw new PartialValue(value, bad);
            }
            return value;
        }
    }
}
