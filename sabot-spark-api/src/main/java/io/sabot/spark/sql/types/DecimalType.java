package io.sabot.spark.sql.types;

import io.sabot.spark.internal.ActiveSettings;
import io.sabot.spark.internal.SparkErrors;
import scala.Option;
import scala.Product;
import scala.Tuple2;
import scala.util.hashing.MurmurHash3$;

/** Exact numbers of {@code precision} digits, {@code scale} of them after the point. */
public class DecimalType extends FractionalType implements Product {
    private static final long serialVersionUID = 1L;

    private static final int MOST_DIGITS = 38;
    private static final int MOST_DIGITS_OF_INT = 9;
    private static final int MOST_DIGITS_OF_LONG = 18;
    private static final DecimalType SYSTEM_DEFAULT = new DecimalType(MOST_DIGITS, 18);
    private static final DecimalType USER_DEFAULT = new DecimalType(10, 0);

    private final int precision;
    private final int scale;

    public DecimalType(int precision, int scale) {
        if (scale < 0 && !ActiveSettings.allowNegativeScale()) {
            throw SparkErrors.analysis(
                    "NEGATIVE_SCALE_DISALLOWED",
                    "scale",
                    Integer.toString(scale),
                    "sqlConf",
                    "\"spark.sql.legacy.allowNegativeScaleOfDecimal\"");
        }
        if (scale > precision) {
            throw SparkErrors.analysis(
                    "_LEGACY_ERROR_TEMP_1228",
                    "scale",
                    Integer.toString(scale),
                    "precision",
                    Integer.toString(precision));
        }
        if (precision > MOST_DIGITS) {
            throw SparkErrors.arithmetic(
                    "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION",
                    "precision",
                    Integer.toString(precision),
                    "maxPrecision",
                    Integer.toString(MOST_DIGITS));
        }
        this.precision = precision;
        this.scale = scale;
    }

    public DecimalType(int precision) {
        this(precision, 0);
    }

    public DecimalType() {
        this(10);
    }

    public static DecimalType apply(int precision, int scale) {
        return new DecimalType(precision, scale);
    }

    public static int MAX_PRECISION() {
        return MOST_DIGITS;
    }

    public static int MAX_SCALE() {
        return MOST_DIGITS;
    }

    public static int DEFAULT_SCALE() {
        return SYSTEM_DEFAULT.scale;
    }

    public static int MINIMUM_ADJUSTED_SCALE() {
        return 6;
    }

    public static DecimalType SYSTEM_DEFAULT() {
        return SYSTEM_DEFAULT;
    }

    public static DecimalType USER_DEFAULT() {
        return USER_DEFAULT;
    }

    public static boolean is32BitDecimalType(DataType type) {
        return type instanceof DecimalType decimal && decimal.precision <= MOST_DIGITS_OF_INT;
    }

    public static boolean is64BitDecimalType(DataType type) {
        return type instanceof DecimalType decimal && decimal.precision <= MOST_DIGITS_OF_LONG;
    }

    public static boolean isByteArrayDecimalType(DataType type) {
        return type instanceof DecimalType decimal && decimal.precision > MOST_DIGITS_OF_LONG;
    }

    public int precision() {
        return precision;
    }

    public int scale() {
        return scale;
    }

    public DecimalType copy(int newPrecision, int newScale) {
        return new DecimalType(newPrecision, newScale);
    }

    /** Whether every value of {@code other} is one of this type. */
    public boolean isWiderThan(DataType other) {
        DecimalType that = asDecimal(other);
        return that != null && precision - scale >= that.precision - that.scale && scale >= that.scale;
    }

    /** Whether every value of this type is one of {@code other}. */
    public boolean isTighterThan(DataType other) {
        if (other instanceof DecimalType that) {
            return precision - scale <= that.precision - that.scale && scale <= that.scale;
        }
        DecimalType that = other instanceof IntegralType ? asDecimal(other) : null;
        return that != null && precision - scale < that.precision && scale <= 0;
    }

    private static DecimalType asDecimal(DataType type) {
        if (type instanceof DecimalType decimal) {
            return decimal;
        }
        if (type instanceof ByteType) {
            return new DecimalType(3, 0);
        }
        if (type instanceof ShortType) {
            return new DecimalType(5, 0);
        }
        if (type instanceof IntegerType) {
            return new DecimalType(10, 0);
        }
        return type instanceof LongType ? new DecimalType(20, 0) : null;
    }

    @Override
    public int defaultSize() {
        return precision <= MOST_DIGITS_OF_LONG ? 8 : 16;
    }

    @Override
    public String typeName() {
        return "decimal(" + precision + "," + scale + ")";
    }

    @Override
    public DecimalType asNullable() {
        return this;
    }

    @Override
    public String productPrefix() {
        return "DecimalType";
    }

    @Override
    public int productArity() {
        return 2;
    }

    @Override
    public Object productElement(int index) {
        return index == 0 ? precision : scale;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof DecimalType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DecimalType that && precision == that.precision && scale == that.scale;
    }

    @Override
    public int hashCode() {
        return MurmurHash3$.MODULE$.productHash(this);
    }

    @Override
    public String toString() {
        return "DecimalType(" + precision + "," + scale + ")";
    }

    /** For Scala's patterns. */
    public static Option<Tuple2<Object, Object>> unapply(DecimalType type) {
        return Option.apply(type == null ? null : new Tuple2<>(type.precision, type.scale));
    }

    /** For Scala's patterns: whether it is one. */
    public static boolean unapply(DataType type) {
        return type instanceof DecimalType;
    }
}
