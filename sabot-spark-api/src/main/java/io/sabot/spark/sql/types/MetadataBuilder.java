package io.sabot.spark.sql.types;

import io.sabot.spark.internal.ScalaCollections;
import java.util.Map;

/** Puts {@link Metadata} together; a later value replaces an earlier one of the same key. */
public class MetadataBuilder {
    private final scala.collection.mutable.HashMap<String, Object> map = new scala.collection.mutable.HashMap<>();

    public scala.collection.immutable.Map<String, Object> getMap() {
        return ScalaCollections.immutable(map);
    }

    public MetadataBuilder withMetadata(Metadata metadata) {
        for (Map.Entry<String, Object> entry :
                ScalaCollections.javaMap(metadata.map()).entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
        return this;
    }

    public MetadataBuilder putNull(String key) {
        return put(key, null);
    }

    public MetadataBuilder putLong(String key, long value) {
        return put(key, value);
    }

    public MetadataBuilder putDouble(String key, double value) {
        return put(key, value);
    }

    public MetadataBuilder putBoolean(String key, boolean value) {
        return put(key, value);
    }

    public MetadataBuilder putString(String key, String value) {
        return put(key, value);
    }

    public MetadataBuilder putMetadata(String key, Metadata value) {
        return put(key, value);
    }

    public MetadataBuilder putLongArray(String key, long[] value) {
        return put(key, value);
    }

    public MetadataBuilder putDoubleArray(String key, double[] value) {
        return put(key, value);
    }

    public MetadataBuilder putBooleanArray(String key, boolean[] value) {
        return put(key, value);
    }

    public MetadataBuilder putStringArray(String key, String[] value) {
        return put(key, value);
    }

    public MetadataBuilder putMetadataArray(String key, Metadata[] value) {
        return put(key, value);
    }

    public MetadataBuilder remove(String key) {
        map.remove(key);
        return this;
    }

    public Metadata build() {
        return map.isEmpty() ? Metadata.empty() : new Metadata(getMap());
    }

    private MetadataBuilder put(String key, Object value) {
        map.put(key, value);
        return this;
    }
}
