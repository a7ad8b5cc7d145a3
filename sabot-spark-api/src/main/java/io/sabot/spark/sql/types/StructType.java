package io.sabot.spark.sql.types;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sabot.spark.internal.ActiveSettings;
import io.sabot.spark.internal.Names;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.internal.TypeParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scala.Function1;
import scala.Function2;
import scala.Option;
import scala.PartialFunction;
import scala.Product;
import scala.collection.Iterator;
import scala.collection.SeqFactory;
import scala.collection.immutable.Seq;
import scala.collection.immutable.Seq$;

/**
 * Named fields in order: the schema of a Dataset, or the type of a {@link io.sabot.spark.sql.Row} inside one. It is a Scala
 * sequence of its fields, as in Spark; {@code Seq} is written without its parameter because javac cannot express how Scala's
 * collections inherit from each other.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
public class StructType extends DataType implements Seq, Product {
    private static final long serialVersionUID = 1L;

    private final StructField[] fields;

    public StructType(StructField[] fields) {
        this.fields = fields;
    }

    public StructType() {
        this(new StructField[0]);
    }

    /** Reads {@code a INT NOT NULL, b STRING COMMENT 'c'}. */
    public static StructType fromDDL(String ddl) {
        return TypeParser.fields(ddl);
    }

    /** The fields of {@code target}, at any depth of structs, that {@code source} has not; none when it has all. */
    public static Option<StructType> findMissingFields(
            StructType source, StructType target, Function2<String, String, Object> resolver) {
        List<StructField> missing = new ArrayList<>();
        for (StructField field : target.fields) {
            StructField found = null;
            for (StructField candidate : source.fields) {
                if (found == null && (Boolean) resolver.apply(field.name(), candidate.name())) {
                    found = candidate;
                }
            }
            if (found == null) {
                missing.add(field);
            } else if (found.dataType() instanceof StructType inner
                    && field.dataType() instanceof StructType wanted
                    && !inner.sameType(wanted)) {
                Option<StructType> deeper = findMissingFields(inner, wanted, resolver);
                if (deeper.isDefined()) {
                    missing.add(found.copy(found.name(), deeper.get(), found.nullable(), found.metadata()));
                }
            }
        }
        return missing.isEmpty() ? Option.empty() : Option.apply(of(missing));
    }

    private static StructType of(List<StructField> fields) {
        return new StructType(fields.toArray(new StructField[0]));
    }

    public StructField[] fields() {
        return fields;
    }

    public String[] fieldNames() {
        String[] names = new String[fields.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = fields[i].name();
        }
        return names;
    }

    public String[] names() {
        return fieldNames();
    }

    public scala.collection.immutable.Map<String, DataType> nameToDataType() {
        Map<String, DataType> types = new LinkedHashMap<>();
        for (StructField field : fields) {
            types.put(field.name(), field.dataType());
        }
        return ScalaCollections.map(types);
    }

    public StructType copy(StructField[] newFields) {
        return new StructType(newFields);
    }

    public StructType add(StructField field) {
        StructField[] more = Arrays.copyOf(fields, fields.length + 1);
        more[fields.length] = field;
        return new StructType(more);
    }

    public StructType add(String name, DataType dataType) {
        return add(name, dataType, true);
    }

    public StructType add(String name, DataType dataType, boolean nullable) {
        return add(name, dataType, nullable, Metadata.empty());
    }

    public StructType add(String name, DataType dataType, boolean nullable, Metadata metadata) {
        return add(new StructField(name, dataType, nullable, metadata));
    }

    public StructType add(String name, DataType dataType, boolean nullable, String comment) {
        return add(new StructField(name, dataType, nullable, Metadata.empty()).withComment(comment));
    }

    public StructType add(String name, String dataType) {
        return add(name, TypeParser.type(dataType));
    }

    public StructType add(String name, String dataType, boolean nullable) {
        return add(name, TypeParser.type(dataType), nullable);
    }

    public StructType add(String name, String dataType, boolean nullable, Metadata metadata) {
        return add(name, TypeParser.type(dataType), nullable, metadata);
    }

    public StructType add(String name, String dataType, boolean nullable, String comment) {
        return add(name, TypeParser.type(dataType), nullable, comment);
    }

    /** The field of that name. @throws io.sabot.spark.SparkIllegalArgumentException when there is none */
    public StructField apply(String name) {
        return fields[fieldIndex(name)];
    }

    /** The fields of those names, in this type's order. */
    public StructType apply(scala.collection.immutable.Set<String> names) {
        List<String> unknown = new ArrayList<>();
        Iterator<String> wanted = names.iterator();
        while (wanted.hasNext()) {
            String name = wanted.next();
            if (indexOf(name) < 0) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw SparkErrors.illegalArgument(
                    "NONEXISTENT_FIELD_NAME_IN_LIST",
                    "nonExistFields",
                    Names.idList(unknown.toArray(new String[0])),
                    "fieldNames",
                    Names.idList(fieldNames()));
        }
        List<StructField> chosen = new ArrayList<>();
        for (StructField field : fields) {
            if (names.contains(field.name())) {
                chosen.add(field);
            }
        }
        return of(chosen);
    }

    @Override
    public StructField apply(int index) {
        return fields[index];
    }

    @Override
    public Object apply(Object index) {
        return fields[(Integer) index];
    }

    /** The position of the field of that name. @throws io.sabot.spark.SparkIllegalArgumentException when there is none */
    public int fieldIndex(String name) {
        int index = indexOf(name);
        if (index < 0) {
            throw SparkErrors.illegalArgument(
                    "FIELD_NOT_FOUND", "fieldName", Names.id(name), "fields", Names.idList(fieldNames()));
        }
        return index;
    }

    public Option<Object> getFieldIndex(String name) {
        int index = indexOf(name);
        return index < 0 ? Option.empty() : Option.apply(index);
    }

    public Option<Object> getFieldIndexCaseInsensitive(String name) {
        for (int i = fields.length - 1; i >= 0; i--) {
            if (fields[i].name().equalsIgnoreCase(name)) {
                return Option.apply(i);
            }
        }
        return Option.empty();
    }

    /** The last of several of one name: Spark looks up in a map that was filled in order. */
    private int indexOf(String name) {
        for (int i = fields.length - 1; i >= 0; i--) {
            if (fields[i].name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return fields.length;
    }

    @Override
    public boolean isEmpty() {
        return fields.length == 0;
    }

    @Override
    public int length() {
        return fields.length;
    }

    @Override
    public Iterator<StructField> iterator() {
        return ScalaCollections.iterator(Arrays.asList(fields).iterator());
    }

    @Override
    public StructField head() {
        return fields[0];
    }

    @Override
    public StructField last() {
        return fields[fields.length - 1];
    }

    @Override
    public boolean isDefinedAt(Object index) {
        return isDefinedAt(((Integer) index).intValue());
    }

    @Override
    public SeqFactory iterableFactory() {
        return Seq$.MODULE$;
    }

    @Override
    public int defaultSize() {
        int size = 0;
        for (StructField field : fields) {
            size += field.dataType().defaultSize();
        }
        return size;
    }

    @Override
    public String typeName() {
        return "struct";
    }

    @Override
    public String simpleString() {
        int shown = Math.min(fields.length, Math.max(ActiveSettings.maxToStringFields(), 0));
        StringBuilder text = new StringBuilder("struct<");
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : ",").append(fields[i].name()).append(':');
            text.append(fields[i].dataType().simpleString());
        }
        if (shown < fields.length) {
            int hidden = fields.length - shown;
            text.append(shown == 0 ? "" : ",").append("... ").append(hidden);
            text.append(hidden == 1 ? " more field" : " more fields");
        }
        return text.append('>').toString();
    }

    @Override
    public String simpleString(int maxNumberFields) {
        int shown = Math.min(fields.length, maxNumberFields);
        StringBuilder text = new StringBuilder("struct<");
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? "" : ", ").append(fields[i].name()).append(": ");
            text.append(fields[i].dataType().simpleString(maxNumberFields));
        }
        if (fields.length > 2) {
            // Spark counts the rest as if two fields were always shown.
            text.append(
                    fields.length - shown == 1 ? " ... 1 more field" : " ... " + (fields.length - 2) + " more fields");
        }
        return text.append('>').toString();
    }

    @Override
    public String catalogString() {
        StringBuilder text = new StringBuilder("struct<");
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : ",").append(fields[i].name()).append(':');
            text.append(fields[i].dataType().catalogString());
        }
        return text.append('>').toString();
    }

    @Override
    public String sql() {
        StringBuilder text = new StringBuilder("STRUCT<");
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : ", ").append(fields[i].sql());
        }
        return text.append('>').toString();
    }

    /** The columns as they stand in the definition of a table. */
    public String toDDL() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : ",").append(fields[i].toDDL());
        }
        return text.toString();
    }

    public String treeString() {
        return treeString(Integer.MAX_VALUE);
    }

    /** @param maxDepth how many levels to show; all when not positive */
    public String treeString(int maxDepth) {
        StringBuilder text = new StringBuilder("root\n");
        appendTree(" |", text, maxDepth > 0 ? maxDepth : Integer.MAX_VALUE);
        return text.toString();
    }

    public void printTreeString() {
        System.out.println(treeString());
    }

    @Override
    void appendTree(String prefix, StringBuilder text, int maxDepth) {
        for (StructField field : fields) {
            field.appendTree(prefix, text, maxDepth);
        }
    }

    @Override
    void writeJson(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", typeName());
        json.writeArrayFieldStart("fields");
        for (StructField field : fields) {
            field.writeJson(json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public StructType asNullable() {
        StructField[] nullable = new StructField[fields.length];
        for (int i = 0; i < nullable.length; i++) {
            StructField field = fields[i];
            nullable[i] = field.copy(field.name(), field.dataType().asNullable(), true, field.metadata());
        }
        return new StructType(nullable);
    }

    /** The same type in which everything may be null. */
    public StructType toNullable() {
        return asNullable();
    }

    @Override
    public boolean existsRecursively(Function1<DataType, Object> test) {
        boolean exists = super.existsRecursively(test);
        for (int i = 0; !exists && i < fields.length; i++) {
            exists = fields[i].dataType().existsRecursively(test);
        }
        return exists;
    }

    @Override
    public DataType transformRecursively(PartialFunction<DataType, DataType> change) {
        if (change.isDefinedAt(this)) {
            return change.apply(this);
        }
        StructField[] changed = new StructField[fields.length];
        for (int i = 0; i < changed.length; i++) {
            StructField field = fields[i];
            DataType type = field.dataType().transformRecursively(change);
            changed[i] = field.copy(field.name(), type, field.nullable(), field.metadata());
        }
        return new StructType(changed);
    }

    @Override
    public String productPrefix() {
        return "StructType";
    }

    @Override
    public int productArity() {
        return 1;
    }

    @Override
    public Object productElement(int index) {
        return fields;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof StructType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StructType that && Arrays.equals(fields, that.fields);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fields);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("StructType(");
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : ",").append(fields[i]);
        }
        return text.append(')').toString();
    }
}
