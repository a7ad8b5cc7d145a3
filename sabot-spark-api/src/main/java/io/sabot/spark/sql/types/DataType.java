package io.sabot.spark.sql.types;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sabot.spark.internal.ActiveSettings;
import io.sabot.spark.internal.Json;
import io.sabot.spark.internal.TypeParser;
import java.io.IOException;
import java.io.Serializable;
import java.util.Locale;
import scala.Function1;
import scala.Function2;
import scala.PartialFunction;

/** The type of a column or value (Spark's {@code DataType}). */
public abstract class DataType extends AbstractDataType implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Key of a field's metadata under which its JSON form keeps collations. */
    public static String COLLATIONS_METADATA_KEY() {
        return "__COLLATIONS";
    }

    /** Reads a type such as {@code array<int>}, or the fields of a struct such as {@code a INT, b STRING}. */
    public static DataType fromDDL(String ddl) {
        return TypeParser.typeOrFields(ddl);
    }

    /** Reads what {@link #json()} writes. */
    public static DataType fromJson(String json) {
        return TypeJson.read(json);
    }

    /** {@code parser}'s answer or, when it fails, {@code fallbackParser}'s; {@code parser}'s error when both fail. */
    public static DataType parseTypeWithFallback(
            String schema, Function1<String, DataType> parser, Function1<String, DataType> fallbackParser) {
        try {
            return parser.apply(schema);
        } catch (RuntimeException first) {
            try {
                return fallbackParser.apply(schema);
            } catch (RuntimeException second) {
                first.addSuppressed(second);
                throw first;
            }
        }
    }

    public static boolean equalsIgnoreNullability(DataType left, DataType right) {
        return TypeEquality.ignoringNullability(left, right, false);
    }

    public static boolean equalsIgnoreCaseAndNullability(DataType left, DataType right) {
        return TypeEquality.ignoringNullability(left, right, true);
    }

    /** Whether two types have the same shape, whatever the names of their fields. */
    public static boolean equalsStructurally(DataType left, DataType right, boolean ignoreNullability) {
        return TypeEquality.structurally(left, right, ignoreNullability);
    }

    /** Whether two types have the same field names in the same order at every level. */
    public static boolean equalsStructurallyByName(
            DataType left, DataType right, Function2<String, String, Object> resolver) {
        return TypeEquality.structurallyByName(left, right, resolver);
    }

    /** Assumed bytes of one value. */
    public abstract int defaultSize();

    /** The same type in which everything may be null. */
    public abstract DataType asNullable();

    /** Name in JSON and in tree strings. */
    public String typeName() {
        String name = getClass().getSimpleName();
        name = withoutSuffix(withoutSuffix(withoutSuffix(name, "$"), "Type"), "UDT");
        return name.toLowerCase(Locale.ROOT);
    }

    private static String withoutSuffix(String name, String suffix) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }

    public String json() {
        return Json.compact(this::writeJson);
    }

    public String prettyJson() {
        return Json.pretty(this::writeJson);
    }

    void writeJson(JsonGenerator json) throws IOException {
        json.writeString(typeName());
    }

    /** Appends the lines below this type's own line of a tree string. */
    void appendTree(String prefix, StringBuilder text, int maxDepth) {}

    @Override
    public String simpleString() {
        return typeName();
    }

    /** As {@link #simpleString()}, with at most that many fields of a struct. */
    public String simpleString(int maxNumberFields) {
        return simpleString();
    }

    /** As {@link #simpleString()}, never shortened. */
    public String catalogString() {
        return simpleString();
    }

    /** The form in SQL text. */
    public String sql() {
        return simpleString().toUpperCase(Locale.ROOT);
    }

    public boolean sameType(DataType other) {
        return TypeEquality.ignoringNullability(this, other, !ActiveSettings.caseSensitive());
    }

    public boolean existsRecursively(Function1<DataType, Object> test) {
        return (Boolean) test.apply(this);
    }

    public DataType transformRecursively(PartialFunction<DataType, DataType> change) {
        return change.isDefinedAt(this) ? change.apply(this) : this;
    }

    @Override
    public final DataType defaultConcreteType() {
        return this;
    }

    @Override
    public boolean acceptsType(DataType other) {
        return sameType(other);
    }
}
