package io.sabot.spark.sql.types;

import java.io.Serializable;
import scala.Option;

/** At most so many characters. */
public record MaxLength(int length) implements StringConstraint, Serializable {
    public static MaxLength apply(int length) {
        return new MaxLength(length);
    }

    @Override
    public String toString() {
        return "MaxLength(" + length + ")";
    }

    public MaxLength copy(int newLength) {
        return new MaxLength(newLength);
    }

    /** For Scala's patterns. */
    public static Option<Object> unapply(MaxLength constraint) {
        return Option.apply(constraint == null ? null : constraint.length());
    }
}
