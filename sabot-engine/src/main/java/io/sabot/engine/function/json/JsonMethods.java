package io.sabot.engine.function.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.json.JsonPath.Step;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.Slice;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The methods of functions that look into JSON texts without a schema. */
public final class JsonMethods {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private JsonMethods() {}

    /** The path of a call, when it is a constant. */
    public static final class Path {
        private final boolean constant;
        private final JsonPathReader reader;

        Path(Slice path) {
            this.constant = path != null;
            this.reader = constant ? reader(path) : null;
        }

        private static JsonPathReader reader(Slice path) {
            List<Step> steps = JsonPath.parse(path.toString());
            return steps == null ? null : new JsonPathReader(FACTORY, steps);
        }

        JsonPathReader of(Slice path) {
            return constant ? reader : reader(path);
        }
    }

    public static Path path(Object[] constants, CallContext context, long partition) {
        return new Path((Slice) constants[1]);
    }

    public static Slice getJsonObject(Slice json, Slice pathText, Path path) {
        JsonPathReader reader = path.of(pathText);
        String found = reader == null ? null : reader.read(json.toString());
        return found == null ? null : Slice.of(found);
    }

    public static Integer arrayLength(Slice json) {
        try (JsonParser parser = FACTORY.createParser(json.toString())) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return null;
            }
            int length = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                length++;
                parser.skipChildren();
            }
            return length;
        } catch (IOException noJson) {
            return null;
        }
    }

    public static ArrayValue objectKeys(Slice json) {
        try (JsonParser parser = FACTORY.createParser(json.toString())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            List<Object> keys = new ArrayList<>();
            while (parser.nextValue() != null && parser.currentName() != null) {
                keys.add(Slice.of(parser.currentName()));
                parser.skipChildren();
            }
            return new ArrayValue(keys.toArray());
        } catch (IOException noJson) {
            return null;
        }
    }

    /** One row: the fields of an object that have the names given behind the text. */
    static List<Object[]> tuple(Object[] arguments, CallContext context) {
        Object[] row = new Object[arguments.length - 1];
        if (arguments[0] == null) {
            return List.<Object[]>of(row);
        }
        List<Object> names = Arrays.asList(arguments).subList(1, arguments.length);
        try (JsonParser parser = FACTORY.createParser(arguments[0].toString())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                fill(row, names, parser);
            }
            return List.<Object[]>of(row);
        } catch (JsonProcessingException noJson) {
            return List.<Object[]>of(new Object[row.length]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Object[] row, List<Object> names, JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (parser.currentToken() == JsonToken.FIELD_NAME) {
                Slice name = Slice.of(parser.currentName());
                if (names.contains(name) && parser.nextToken() != JsonToken.VALUE_NULL) {
                    Slice value = text(parser);
                    for (int i = 0; i < row.length; i++) {
                        row[i] = name.equals(names.get(i)) ? value : row[i];
                    }
                }
            }
            parser.skipChildren();
        }
    }

    private static Slice text(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return Slice.of(parser.getText());
        }
        StringWriter out = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.copyCurrentStructure(parser);
        }
        return Slice.of(out.toString());
    }
}
