package io.sabot.spark.sql.types;

import java.io.Serializable;
import scala.Option;

/** Exactly so many characters. */
public record FixedLength(int length) implements StringConstraint, Serializable {
    public static FixedLength apply(int length) {
        return new FixedLength(length);
    }

    @Override
    public String toString() {
        return "FixedLength(" + length + ")";
    }

    public FixedLength copy(int newLength) {
        return new FixedLength(newLength);
    }

    /** For Scala's patterns. */
    public static Option<Object> unapply(FixedLength constraint) {
        return Option.apply(constraint == null ? null : constraint.length());
    }
}
