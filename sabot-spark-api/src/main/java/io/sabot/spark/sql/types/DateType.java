package io.sabot.spark.sql.types;

/** A day of the proleptic Gregorian calendar. Use {@link DataTypes#DateType}. */
public class DateType extends DatetimeType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 4;
    }

    @Override
    public String typeName() {
        return "date";
    }

    @Override
    public DateType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateType;
    }

    @Override
    public int hashCode() {
        return "DateType".hashCode();
    }

    @Override
    public String toString() {
        return "DateType";
    }
}
