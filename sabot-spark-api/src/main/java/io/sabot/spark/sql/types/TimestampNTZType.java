package io.sabot.spark.sql.types;

/** A date and time of day without a zone, to the microsecond. Use {@link DataTypes#TimestampNTZType}. */
public class TimestampNTZType extends DatetimeType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 8;
    }

    @Override
    public String typeName() {
        return "timestamp_ntz";
    }

    @Override
    public TimestampNTZType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimestampNTZType;
    }

    @Override
    public int hashCode() {
        return "TimestampNTZType".hashCode();
    }

    @Override
    public String toString() {
        return "TimestampNTZType";
    }
}
