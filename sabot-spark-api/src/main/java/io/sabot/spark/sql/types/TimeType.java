package io.sabot.spark.sql.types;

import io.sabot.spark.internal.SparkErrors;
import scala.Option;
import scala.Product;
import scala.util.hashing.MurmurHash3$;

/** A time of day without zone; {@code precision} says how many digits of a second's fraction it keeps, 0 to 6. */
public class TimeType extends AnyTimeType implements Product {
    private static final long serialVersionUID = 1L;

    private static final int LEAST_PRECISION = 0;
    private static final int MICROS = 6;
    private static final int NANOS = 9;

    private final int precision;

    public TimeType(int precision) {
        if (precision < LEAST_PRECISION || precision > MICROS) {
            throw SparkErrors.failure("UNSUPPORTED_TIME_PRECISION", "precision", Integer.toString(precision));
        }
        this.precision = precision;
    }

    public static TimeType apply(int precision) {
        return new TimeType(precision);
    }

    public static TimeType apply() {
        return new TimeType(MICROS);
    }

    public static int MIN_PRECISION() {
        return LEAST_PRECISION;
    }

    public static int MICROS_PRECISION() {
        return MICROS;
    }

    public static int MAX_PRECISION() {
        return MICROS;
    }

    public static int DEFAULT_PRECISION() {
        return MICROS;
    }

    public static int NANOS_PRECISION() {
        return NANOS;
    }

    public int precision() {
        return precision;
    }

    public TimeType copy(int newPrecision) {
        return new TimeType(newPrecision);
    }

    @Override
    public int defaultSize() {
        return 8;
    }

    @Override
    public String typeName() {
        return "time(" + precision + ")";
    }

    @Override
    public TimeType asNullable() {
        return this;
    }

    @Override
    public String productPrefix() {
        return "TimeType";
    }

    @Override
    public int productArity() {
        return 1;
    }

    @Override
    public Object productElement(int index) {
        return precision;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof TimeType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeType that && precision == that.precision;
    }

    @Override
    public int hashCode() {
        return MurmurHash3$.MODULE$.productHash(this);
    }

    @Override
    public String toString() {
        return "TimeType(" + precision + ")";
    }

    /** For Scala's patterns. */
    public static Option<Object> unapply(TimeType type) {
        return Option.apply(type == null ? null : (Object) type.precision());
    }
}
