package io.sabot.spark.sql.types;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sabot.spark.internal.Json;
import io.sabot.spark.internal.ScalaCollections;
import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of a field besides its type: booleans, longs, doubles, strings, metadata, and arrays of these, by name. Made
 * by {@link MetadataBuilder}.
 */
public class Metadata implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Metadata EMPTY = new Metadata(ScalaCollections.map(Map.of()));

    private final scala.collection.immutable.Map<String, Object> map;

    public Metadata(scala.collection.immutable.Map<String, Object> map) {
        this.map = map;
    }

    protected Metadata() {
        this(null);
    }

    public static Metadata empty() {
        return EMPTY;
    }

    /** Reads what {@link #json()} writes. */
    public static Metadata fromJson(String json) {
        return TypeJson.metadata(Json.parse(json));
    }

    public scala.collection.immutable.Map<String, Object> map() {
        return map;
    }

    public boolean contains(String key) {
        return map.contains(key);
    }

    public boolean isEmpty() {
        return map.isEmpty();
    }

    public long getLong(String key) {
        return (Long) map.apply(key);
    }

    public double getDouble(String key) {
        return (Double) map.apply(key);
    }

    public boolean getBoolean(String key) {
        return (Boolean) map.apply(key);
    }

    public String getString(String key) {
        return (String) map.apply(key);
    }

    public Metadata getMetadata(String key) {
        return (Metadata) map.apply(key);
    }

    public long[] getLongArray(String key) {
        return (long[]) map.apply(key);
    }

    public double[] getDoubleArray(String key) {
        return (double[]) map.apply(key);
    }

    public boolean[] getBooleanArray(String key) {
        return (boolean[]) map.apply(key);
    }

    public String[] getStringArray(String key) {
        return (String[]) map.apply(key);
    }

    public Metadata[] getMetadataArray(String key) {
        return (Metadata[]) map.apply(key);
    }

    public Metadata withKeyRemoved(String key) {
        return contains(key)
                ? new MetadataBuilder().withMetadata(this).remove(key).build()
                : this;
    }

    public Metadata withKeysRemoved(scala.collection.immutable.Seq<String> keys) {
        Metadata rest = this;
        for (String key : ScalaCollections.list(keys)) {
            rest = rest.withKeyRemoved(key);
        }
        return rest;
    }

    public String json() {
        return Json.compact(this::writeJson);
    }

    private void writeJson(JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeFields(json);
        json.writeEndObject();
    }

    void writeFields(JsonGenerator json) throws IOException {
        for (Map.Entry<String, Object> entry : ScalaCollections.javaMap(map).entrySet()) {
            json.writeFieldName(entry.getKey());
            writeValue(entry.getValue(), json);
        }
    }

    private static void writeValue(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Metadata metadata) {
            metadata.writeJson(json);
        } else if (value != null && value.getClass().isArray()) {
            json.writeStartArray();
            for (Object element : elements(value)) {
                writeValue(element, json);
            }
            json.writeEndArray();
        } else {
            Json.writeScalar(value, json);
        }
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Metadata that) || map.size() != that.map.size()) {
            return false;
        }
        Map<String, Object> others = ScalaCollections.javaMap(that.map);
        for (Map.Entry<String, Object> entry : ScalaCollections.javaMap(map).entrySet()) {
            if (!others.containsKey(entry.getKey())
                    || !Objects.deepEquals(entry.getValue(), others.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash(this);
    }

    /** Arrays by their elements, as Scala's sequences and maps do it. */
    private static int hash(Object value) {
        if (value instanceof Metadata metadata) {
            Map<String, Object> hashes = new LinkedHashMap<>();
            for (Map.Entry<String, Object> entry :
                    ScalaCollections.javaMap(metadata.map).entrySet()) {
                hashes.put(entry.getKey(), hash(entry.getValue()));
            }
            return ScalaCollections.map(hashes).hashCode();
        }
        if (value != null && value.getClass().isArray()) {
            Object[] hashes = elements(value).toArray();
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = hash(hashes[i]);
            }
            return ScalaCollections.seq(Arrays.asList(hashes)).hashCode();
        }
        return scala.runtime.Statics.anyHash(value);
    }

    @Override
    public String toString() {
        return json();
    }
}
