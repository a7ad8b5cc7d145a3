package io.sabot.engine.record;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the types of CSV columns: each value is tried against the type found so far and wider ones. Used by one thread.
 * Source: CSVInferSchema of Spark.
 */
public final class CsvTypes {
    /** Patterns of dates that are timestamps, too, where timestamps have no pattern. */
    private static final Set<String> DATES_THAT_ARE_TIMESTAMPS =
            Set.of("yyyy-MM-dd", "yyyy-M-d", "yyyy-M-dd", "yyyy-MM-d", "yyyy-MM", "yyyy-M", "yyyy");

    private final CsvOptions options;
    private final TemporalReader temporal;
    private final DecimalReader decimals;
    private final boolean defaultIsNtz;
    private final DataType[] types;

    /** @param columns how many */
    public CsvTypes(CsvOptions options, Settings settings, int columns) {
        this.options = options;
        this.temporal = options.temporalReader().prepared();
        this.decimals = options.locale.equals(Locale.US) ? null : new DecimalReader(options.locale);
        this.defaultIsNtz = settings.get(SabotSettings.TIMESTAMP_TYPE).equals("TIMESTAMP_NTZ");
        this.types = new DataType[columns];
        Arrays.fill(types, DataType.NULL);
    }

    /** Looks at one record. */
    public void add(String[] tokens) {
        for (int i = 0; i < Math.min(types.length, tokens.length); i++) {
            types[i] = widen(types[i], tokens[i]);
        }
    }

    /** Columns in which no value was found are strings. */
    public StructType schema(List<String> names) {
        List<Field> fields = new ArrayList<>(names.size());
        for (int i = 0; i < types.length; i++) {
            fields.add(Field.of(names.get(i), types[i] == DataType.NULL ? DataType.STRING : types[i]));
        }
        return new StructType(fields);
    }

    private DataType widen(DataType type, String value) {
        if (value == null || value.isEmpty() || value.equals(options.nullValue)) {
            return type;
        }
        DataType common = compatible(type, typeOf(value, type));
        return common == null ? DataType.STRING : common;
    }

    /** The narrowest type of a value that is not narrower than the one found so far. */
    private DataType typeOf(String value, DataType soFar) {
        if (soFar.isString()) {
            return DataType.STRING;
        }
        int from = order(soFar);
        if (from <= 0 && isInteger(value)) {
            return DataType.INT;
        }
        if (from <= 1 && isLong(value)) {
            return DataType.LONG;
        }
        if (from <= 2) {
            DataType decimal = decimal(value);
            if (decimal != null) {
                return decimal;
            }
        }
        if (from <= 3 && isDouble(value)) {
            return DataType.DOUBLE;
        }
        boolean triesDate = from == 4 || from < 4 && options.preferDate;
        if (triesDate && temporal.isDate(value)) {
            return DataType.DATE;
        }
        if (from <= 5 && defaultIsNtz && temporal.isTimestampNtz(value)) {
            return DataType.TIMESTAMP_NTZ;
        }
        if (from <= 6 && temporal.isTimestamp(value)) {
            return DataType.TIMESTAMP;
        }
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false") ? DataType.BOOLEAN : DataType.STRING;
    }

    private static int order(DataType type) {
        if (type == DataType.NULL || type == DataType.INT) {
            return 0;
        }
        if (type == DataType.LONG) {
            return 1;
        }
        if (type instanceof DecimalType) {
            return 2;
        }
        if (type == DataType.DOUBLE) {
            return 3;
        }
        if (type == DataType.DATE) {
            return 4;
        }
        if (type == DataType.TIMESTAMP_NTZ) {
            return 5;
        }
        return type == DataType.TIMESTAMP ? 6 : 7;
    }

    private static boolean isInteger(String value) {
        try {
            Integer.parseInt(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isLong(String value) {
        try {
            Long.parseLong(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Only numbers without fraction: few other formats have decimals. */
    private DataType decimal(String value) {
        try {
            BigDecimal number = decimals == null ? new BigDecimal(value) : decimals.read(value);
            boolean fits = number.scale() <= 0 && number.precision() <= DecimalType.MAX_PRECISION;
            return fits && number.scale() == 0 ? new DecimalType(number.precision(), 0) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private boolean isDouble(String value) {
        if (value.equals(options.nanValue)
                || value.equals(options.negativeInfinity)
                || value.equals(options.positiveInfinity)) {
            return true;
        }
        try {
            Double.parseDouble(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** @return null when the types have nothing in common */
    private DataType compatible(DataType left, DataType right) {
        if (left == DataType.DATE && isTimestamp(right)) {
            return dateIs(right) ? right : DataType.STRING;
        }
        if (right == DataType.DATE && isTimestamp(left)) {
            return dateIs(left) ? left : DataType.STRING;
        }
        DataType tightest = Coercion.tightestCommonType(left, right, false);
        if (tightest != null) {
            return tightest;
        }
        return left.isString() || right.isString() ? DataType.STRING : InferredTypes.widerNumber(left, right);
    }

    private static boolean isTimestamp(DataType type) {
        return type == DataType.TIMESTAMP || type == DataType.TIMESTAMP_NTZ;
    }

    private boolean dateIs(DataType timestamp) {
        String pattern = timestamp == DataType.TIMESTAMP ? options.timestampPattern() : options.timestampNtzPattern();
        return pattern == null && DATES_THAT_ARE_TIMESTAMPS.contains(options.datePattern());
    }
}
