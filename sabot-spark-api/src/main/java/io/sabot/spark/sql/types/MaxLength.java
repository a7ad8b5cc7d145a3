package io.sabot.spark.sql.types;

import java.io.Serializable;

/** At most so many characters. */
public record MaxLength(int length) implements StringConstraint, Serializable {
    public static MaxLength apply(int length) {
        return new MaxLength(length);
    }

    @Override
    public String toString() {
        return "MaxLength(" + length + ")";
    }
}
