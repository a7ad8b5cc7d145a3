package io.sabot.spark.sql.types;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A type of the user's, kept as values of {@link #sqlType()}.
 *
 * @param <UserType> the class of its objects
 */
public abstract class UserDefinedType<UserType> extends DataType {
    private static final long serialVersionUID = 1L;

    /** The type in which values are kept. */
    public abstract DataType sqlType();

    /** The class of the user's objects. */
    public abstract Class<UserType> userClass();

    /** From an object to a value of {@link #sqlType()}. */
    public abstract Object serialize(UserType object);

    /** From a value of {@link #sqlType()} to an object. */
    public abstract UserType deserialize(Object datum);

    /** The Python counterpart, null when there is none. */
    public String pyUDT() {
        return null;
    }

    public String serializedPyClass() {
        return null;
    }

    static DataType instance(String className) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return (DataType)
                    Class.forName(className, true, loader).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Cannot make an instance of " + className, e);
        }
    }

    @Override
    public int defaultSize() {
        return sqlType().defaultSize();
    }

    @Override
    public UserDefinedType<UserType> asNullable() {
        return this;
    }

    @Override
    public boolean acceptsType(DataType other) {
        return other instanceof UserDefinedType<?> that
                && (getClass() == that.getClass() || userClass().isAssignableFrom(that.userClass()));
    }

    @Override
    public String sql() {
        return sqlType().sql();
    }

    @Override
    public String catalogString() {
        return sqlType().simpleString();
    }

    public String stringifyValue(Object value) {
        return value.toString();
    }

    @Override
    void writeJson(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "udt");
        json.writeStringField("class", getClass().getName());
        json.writeStringField("pyClass", pyUDT());
        json.writeFieldName("sqlType");
        sqlType().writeJson(json);
        json.writeEndObject();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UserDefinedType<?> && getClass() == other.getClass();
    }

    @Override
    public int hashCode() {
        return getClass().hashCode();
    }
}
