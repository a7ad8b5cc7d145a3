package io.sabot.spark.sql.types;

import java.io.Serializable;

/** Exactly so many characters. */
public record FixedLength(int length) implements StringConstraint, Serializable {
    public static FixedLength apply(int length) {
        return new FixedLength(length);
    }

    @Override
    public String toString() {
        return "FixedLength(" + length + ")";
    }
}
