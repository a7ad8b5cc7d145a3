package io.sabot.spark.sql.types;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import scala.Function1;
import scala.Option;
import scala.PartialFunction;
import scala.Product;
import scala.Tuple3;
import scala.util.hashing.MurmurHash3$;

/** Values by key; keys are never null. */
public class MapType extends DataType implements Product {
    private static final long serialVersionUID = 1L;

    private final DataType keyType;
    private final DataType valueType;
    private final boolean valueContainsNull;

    /** @param valueContainsNull whether a value may be null */
    public MapType(DataType keyType, DataType valueType, boolean valueContainsNull) {
        this.keyType = keyType;
        this.valueType = valueType;
        this.valueContainsNull = valueContainsNull;
    }

    public MapType() {
        this(null, null, false);
    }

    public static MapType apply(DataType keyType, DataType valueType, boolean valueContainsNull) {
        return new MapType(keyType, valueType, valueContainsNull);
    }

    public static MapType apply(DataType keyType, DataType valueType) {
        return new MapType(keyType, valueType, true);
    }

    public DataType keyType() {
        return keyType;
    }

    public DataType valueType() {
        return valueType;
    }

    public boolean valueContainsNull() {
        return valueContainsNull;
    }

    public MapType copy(DataType newKeyType, DataType newValueType, boolean newValueContainsNull) {
        return new MapType(newKeyType, newValueType, newValueContainsNull);
    }

    @Override
    public int defaultSize() {
        return keyType.defaultSize() + valueType.defaultSize();
    }

    @Override
    public String typeName() {
        return "map";
    }

    @Override
    public String simpleString() {
        return "map<" + keyType.simpleString() + "," + valueType.simpleString() + ">";
    }

    @Override
    public String catalogString() {
        return "map<" + keyType.catalogString() + "," + valueType.catalogString() + ">";
    }

    @Override
    public String sql() {
        return "MAP<" + keyType.sql() + ", " + valueType.sql() + ">";
    }

    @Override
    void writeJson(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", typeName());
        json.writeFieldName("keyType");
        keyType.writeJson(json);
        json.writeFieldName("valueType");
        valueType.writeJson(json);
        json.writeBooleanField("valueContainsNull", valueContainsNull);
        json.writeEndObject();
    }

    @Override
    void appendTree(String prefix, StringBuilder text, int maxDepth) {
        if (maxDepth <= 0) {
            return;
        }
        text.append(prefix).append("-- key: ").append(keyType.typeName()).append('\n');
        keyType.appendTree(prefix + "    |", text, maxDepth - 1);
        text.append(prefix)
                .append("-- value: ")
                .append(valueType.typeName())
                .append(" (valueContainsNull = ")
                .append(valueContainsNull)
                .append(")\n");
        valueType.appendTree(prefix + "    |", text, maxDepth - 1);
    }

    @Override
    public MapType asNullable() {
        return new MapType(keyType.asNullable(), valueType.asNullable(), true);
    }

    /** The same type in which everything may be null. */
    public MapType toNullable() {
        return asNullable();
    }

    @Override
    public boolean existsRecursively(Function1<DataType, Object> test) {
        return super.existsRecursively(test) || keyType.existsRecursively(test) || valueType.existsRecursively(test);
    }

    @Override
    public DataType transformRecursively(PartialFunction<DataType, DataType> change) {
        return change.isDefinedAt(this)
                ? change.apply(this)
                : new MapType(
                        keyType.transformRecursively(change),
                        valueType.transformRecursively(change),
                        valueContainsNull);
    }

    @Override
    public String productPrefix() {
        return "MapType";
    }

    @Override
    public int productArity() {
        return 3;
    }

    @Override
    public Object productElement(int index) {
        return index == 0 ? keyType : index == 1 ? valueType : (Object) valueContainsNull;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof MapType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MapType that
                && valueContainsNull == that.valueContainsNull
                && keyType.equals(that.keyType)
                && valueType.equals(that.valueType);
    }

    @Override
    public int hashCode() {
        return MurmurHash3$.MODULE$.productHash(this);
    }

    @Override
    public String toString() {
        return "MapType(" + keyType + "," + valueType + "," + valueContainsNull + ")";
    }

    /** For Scala's patterns. */
    public static Option<Tuple3<DataType, DataType, Object>> unapply(MapType type) {
        return Option.apply(
                type == null ? null : new Tuple3<>(type.keyType(), type.valueType(), type.valueContainsNull()));
    }
}
