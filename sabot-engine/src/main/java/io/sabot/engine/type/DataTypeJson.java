package io.sabot.engine.type;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types in the JSON form that Spark keeps in file footers and catalogs (DataType.json, prettyJson, fromJson). */
public final class DataTypeJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Pattern DECIMAL = Pattern.compile("decimal\\(\\s*(\\d+)\\s*,\\s*(-?\\d+)\\s*\\)");
    private static final Pattern CHARACTER = Pattern.compile("char\\(\\s*(\\d+)\\s*\\)");
    private static final Pattern VARYING = Pattern.compile("varchar\\(\\s*(\\d+)\\s*\\)");
    private static final Pattern TIME = Pattern.compile("time\\(\\s*(\\d+)\\s*\\)");
    private static final String COLLATIONS = "__COLLATIONS";

    private DataTypeJson() {}

    public static String compact(DataType type) {
        return write(type, false);
    }

    public static String pretty(DataType type) {
        return write(type, true);
    }

    /** @throws QueryException when the text is not the JSON form of a type */
    public static DataType parse(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            return read(parser, json, "", Map.of());
        } catch (IOException e) {
            throw QueryException.of(ErrorKind.ILLEGAL_ARGUMENT, "INVALID_JSON_DATA_TYPE", "invalidType", json)
                    .withCause(e);
        }
    }

    private static String write(DataType type, boolean pretty) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            if (pretty) {
                generator.setPrettyPrinter(new DefaultPrettyPrinter());
            }
            write(type, generator, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** @param withCollations whether strings show theirs; in a struct they stand beside the field's type instead */
    private static void write(DataType type, JsonGenerator generator, boolean withCollations) throws IOException {
        if (type instanceof ArrayType array) {
            generator.writeStartObject();
            generator.writeStringField("type", array.typeName());
            generator.writeFieldName("elementType");
            write(array.element(), generator, withCollations);
            generator.writeBooleanField("containsNull", array.containsNull());
            generator.writeEndObject();
        } else if (type instanceof MapType map) {
            generator.writeStartObject();
            generator.writeStringField("type", map.typeName());
            generator.writeFieldName("keyType");
            write(map.key(), generator, withCollations);
            generator.writeFieldName("valueType");
            write(map.value(), generator, withCollations);
            generator.writeBooleanField("valueContainsNull", map.valueContainsNull());
            generator.writeEndObject();
        } else if (type instanceof StructType struct) {
            generator.writeStartObject();
            generator.writeStringField("type", struct.typeName());
            generator.writeArrayFieldStart("fields");
            for (Field field : struct.fields()) {
                writeField(field, generator);
            }
            generator.writeEndArray();
            generator.writeEndObject();
        } else {
            boolean collated = type instanceof StringType string && !string.isBinaryCollated();
            generator.writeString(collated && !withCollations ? "string" : type.typeName());
        }
    }

    private static void writeField(Field field, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("name", field.name());
        generator.writeFieldName("type");
        write(field.type(), generator, false);
        generator.writeBooleanField("nullable", field.nullable());
        generator.writeObjectFieldStart("metadata");
        for (Map.Entry<String, String> entry : field.metadata().entrySet()) {
            generator.writeFieldName(entry.getKey());
            copy(entry.getValue(), generator);
        }
        Map<String, String> collations = new LinkedHashMap<>();
        collectCollations(field.type(), field.name(), collations);
        if (!collations.isEmpty()) {
            generator.writeObjectFieldStart(COLLATIONS);
            for (Map.Entry<String, String> entry : collations.entrySet()) {
                generator.writeStringField(entry.getKey(), provider(entry.getValue()) + "." + entry.getValue());
            }
            generator.writeEndObject();
        }
        generator.writeEndObject();
        generator.writeEndObject();
    }

    private static String provider(String collation) {
        return collation.startsWith("UTF8_LCASE") ? "spark" : "icu";
    }

    /** Collations stand beside the type, by the path to the string; those inside a struct belong to its own fields. */
    private static void collectCollations(DataType type, String path, Map<String, String> collations) {
        if (type instanceof ArrayType array) {
            collectCollations(array.element(), path + ".element", collations);
        } else if (type instanceof MapType map) {
            collectCollations(map.value(), path + ".value", collations);
            collectCollations(map.key(), path + ".key", collations);
        } else if (type instanceof StringType string && !string.isBinaryCollated()) {
            collations.put(path, string.collation());
        }
    }

    private static void copy(String json, JsonGenerator generator) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            generator.copyCurrentStructure(parser);
        }
    }

    private static DataType read(JsonParser parser, String json, String path, Map<String, String> collations)
            throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return named(parser.getText(), json, collations.get(path));
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw invalid(json);
        }
        Map<String, DataType> types = new HashMap<>();
        Map<String, Boolean> flags = new HashMap<>();
        List<Field> fields = new ArrayList<>();
        String kind = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "type" -> kind = parser.getText();
                case "elementType" -> types.put(name, read(parser, json, path + ".element", collations));
                case "keyType" -> types.put(name, read(parser, json, path + ".key", collations));
                case "valueType" -> types.put(name, read(parser, json, path + ".value", collations));
                case "containsNull", "valueContainsNull" -> flags.put(name, parser.getBooleanValue());
                case "fields" -> readFields(parser, json, fields);
                default -> parser.skipChildren();
            }
        }
        if ("array".equals(kind) && types.containsKey("elementType")) {
            return new ArrayType(types.get("elementType"), flags.getOrDefault("containsNull", true));
        } else if ("map".equals(kind) && types.size() == 2) {
            return new MapType(
                    types.get("keyType"), types.get("valueType"), flags.getOrDefault("valueContainsNull", true));
        } else if ("struct".equals(kind)) {
            return new StructType(fields);
        } else if ("udt".equals(kind)) {
            throw QueryException.unsupported("user-defined type in a schema");
        }
        throw invalid(json);
    }

    private static void readFields(JsonParser parser, String json, List<Field> fields) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            fields.add(readField(parser, json));
        }
    }

    private static Field readField(JsonParser parser, String json) throws IOException {
        String name = null;
        String type = null;
        boolean nullable = true;
        Map<String, String> metadata = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "name" -> name = parser.getText();
                case "type" -> type = text(parser);
                case "nullable" -> nullable = parser.getBooleanValue();
                case "metadata" -> readMetadata(parser, metadata);
                default -> parser.skipChildren();
            }
        }
        if (name == null || type == null) {
            throw invalid(json);
        }
        Map<String, String> collations = collations(metadata.remove(COLLATIONS));
        try (JsonParser typeParser = FACTORY.createParser(type)) {
            typeParser.nextToken();
            return new Field(name, read(typeParser, json, name, collations), nullable, metadata);
        }
    }

    private static void readMetadata(JsonParser parser, Map<String, String> metadata) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            metadata.put(key, text(parser));
        }
    }

    private static Map<String, String> collations(String json) throws IOException {
        Map<String, String> collations = new HashMap<>();
        if (json == null) {
            return collations;
        }
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String path = parser.currentName();
                parser.nextToken();
                String collation = parser.getText();
                collations.put(path, collation.substring(collation.indexOf('.') + 1));
            }
        }
        return collations;
    }

    /** The value that the parser stands on, as JSON. */
    private static String text(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    private static DataType named(String name, String json, String collation) {
        if (name.equals("string")) {
            return collation == null ? DataType.STRING : StringType.collated(collation);
        } else if (name.startsWith("string collate ")) {
            return StringType.collated(name.substring("string collate ".length()));
        } else if (name.equals("decimal")) {
            return DecimalType.USER_DEFAULT;
        } else if (name.equals("null")) {
            return DataType.NULL;
        } else if (name.equals("timestamp_ltz")) {
            return DataType.TIMESTAMP;
        }
        for (SimpleType type : SimpleType.values()) {
            if (type.typeName().equals(name)) {
                return type;
            }
        }
        Matcher decimal = DECIMAL.matcher(name);
        if (decimal.matches()) {
            return new DecimalType(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
        }
        Matcher character = CHARACTER.matcher(name);
        if (character.matches()) {
            return StringType.character(Integer.parseInt(character.group(1)));
        }
        Matcher varying = VARYING.matcher(name);
        if (varying.matches()) {
            return StringType.varying(Integer.parseInt(varying.group(1)));
        }
        Matcher time = TIME.matcher(name);
        if (time.matches()) {
            return new TimeType(Integer.parseInt(time.group(1)));
        }
        DataType interval = name.startsWith("interval ") ? DataTypeParser.parseType(name, false) : null;
        if (interval == null) {
            throw invalid(name);
        }
        return interval;
    }

    private static QueryException invalid(String text) {
        return QueryException.of(ErrorKind.ILLEGAL_ARGUMENT, "INVALID_JSON_DATA_TYPE", "invalidType", text);
    }
}
