package io.sabot.engine.type;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.time.ZoneOffsets;

/**
 * The runtime errors that more than one place raises, each with Spark's condition and parameters (QueryExecutionErrors,
 * ExecutionErrors, DataTypeErrors). Loops call these out of line, so that a loop stays small. A null context is left out.
 */
public final class Errors {
    private static final String ANSI_CONFIG = Quoting.quoted("spark.sql.ansi.enabled");

    private Errors() {}

    /** A type as a parameter of a message. */
    public static String quoted(DataType type) {
        return Quoting.quoted(type.sql());
    }

    // Arithmetic

    public static QueryException overflow(QueryContext context) {
        return overflow("overflow", "", context);
    }

    /** @param tryFunction the function that gives NULL instead, e.g. {@code try_add} */
    public static QueryException overflow(String tryFunction, QueryContext context) {
        return overflow("overflow", tryFunction, context);
    }

    public static QueryException overflow(String message, String tryFunction, QueryContext context) {
        String alternative =
                tryFunction.isEmpty() ? "" : " Use '" + tryFunction + "' to tolerate overflow and return NULL instead.";
        return of(
                ErrorKind.ARITHMETIC,
                context,
                "ARITHMETIC_OVERFLOW",
                "message",
                message,
                "alternative",
                alternative,
                "config",
                ANSI_CONFIG);
    }

    /** Of bytes and shorts. @param symbol the operator @param tryFunction the function that gives NULL instead */
    public static QueryException binaryOverflow(int left, String symbol, int right, String tryFunction) {
        return of(
                ErrorKind.ARITHMETIC,
                null,
                "BINARY_ARITHMETIC_OVERFLOW",
                "value1",
                left + "S",
                "symbol",
                symbol,
                "value2",
                right + "S",
                "functionName",
                Quoting.id(tryFunction));
    }

    public static QueryException integralDivideOverflow(QueryContext context) {
        return overflow("Overflow in integral divide", "try_divide", context);
    }

    public static QueryException divideByZero(QueryContext context) {
        return of(ErrorKind.ARITHMETIC, context, "DIVIDE_BY_ZERO", "config", ANSI_CONFIG);
    }

    public static QueryException remainderByZero(QueryContext context) {
        return of(ErrorKind.ARITHMETIC, context, "REMAINDER_BY_ZERO", "config", ANSI_CONFIG);
    }

    public static QueryException intervalDividedByZero(QueryContext context) {
        return of(ErrorKind.ARITHMETIC, context, "INTERVAL_DIVIDED_BY_ZERO");
    }

    public static QueryException intervalOverflow(QueryContext context) {
        return of(ErrorKind.ARITHMETIC, context, "INTERVAL_ARITHMETIC_OVERFLOW.WITHOUT_SUGGESTION");
    }

    public static QueryException intervalOverflow(String tryFunction, QueryContext context) {
        return of(
                ErrorKind.ARITHMETIC,
                context,
                "INTERVAL_ARITHMETIC_OVERFLOW.WITH_SUGGESTION",
                "functionName",
                Quoting.id(tryFunction));
    }

    /** @param value the number with all its digits */
    public static QueryException numericValueOutOfRange(String value, DecimalType type, QueryContext context) {
        return of(
                ErrorKind.ARITHMETIC,
                context,
                "NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION",
                "value",
                value,
                "precision",
                Integer.toString(type.precision()),
                "scale",
                Integer.toString(type.scale()),
                "config",
                ANSI_CONFIG);
    }

    /** A text that is a number, but of more than 38 digits before the point. */
    public static QueryException numericOutOfSupportedRange(Slice text) {
        return of(ErrorKind.ARITHMETIC, null, "NUMERIC_OUT_OF_SUPPORTED_RANGE", "value", text.toString());
    }

    // Casts

    /** @param value in boxed form */
    public static QueryException castOverflow(Object value, DataType from, DataType to) {
        return castOverflow(SqlLiterals.forMessage(value, from, ZoneOffsets.UTC), from, to);
    }

