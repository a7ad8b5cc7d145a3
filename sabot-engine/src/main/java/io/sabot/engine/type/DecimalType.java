package io.sabot.engine.type;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;

/**
 * Exact numbers of {@code precision} digits, {@code scale} of them after the point.
 *
 * @param precision 1 to 38
 * @param scale 0 to precision (negative only under the legacy setting)
 */
public record DecimalType(int precision, int scale) implements DataType {
    public static final int MAX_PRECISION = 38;
    /** The most digits whose unscaled value always fits a long. */
    public static final int MAX_LONG_DIGITS = 18;

    public static final DecimalType USER_DEFAULT = new DecimalType(10, 0);
    public static final DecimalType SYSTEM_DEFAULT = new DecimalType(38, 18);

    public DecimalType {
        if (scale > precision) {
            throw QueryException.analysis(
                    "_LEGACY_ERROR_TEMP_1228",
                    "scale",
                    Integer.toString(scale),
                    "precision",
                    Integer.toString(precision));
        }
        if (precision > MAX_PRECISION) {
            throw QueryException.of(
                    ErrorKind.ARITHMETIC,
                    "DECIMAL_PRECISION_EXCEEDS_MAX_PRECISION",
                    "precision",
                    Integer.toString(precision),
                    "maxPrecision",
                    Integer.toString(MAX_PRECISION));
        }
    }

    public boolean fitsLong() {
        return precision <= MAX_LONG_DIGITS;
    }

    @Override
    public String sql() {
        return "DECIMAL(" + precision + "," + scale + ")";
    }

    @Override
    public String simpleString() {
        return "decimal(" + precision + "," + scale + ")";
    }

    @Override
    public Storage storage() {
        return fitsLong() ? Storage.LONG : Storage.INT128;
    }
}
