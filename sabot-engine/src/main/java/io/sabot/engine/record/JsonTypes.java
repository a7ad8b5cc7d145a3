package io.sabot.engine.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the type of JSON documents: of each document, then one that takes all. Fields are in the order of their names. Used by
 * one thread. Source: JsonInferSchema of Spark.
 */
public final class JsonTypes {
    private static final StructType EMPTY = new StructType(List.of());

    private final JsonOptions options;
    private final JsonFactory factory;
    private final TemporalReader temporal;
    private final DecimalReader decimals;
    private final boolean wholeFiles;
    private DataType root = EMPTY;

    /** @param wholeFiles whether documents are files, where only bad JSON is a matter of the parse mode */
    public JsonTypes(JsonOptions options, boolean wholeFiles) {
        this.options = options;
        this.factory = options.factory();
        this.temporal = options.temporalReader().prepared();
        this.decimals = new DecimalReader(options.locale);
        this.wholeFiles = wholeFiles;
    }

    /** Looks at one document. */
    public void add(JsonInput document) {
        DataType type = rootType(document);
        if (type != null) {
            root = mergeRoots(root, type);
        }
    }

    /** @return the columns of all documents so far */
    public StructType schema() {
        return finished(root) instanceof StructType struct ? struct : EMPTY;
    }

