package io.sabot.engine.function.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.sabot.engine.function.json.JsonPath.Index;
import io.sabot.engine.function.json.JsonPath.Key;
import io.sabot.engine.function.json.JsonPath.Named;
import io.sabot.engine.function.json.JsonPath.Step;
import io.sabot.engine.function.json.JsonPath.Subscript;
import io.sabot.engine.function.json.JsonPath.Wildcard;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What a path finds in a document, as text. A wildcard over an array that matches once gives the match itself, and one that
 * matches several times an array of them; how matches of wildcards inside each other are nested is Hive's rule. Source:
 * GetJsonObjectEvaluator of Spark.
 */
final class JsonPathReader {
    private final JsonFactory factory;
    private final List<Step> path;

    /** How a value is written. */
    private enum Style {
        /** A text without its quotes. */
        RAW,
        QUOTED,
        /** The elements of an array without the array. */
        FLAT
    }

    JsonPathReader(JsonFactory factory, List<Step> path) {
        this.factory = factory;
        this.path = path;
    }

    /** @return null when the path finds nothing, or the text is no JSON as far as it was read */
    String read(String json) {
        StringWriter out = new StringWriter();
        try (JsonParser parser = factory.createParser(json)) {
            boolean found;
            try (JsonGenerator generator = factory.createGenerator(out)) {
                parser.nextToken();
                found = find(parser, generator, Style.RAW, path);
            }
            return found ? out.toString() : null;
        } catch (JsonProcessingException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean find(JsonParser in, JsonGenerator out, Style style, List<Step> steps) throws IOException {
        JsonToken token = in.currentToken();
        if (steps.isEmpty()) {
            return copy(in, out, style, token);
        }
        Step first = steps.get(0);
        List<Step> rest = steps.subList(1, steps.size());
        if (token == JsonToken.START_OBJECT && first instanceof Key) {
            boolean found = false;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                if (found) {
                    in.skipChildren();
                } else {
                    found = find(in, out, style, rest);
                }
            }
            return found;
        }
        if (token == JsonToken.START_ARRAY && first instanceof Subscript) {
            return findInArray(in, out, style, rest);
        }
        if (token == JsonToken.FIELD_NAME) {
            if (first instanceof Named named && named.name().equals(in.currentName())) {
                return in.nextToken() != JsonToken.VALUE_NULL && find(in, out, style, rest);
            }
            if (first instanceof Wildcard) {
                in.nextToken();
                return find(in, out, style, rest);
            }
        }
        in.skipChildren();
        return false;
    }

    private boolean copy(JsonParser in, JsonGenerator out, Style style, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING && style == Style.RAW) {
            out.writeRaw(in.getText());
            return true;
        }
        if (token == JsonToken.START_ARRAY && style == Style.FLAT) {
            boolean found = false;
            while (in.nextToken() != JsonToken.END_ARRAY) {
                found |= find(in, out, style, List.of());
            }
            return found;
        }
        out.copyCurrentStructure(in);
        return true;
    }

    private boolean findInArray(JsonParser in, JsonGenerator out, Style style, List<Step> steps) throws IOException {
        List<Step> rest = steps.subList(1, steps.size());
        if (steps.get(0) instanceof Index index) {
            in.nextToken();
            return element(in, out, startsWithWildcard(rest) ? Style.QUOTED : style, rest, index.index());
        }
        if (startsWithWildcard(rest)) {
            return all(in, out, Style.FLAT, rest.subList(2, rest.size()));
        }
        return style == Style.QUOTED ? all(in, out, Style.QUOTED, rest) : oneOrAll(in, out, style, rest);
    }

    private static boolean startsWithWildcard(List<Step> steps) {
        return steps.size() > 1 && steps.get(0) instanceof Subscript && steps.get(1) instanceof Wildcard;
    }

    private boolean element(JsonParser in, JsonGenerator out, Style style, List<Step> steps, long index)
            throws IOException {
        for (long left = index; left > 0; left--) {
            if (in.currentToken() == JsonToken.END_ARRAY) {
                return false;
            }
            in.skipChildren();
            in.nextToken();
        }
        if (in.currentToken() == JsonToken.END_ARRAY) {
            return false;
        }
        boolean found = find(in, out, style, steps);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            in.skipChildren();
        }
        return found;
    }

    private boolean all(JsonParser in, JsonGenerator out, Style style, List<Step> steps) throws IOException {
        boolean found = false;
        out.writeStartArray();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            found |= find(in, out, style, steps);
        }
        out.writeEndArray();
        return found;
    }

    private boolean oneOrAll(JsonParser in, JsonGenerator out, Style style, List<Step> steps) throws IOException {
        Style inner = style == Style.RAW ? Style.QUOTED : Style.FLAT;
        StringWriter buffer = new StringWriter();
        int found = 0;
        try (JsonGenerator array = factory.createGenerator(buffer)) {
            array.writeStartArray();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                found += find(in, array, inner, steps) ? 1 : 0;
            }
            array.writeEndArray();
        }
        if (found > 1) {
            out.writeRawValue(buffer.toString());
        } else if (found == 1) {
            out.writeRawValue(buffer.getBuffer().substring(1, buffer.getBuffer().length() - 1));
        }
        return found > 0;
    }
}
