package io.sabot.spark.internal;

import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** Maps. */
record MapForm(Class<?> objectClass, ObjectForm key, ObjectForm value) implements ObjectForm {
    @Override
    public DataType type() {
        return new MapType(key.type(), value.type(), value.nullable());
    }

    @Override
    public Object encode(Object object) {
        Map<?, ?> entries = (Map<?, ?>) object;
        Object[] keys = new Object[entries.size()];
        Object[] values = new Object[keys.length];
        int i = 0;
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            if (entry.getKey() == null) {
                throw SparkErrors.runtime("NULL_MAP_KEY");
            }
            keys[i] = key.encode(entry.getKey());
            values[i++] = value.encodeNullable(entry.getValue());
        }
        return new MapValue(new ArrayValue(keys), new ArrayValue(values));
    }

    @Override
    public Reader reader(DataType source) {
        if (!(source instanceof MapType map)) {
            throw SparkErrors.analysis(
                    "UNSUPPORTED_DESERIALIZER.DATA_TYPE_MISMATCH",
                    "desiredType",
                    "\"MAP\"",
                    "dataType",
                    "\"" + source.sql() + "\"");
        }
        Reader keys = key.reader(map.key());
        Reader values = value.reader(map.value());
        return object -> {
            MapValue entries = (MapValue) object;
            Map<Object, Object> made = empty();
            for (int i = 0; i < entries.size(); i++) {
                Object one = entries.values().get(i);
                made.put(keys.read(entries.keys().get(i)), one == null ? null : values.read(one));
            }
            return made;
        };
    }

    @SuppressWarnings("unchecked")
    private Map<Object, Object> empty() {
        return objectClass.isInterface() ? new LinkedHashMap<>() : (Map<Object, Object>) Instances.of(objectClass);
    }
}
