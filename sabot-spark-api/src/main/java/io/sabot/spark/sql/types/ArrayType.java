package io.sabot.spark.sql.types;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import scala.Function1;
import scala.Option;
import scala.PartialFunction;
import scala.Product;
import scala.Tuple2;
import scala.util.hashing.MurmurHash3$;

/** Any number of values of one type. */
public class ArrayType extends DataType implements Product {
    private static final long serialVersionUID = 1L;

    private final DataType elementType;
    private final boolean containsNull;

    /** @param containsNull whether an element may be null */
    public ArrayType(DataType elementType, boolean containsNull) {
        this.elementType = elementType;
        this.containsNull = containsNull;
    }

    protected ArrayType() {
        this(null, false);
    }

    public static ArrayType apply(DataType elementType, boolean containsNull) {
        return new ArrayType(elementType, containsNull);
    }

    public static ArrayType apply(DataType elementType) {
        return new ArrayType(elementType, true);
    }

    public DataType elementType() {
        return elementType;
    }

    public boolean containsNull() {
        return containsNull;
    }

    public ArrayType copy(DataType newElementType, boolean newContainsNull) {
        return new ArrayType(newElementType, newContainsNull);
    }

    @Override
    public int defaultSize() {
        return elementType.defaultSize();
    }

    @Override
    public String typeName() {
        return "array";
    }

    @Override
    public String simpleString() {
        return "array<" + elementType.simpleString() + ">";
    }

    @Override
    public String catalogString() {
        return "array<" + elementType.catalogString() + ">";
    }

    @Override
    public String sql() {
        return "ARRAY<" + elementType.sql() + ">";
    }

    @Override
    void writeJson(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", typeName());
        json.writeFieldName("elementType");
        elementType.writeJson(json);
        json.writeBooleanField("containsNull", containsNull);
        json.writeEndObject();
    }

    @Override
    void appendTree(String prefix, StringBuilder text, int maxDepth) {
        if (maxDepth <= 0) {
            return;
        }
        text.append(prefix)
                .append("-- element: ")
                .append(elementType.typeName())
                .append(" (containsNull = ")
                .append(containsNull)
                .append(")\n");
        elementType.appendTree(prefix + "    |", text, maxDepth - 1);
    }

    @Override
    public ArrayType asNullable() {
        return new ArrayType(elementType.asNullable(), true);
    }

    /** The same type in which everything may be null. */
    public ArrayType toNullable() {
        return asNullable();
    }

    @Override
    public boolean existsRecursively(Function1<DataType, Object> test) {
        return super.existsRecursively(test) || elementType.existsRecursively(test);
    }

    @Override
    public DataType transformRecursively(PartialFunction<DataType, DataType> change) {
        return change.isDefinedAt(this)
                ? change.apply(this)
                : new ArrayType(elementType.transformRecursively(change), containsNull);
    }

    @Override
    public String productPrefix() {
        return "ArrayType";
    }

    @Override
    public int productArity() {
        return 2;
    }

    @Override
    public Object productElement(int index) {
        return index == 0 ? elementType : (Object) containsNull;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof ArrayType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrayType that
                && containsNull == that.containsNull
                && elementType.equals(that.elementType);
    }

    @Override
    public int hashCode() {
        return MurmurHash3$.MODULE$.productHash(this);
    }

    @Override
    public String toString() {
        return "ArrayType(" + elementType + "," + containsNull + ")";
    }

    /** For Scala's patterns. */
    public static Option<Tuple2<DataType, Object>> unapply(ArrayType type) {
        return Option.apply(type == null ? null : new Tuple2<>(type.elementType(), type.containsNull()));
    }
}
