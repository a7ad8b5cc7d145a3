package io.sabot.spark.sql.types;

/** Months, days and microseconds, never converted into each other. Use {@link DataTypes#CalendarIntervalType}. */
public class CalendarIntervalType extends DataType {
    private static final long serialVersionUID = 1L;

    @Override
    public int defaultSize() {
        return 16;
    }

    @Override
    public String typeName() {
        return "interval";
    }

    @Override
    public CalendarIntervalType asNullable() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CalendarIntervalType;
    }

    @Override
    public int hashCode() {
        return "CalendarIntervalType".hashCode();
    }

    @Override
    public String toString() {
        return "CalendarIntervalType";
    }
}
