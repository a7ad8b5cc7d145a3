package io.sabot.spark.sql.types;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sabot.spark.internal.Names;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import scala.Option;
import scala.Product;
import scala.Tuple4;
import scala.util.hashing.MurmurHash3$;

/** A named field of a struct. */
public class StructField implements Product, Serializable {
    private static final long serialVersionUID = 1L;

    private static final String COMMENT = "comment";
    private static final String CURRENT_DEFAULT = "CURRENT_DEFAULT";
    private static final String FIELD_ID = "__FIELD_ID";
    private static final String EXISTENCE_DEFAULT = "EXISTS_DEFAULT";

    private final String name;
    private final DataType dataType;
    private final boolean nullable;
    private final Metadata metadata;

    public StructField(String name, DataType dataType, boolean nullable, Metadata metadata) {
        this.name = name;
        this.dataType = dataType;
        this.nullable = nullable;
        this.metadata = metadata;
    }

    protected StructField() {
        this(null, null, true, Metadata.empty());
    }

    public static StructField apply(String name, DataType dataType, boolean nullable, Metadata metadata) {
        return new StructField(name, dataType, nullable, metadata);
    }

    public String name() {
        return name;
    }

    public DataType dataType() {
        return dataType;
    }

    public boolean nullable() {
        return nullable;
    }

    public Metadata metadata() {
        return metadata;
    }

    public StructField copy(String newName, DataType newDataType, boolean newNullable, Metadata newMetadata) {
        return new StructField(newName, newDataType, newNullable, newMetadata);
    }

    public StructField withComment(String comment) {
        return with(COMMENT, comment);
    }

    public Option<String> getComment() {
        return get(COMMENT);
    }

    /** @param value SQL text of what a row gets that does not give this field */
    public StructField withCurrentDefaultValue(String value) {
        return with(CURRENT_DEFAULT, value);
    }

    public StructField clearCurrentDefaultValue() {
        return withMetadata(builder().remove(CURRENT_DEFAULT));
    }

    public Option<String> getCurrentDefaultValue() {
        return get(CURRENT_DEFAULT);
    }

    /** @param value SQL text of what rows have that were written before the field was */
    public StructField withExistenceDefaultValue(String value) {
        return with(EXISTENCE_DEFAULT, value);
    }

    public Option<String> getExistenceDefaultValue() {
        return get(EXISTENCE_DEFAULT);
    }

    public boolean hasExistenceDefaultValue() {
        return metadata.contains(EXISTENCE_DEFAULT);
    }

    private StructField with(String key, String value) {
        return withMetadata(builder().putString(key, value));
    }

    private StructField withMetadata(MetadataBuilder builder) {
        return new StructField(name, dataType, nullable, builder.build());
    }

    private MetadataBuilder builder() {
        return new MetadataBuilder().withMetadata(metadata);
    }

    private Option<String> get(String key) {
        return metadata.contains(key) ? Option.apply(metadata.getString(key)) : Option.empty();
    }

    /** The form inside a struct type: {@code a: INT NOT NULL}. */
    public String sql() {
        return Names.quoteIfNeeded(name) + ": " + dataType.sql() + constraint() + comment();
    }

    /** The form in the definition of a table: {@code a INT NOT NULL}. */
    public String toDDL() {
        Option<String> value = getCurrentDefaultValue();
        String defaultValue = value.isDefined() ? " DEFAULT " + value.get() : "";
        return Names.quoteIfNeeded(name) + " " + dataType.sql() + constraint() + defaultValue + comment();
    }

    private String constraint() {
        return nullable ? "" : " NOT NULL";
    }

    private String comment() {
        Option<String> comment = getComment();
        return comment.isDefined() ? " COMMENT '" + Names.escapeSingleQuotes(comment.get()) + "'" : "";
    }

    void writeJson(JsonGenerator json) throws IOException {
        Map<String, String> collations = new LinkedHashMap<>();
        collectCollations(dataType, name, collations);
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeFieldName("type");
        (collations.isEmpty() ? dataType : withoutCollations(dataType)).writeJson(json);
        json.writeBooleanField("nullable", nullable);
        json.writeFieldName("metadata");
        json.writeStartObject();
        metadata.writeFields(json);
        if (!collations.isEmpty()) {
            json.writeObjectFieldStart(DataType.COLLATIONS_METADATA_KEY());
            for (Map.Entry<String, String> collation : collations.entrySet()) {
                json.writeStringField(collation.getKey(), collation.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A reader that knows no collations still sees strings: the JSON form keeps them beside the type, by path. */
    private static void collectCollations(DataType type, String path, Map<String, String> collations) {
        if (type instanceof StringType string) {
            if (!string.isUTF8BinaryCollation()) {
                int id = string.collationId();
                collations.put(path, Collations.provider(id) + "." + Collations.name(id));
            }
        } else if (type instanceof ArrayType array) {
            collectCollations(array.elementType(), path + ".element", collations);
        } else if (type instanceof MapType map) {
            collectCollations(map.keyType(), path + ".key", collations);
            collectCollations(map.valueType(), path + ".value", collations);
        }
    }

    private static DataType withoutCollations(DataType type) {
        if (type instanceof StringType string) {
            return string.isUTF8BinaryCollation() ? string : DataTypes.StringType;
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(withoutCollations(array.elementType()), array.containsNull());
        }
        if (type instanceof MapType map) {
            return new MapType(
                    withoutCollations(map.keyType()), withoutCollations(map.valueType()), map.valueContainsNull());
        }
        return type;
    }

    void appendTree(String prefix, StringBuilder text, int maxDepth) {
        if (maxDepth <= 0) {
            return;
        }
        text.append(prefix)
                .append("-- ")
                .append(Names.escapeMetaCharacters(name))
                .append(": ")
                .append(dataType.typeName())
                .append(" (nullable = ")
                .append(nullable)
                .append(")\n");
        dataType.appendTree(prefix + "    |", text, maxDepth - 1);
    }

    @Override
    public String productPrefix() {
        return "StructField";
    }

    @Override
    public int productArity() {
        return 4;
    }

    @Override
    public Object productElement(int index) {
        return switch (index) {
            case 0 -> name;
            case 1 -> dataType;
            case 2 -> nullable;
            case 3 -> metadata;
            default -> throw new IndexOutOfBoundsException(Integer.toString(index));
        };
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof StructField;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StructField that
                && nullable == that.nullable
                && name.equals(that.name)
                && dataType.equals(that.dataType)
                && metadata.equals(that.metadata);
    }

    @Override
    public int hashCode() {
        return MurmurHash3$.MODULE$.productHash(this);
    }

    @Override
    public String toString() {
        return "StructField(" + name + "," + dataType + "," + nullable + ")";
    }

    /** For Scala's patterns. */
    public static Option<Tuple4<String, DataType, Object, Metadata>> unapply(StructField type) {
        return Option.apply(type == null ? null : new Tuple4<>(type.name, type.dataType, type.nullable, type.metadata));
    }

    /** @param id what the field keeps when it is renamed */
    public StructField withId(String id) {
        return with(FIELD_ID, id);
    }

    public Option<String> id() {
        return get(FIELD_ID);
    }

    public StructField clearId() {
        return metadata.contains(FIELD_ID) ? withMetadata(builder().remove(FIELD_ID)) : this;
    }
}
