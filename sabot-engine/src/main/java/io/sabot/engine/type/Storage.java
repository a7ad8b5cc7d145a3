package io.sabot.engine.type;

/**
 * How a value lies in memory: inside a block as a primitive array of this element, in the interpreter and in literals as
 * the boxed value in brackets.
 *
 * <ul>
 *   <li>BOOLEAN: {@code boolean[]} [Boolean]
 *   <li>BYTE, SHORT, INT, LONG, FLOAT, DOUBLE: the array of that primitive [its box]. DATE is INT days since 1970-01-01;
 *       TIMESTAMP, TIMESTAMP_NTZ are LONG microseconds since the epoch; TIME is LONG nanoseconds of the day; a year-month
 *       interval is INT months; a day-time interval LONG microseconds; a decimal of at most 18 digits is LONG unscaled
 *   <li>INT128: a decimal of more than 18 digits, unscaled, two longs a value [{@link Int128}]
 *   <li>BYTES: strings (UTF-8, not necessarily valid) and binary, a slice of a byte array [{@link Slice}]
 *   <li>INTERVAL: months, days, microseconds [{@link CalendarInterval}]
 *   <li>ARRAY, MAP, STRUCT: offsets and child vectors [{@link ArrayValue}, {@link MapValue}, {@link StructValue}]
 *   <li>VARIANT: two byte slices [{@link VariantValue}]
 *   <li>NULL: nothing [null]
 * </ul>
 */
public enum Storage {
    NULL,
    BOOLEAN,
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    INT128,
    BYTES,
    INTERVAL,
    ARRAY,
    MAP,
    STRUCT,
    VARIANT
}
