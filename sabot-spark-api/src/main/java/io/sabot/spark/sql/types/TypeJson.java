package io.sabot.spark.sql.types;

import io.sabot.spark.internal.Json;
import io.sabot.spark.internal.SparkErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the JSON forms of types and metadata. */
final class TypeJson {
    private static final String TYPE = "type";

    private TypeJson() {}

    static DataType read(String json) {
        return type(Json.parse(json));
    }

    private static DataType type(Object json) {
        if (json instanceof String name) {
            return named(name);
        }
        if (json instanceof Map<?, ?> object) {
            DataType type = nested(object);
            if (type != null) {
                return type;
            }
        }
        throw invalid(Json.write(json));
    }

    /** @return null when the object has not exactly the members of one of the nested types */
    private static DataType nested(Map<?, ?> object) {
        Set<?> keys = object.keySet();
        if ("array".equals(object.get(TYPE))
                && keys.equals(Set.of(TYPE, "elementType", "containsNull"))
                && object.get("containsNull") instanceof Boolean containsNull) {
            return new ArrayType(type(object.get("elementType")), containsNull);
        }
        if ("map".equals(object.get(TYPE))
                && keys.equals(Set.of(TYPE, "keyType", "valueType", "valueContainsNull"))
                && object.get("valueContainsNull") instanceof Boolean valueContainsNull) {
            return new MapType(type(object.get("keyType")), type(object.get("valueType")), valueContainsNull);
        }
        if ("struct".equals(object.get(TYPE))
                && keys.equals(Set.of(TYPE, "fields"))
                && object.get("fields") instanceof List<?> members) {
            List<StructField> fields = new ArrayList<>();
            for (Object member : members) {
                fields.add(field(member));
            }
            return new StructType(fields.toArray(new StructField[0]));
        }
        if ("udt".equals(object.get(TYPE))
                && keys.equals(Set.of(TYPE, "class", "pyClass", "sqlType"))
                && object.get("class") instanceof String className) {
            return UserDefinedType.instance(className);
        }
        return null;
    }

    private static StructField field(Object json) {
        if (json instanceof Map<?, ?> object
                && object.get("name") instanceof String name
                && object.containsKey(TYPE)
                && object.get("nullable") instanceof Boolean nullable
                && object.get("metadata") instanceof Map<?, ?> metadata
                && object.size() == 4) {
            return collated(name, type(object.get(TYPE)), nullable, metadata(metadata));
        }
        if (json instanceof Map<?, ?> object && object.get("name") instanceof String name && object.containsKey(TYPE)) {
            if (object.size() == 3 && object.get("nullable") instanceof Boolean nullable) {
                return new StructField(name, type(object.get(TYPE)), nullable, Metadata.empty());
            }
            if (object.size() == 2) {
                return new StructField(name, type(object.get(TYPE)), true, Metadata.empty());
            }
        }
        throw SparkErrors.illegalArgument("_LEGACY_ERROR_TEMP_3250", "other", Json.write(json));
    }

    /** Gives strings back the collations that the field's metadata hold by path. */
    private static StructField collated(String name, DataType type, boolean nullable, Metadata metadata) {
        String key = DataType.COLLATIONS_METADATA_KEY();
        if (!metadata.contains(key)) {
            return new StructField(name, type, nullable, metadata);
        }
        DataType collated = collated(type, name, metadata.getMetadata(key));
        return new StructField(name, collated, nullable, metadata.withKeyRemoved(key));
    }

    private static DataType collated(DataType type, String path, Metadata collations) {
        if (type instanceof ArrayType array) {
            return new ArrayType(collated(array.elementType(), path + ".element", collations), array.containsNull());
        }
        if (type instanceof MapType map) {
            return new MapType(
                    collated(map.keyType(), path + ".key", collations),
                    collated(map.valueType(), path + ".value", collations),
                    map.valueContainsNull());
        }
        if (type instanceof StringType && collations.contains(path)) {
            String qualified = collations.getString(path);
            return StringType.apply(qualified.substring(qualified.indexOf('.') + 1));
        }
        return type;
    }

    private static DataType named(String name) {
        DataType type = TypeNames.typeOrNull(name);
        if (type == null) {
            throw invalid(name);
        }
        return type;
    }

    private static RuntimeException invalid(String type) {
        return SparkErrors.illegalArgument("INVALID_JSON_DATA_TYPE", "invalidType", type);
    }

    /** @param json a JSON object as maps, lists, strings, numbers and booleans */
    static Metadata metadata(Object json) {
        MetadataBuilder builder = new MetadataBuilder();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) json).entrySet()) {
            put(builder, (String) entry.getKey(), entry.getValue());
        }
        return builder.build();
    }

    private static void put(MetadataBuilder builder, String key, Object value) {
        if (value == null) {
            builder.putNull(key);
        } else if (value instanceof Double number) {
            builder.putDouble(key, number);
        } else if (value instanceof Number number) {
            builder.putLong(key, number.longValue());
        } else if (value instanceof Boolean truth) {
            builder.putBoolean(key, truth);
        } else if (value instanceof String text) {
            builder.putString(key, text);
        } else if (value instanceof Map<?, ?> object) {
            builder.putMetadata(key, metadata(object));
        } else {
            putArray(builder, key, (List<?>) value);
        }
    }

    private static void putArray(MetadataBuilder builder, String key, List<?> values) {
        Object first = values.isEmpty() ? 0L : values.get(0);
        if (first instanceof Double) {
            builder.putDoubleArray(
                    key, values.stream().mapToDouble(value -> (Double) value).toArray());
        } else if (first instanceof Number) {
            builder.putLongArray(
                    key,
                    values.stream()
                            .mapToLong(value -> ((Number) value).longValue())
                            .toArray());
        } else if (first instanceof Boolean) {
            boolean[] array = new boolean[values.size()];
            for (int i = 0; i < array.length; i++) {
                array[i] = (Boolean) values.get(i);
            }
            builder.putBooleanArray(key, array);
        } else if (first instanceof String) {
            builder.putStringArray(key, values.toArray(new String[0]));
        } else if (first instanceof Map<?, ?>) {
            builder.putMetadataArray(
                    key, values.stream().map(TypeJson::metadata).toArray(Metadata[]::new));
        } else {
            throw SparkErrors.unsupportedOperation("UNSUPPORTED_ARRAYTYPE", "clazz", String.valueOf(first));
        }
    }
}