    /** @param value as an SQL literal */
    public static QueryException castOverflow(String value, DataType from, DataType to) {
        return of(
                ErrorKind.ARITHMETIC,
                null,
                "CAST_OVERFLOW",
                "value",
                value,
                "sourceType",
                quoted(from),
                "targetType",
                quoted(to),
                "ansiConfig",
                ANSI_CONFIG);
    }

    /** A text that is no number of the type. */
    public static QueryException castInvalidNumber(Slice text, DataType to, QueryContext context) {
        return castInvalidInput(ErrorKind.NUMBER_FORMAT, Quoting.value(text.toString()), DataType.STRING, to, context);
    }

    /** A text that is neither true nor false. */
    public static QueryException castInvalidBoolean(Slice text, QueryContext context) {
        String value = Quoting.value(text.toString());
        return castInvalidInput(ErrorKind.RUNTIME, value, DataType.STRING, DataType.BOOLEAN, context);
    }

    /** A text that is no date or time of the type. */
    public static QueryException castInvalidDateTime(Slice text, DataType to, QueryContext context) {
        return castInvalidInput(ErrorKind.DATE_TIME, Quoting.value(text.toString()), DataType.STRING, to, context);
    }

    /** A number that is no moment. */
    public static QueryException castInvalidDateTime(double value, DataType to, QueryContext context) {
        return castInvalidInput(ErrorKind.DATE_TIME, Double.toString(value), DataType.DOUBLE, to, context);
    }

    private static QueryException castInvalidInput(
            ErrorKind kind, String value, DataType from, DataType to, QueryContext context) {
        return of(
                kind,
                context,
                "CAST_INVALID_INPUT",
                "expression",
                value,
                "sourceType",
                quoted(from),
                "targetType",
                quoted(to),
                "ansiConfig",
                ANSI_CONFIG);
    }

    // Collections

    /** Of {@code array[index]}. */
    public static QueryException invalidArrayIndex(int index, int size, QueryContext context) {
        return arrayIndex("INVALID_ARRAY_INDEX", index, size, context);
    }

    /** Of {@code element_at}. */
    public static QueryException invalidElementAtIndex(int index, int size, QueryContext context) {
        return arrayIndex("INVALID_ARRAY_INDEX_IN_ELEMENT_AT", index, size, context);
    }

    private static QueryException arrayIndex(String condition, int index, int size, QueryContext context) {
        return of(
                ErrorKind.ARRAY_INDEX,
                context,
                condition,
                "indexValue",
                Integer.toString(index),
                "arraySize",
                Integer.toString(size));
    }

    public static QueryException indexOfZero(QueryContext context) {
        return of(ErrorKind.RUNTIME, context, "INVALID_INDEX_OF_ZERO");
    }

    public static QueryException nullMapKey() {
        return of(ErrorKind.RUNTIME, null, "NULL_MAP_KEY");
    }

    /** @param key as a plain text */
    public static QueryException duplicatedMapKey(String key) {
        return of(
                ErrorKind.RUNTIME,
                null,
                "DUPLICATED_MAP_KEY",
                "key",
                key,
                "mapKeyDedupPolicy",
                Quoting.quoted("spark.sql.mapKeyDedupPolicy"));
    }

    public static QueryException tooManyElements(String function, long count) {
        return of(
                ErrorKind.RUNTIME,
                null,
                "COLLECTION_SIZE_LIMIT_EXCEEDED.FUNCTION",
                "numberOfElements",
                Long.toString(count),
                "maxRoundedArrayLength",
                Integer.toString(0x7FFF_FFF0),
                "functionName",
                Quoting.id(function));
    }

    static QueryException of(ErrorKind kind, QueryContext context, String condition, String... namesAndValues) {
        return QueryException.of(kind, condition, namesAndValues).withContext(context);
    }
}
