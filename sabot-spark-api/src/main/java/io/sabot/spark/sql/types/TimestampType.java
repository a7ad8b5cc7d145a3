package io.sabot.spark.sql.types;

/** An instant, to the microsecond, shown in the session's time zone. Use {@link DataTypes#TimestampType}. */
public class TimestampType extends DatetimeType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 8;
    }

    @Override
    public String typeName() {
        return "timestamp";
    }

    @Override
    public TimestampType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimestampType;
    }

    @Override
    public int hashCode() {
        return "TimestampType".hashCode();
    }

    @Override
    public String toString() {
        return "TimestampType";
    }
}