    /** @return the type of a document; null when it is left out */
    private DataType rootType(JsonInput document) {
        try (JsonParser parser = document.open(factory)) {
            parser.nextToken();
            return typeOf(parser);
        } catch (JsonProcessingException | MalformedInputException e) {
            return malformed(e);
        } catch (CharConversionException e) {
            if (options.encoding() != null) {
                throw new UncheckedIOException(e);
            }
            return malformed(JsonRecordParser.withAdvice(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            if (wholeFiles) {
                throw e;
            }
            return malformed(e);
        }
    }

    private DataType malformed(Throwable cause) {
        return switch (options.mode()) {
            case PERMISSIVE -> new StructType(List.of(Field.of(options.corruptColumn(), DataType.STRING)));
            case DROPMALFORMED -> null;
            case FAILFAST ->
                throw QueryException.of(
                                ErrorKind.EXECUTION,
                                "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
                                "badRecord",
                                options.corruptColumn(),
                                "failFastMode",
                                ParseMode.FAILFAST.name())
                        .withCause(cause);
        };
    }

    /** The type of one document, for {@code schema_of_json}. @throws IOException when it is no JSON */
    public DataType typeOf(JsonInput document) throws IOException {
        try (JsonParser parser = document.open(factory)) {
            parser.nextToken();
            return typeOf(parser);
        }
    }

    /** The type as a schema has it: without fields that have no type, with strings where only NULL was seen. May be null. */
    public DataType finished(DataType type) {
        if (type instanceof ArrayType array) {
            DataType element = finished(array.element());
            return element == null ? null : new ArrayType(element, array.containsNull());
        }
        if (type instanceof StructType struct) {
            List<Field> fields = new ArrayList<>();
            for (Field field : struct.fields()) {
                DataType finished = field.name().isEmpty() ? null : finished(field.type());
                if (finished != null) {
                    fields.add(Field.of(field.name(), finished));
                }
            }
            return fields.isEmpty() ? null : new StructType(fields);
        }
        if (type == DataType.NULL) {
            return options.dropFieldIfAllNull ? null : DataType.STRING;
        }
        return type;
    }

    /** @return the type of the value that the parser is at; leaves the parser at its last token */
    private DataType typeOf(JsonParser parser) throws IOException {
        JsonToken token = JsonConverters.valueToken(parser);
        if (token == null) {
            return DataType.NULL;
        }
        return switch (token) {
            case VALUE_STRING -> typeOfText(parser);
            case START_OBJECT -> typeOfObject(parser);
            case START_ARRAY -> typeOfArray(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                options.primitivesAsString ? DataType.STRING : typeOfNumber(parser);
            case VALUE_TRUE, VALUE_FALSE -> options.primitivesAsString ? DataType.STRING : DataType.BOOLEAN;
            default -> throw QueryException.of(ErrorKind.EXECUTION, "_LEGACY_ERROR_TEMP_2166");
        };
    }

    /** An empty text counts as NULL: some generators do not tell them apart. */
    private DataType typeOfText(JsonParser parser) throws IOException {
        if (parser.getTextLength() < 1) {
            return DataType.NULL;
        }
        String text = parser.getText();
        DataType decimal = options.prefersDecimal ? typeOfDecimal(text) : null;
        if (decimal != null) {
            return decimal;
        }
        if (options.inferTimestamp && options.defaultIsNtz && temporal.isTimestampNtz(text)) {
            return DataType.TIMESTAMP_NTZ;
        }
        return options.inferTimestamp && temporal.isTimestamp(text) ? DataType.TIMESTAMP : DataType.STRING;
    }

    private DataType typeOfDecimal(String text) {
        try {
            BigDecimal number = decimals.read(text);
            boolean valid = number.scale() >= 0
                    && number.scale() <= number.precision()
                    && number.precision() <= DecimalType.MAX_PRECISION;
            return valid ? new DecimalType(number.precision(), number.scale()) : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private StructType typeOfObject(JsonParser parser) throws IOException {
        List<Field> fields = new ArrayList<>();
        while (JsonRecordParser.isBefore(parser, JsonToken.END_OBJECT)) {
            String name = parser.currentName();
            fields.add(Field.of(name, typeOf(parser)));
        }
        fields.sort(Comparator.comparing(Field::name));
        return new StructType(fields);
    }

    private ArrayType typeOfArray(JsonParser parser) throws IOException {
        DataType element = DataType.NULL;
        while (JsonRecordParser.isBefore(parser, JsonToken.END_ARRAY)) {
            element = merge(element, typeOf(parser));
        }
        return new ArrayType(element, true);
    }

    private DataType typeOfNumber(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT, LONG -> DataType.LONG;
            case BIG_INTEGER, BIG_DECIMAL -> typeOfDecimal(parser.getDecimalValue());
            case FLOAT, DOUBLE -> options.prefersDecimal ? typeOfDecimal(parser.getDecimalValue()) : DataType.DOUBLE;
        };
    }

    private static DataType typeOfDecimal(BigDecimal number) {
        int precision = Math.max(number.precision(), number.scale());
        if (precision > DecimalType.MAX_PRECISION) {
            return DataType.DOUBLE;
        }
        if (number.scale() < 0) {
            throw QueryException.internal("Negative scale is not allowed: " + number.scale()
                    + ". Set the config \"spark.sql.legacy.allowNegativeScaleOfDecimal\" to \"true\" to allow it.");
        }
        return new DecimalType(precision, number.scale());
    }

    /** Documents that are arrays count as their elements; others that are no objects are corrupt. */
    private DataType mergeRoots(DataType left, DataType right) {
        if (left instanceof ArrayType array) {
            return mergeRoots(array.element(), right);
        }
        if (right instanceof ArrayType array) {
            return mergeRoots(left, array.element());
        }
        if (left instanceof StructType && right == DataType.NULL) {
            return left;
        }
        if (right instanceof StructType && left == DataType.NULL) {
            return right;
        }
        if (left instanceof StructType struct && !(right instanceof StructType)) {
            return withCorrupt(struct, right);
        }
        if (right instanceof StructType struct && !(left instanceof StructType)) {
            return withCorrupt(struct, left);
        }
        return merge(left, right);
    }

    private StructType withCorrupt(StructType struct, DataType other) {
        return switch (options.mode()) {
            case PERMISSIVE -> {
                if (struct.indexOf(options.corruptColumn(), true) >= 0) {
                    yield struct;
                }
                List<Field> fields = new ArrayList<>(struct.fields());
                fields.add(0, Field.of(options.corruptColumn(), DataType.STRING));
                fields.sort(Comparator.comparing(Field::name));
                yield new StructType(fields);
            }
            case DROPMALFORMED -> struct;
            case FAILFAST ->
                throw QueryException.of(
                        ErrorKind.EXECUTION,
                        "INVALID_JSON_RECORD_TYPE",
                        "failFastMode",
                        ParseMode.FAILFAST.name(),
                        "invalidType",
                        Quoting.type(other.sql()));
        };
    }

    /** The narrowest type that takes both; STRING takes everything. */
    public static DataType merge(DataType left, DataType right) {
        return merge(left, right, DataType.STRING);
    }

    /** @param widest the type that takes everything */
    public static DataType merge(DataType left, DataType right, DataType widest) {
        if (left instanceof StructType a && right instanceof StructType b) {
            return mergeFields(a.fields(), b.fields(), widest);
        }
        if (left instanceof ArrayType a && right instanceof ArrayType b) {
            return new ArrayType(merge(a.element(), b.element(), widest), a.containsNull() || b.containsNull());
        }
        DataType tightest = Coercion.tightestCommonType(left, right, false);
        if (tightest != null) {
            return tightest;
        }
        DataType number = InferredTypes.widerNumber(left, right);
        return number == null ? widest : number;
    }

    /** Both are in the order of their names. */
    private static StructType mergeFields(List<Field> left, List<Field> right, DataType widest) {
        List<Field> merged = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            int order = i == left.size()
                    ? 1
                    : j == right.size()
                            ? -1
                            : left.get(i).name().compareTo(right.get(j).name());
            if (order < 0) {
                merged.add(left.get(i++));
            } else if (order > 0) {
                merged.add(right.get(j++));
            } else {
                Field field = left.get(i++);
                merged.add(Field.of(
                        field.name(), merge(field.type(), right.get(j++).type(), widest)));
            }
        }
        return new StructType(merged);
    }
}
