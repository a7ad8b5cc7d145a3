package io.sabot.shuffle.arrow;

/** The physical types of the Arrow columnar format that Sabot sends. Source: Arrow's {@code Schema.fbs}. */
public sealed interface ArrowType {
    /** No values, only a length. */
    record Null() implements ArrowType {}

    /** One bit a value. */
    record Bool() implements ArrowType {}

    /** Signed, little-endian. */
    record Int(int bits) implements ArrowType {}

    /** IEEE 754, 32 or 64 bits. */
    record FloatingPoint(int bits) implements ArrowType {}

    /** Unscaled 128-bit integers, little-endian. */
    record Decimal(int precision, int scale) implements ArrowType {}

    /** Text in UTF-8 behind 32-bit offsets. */
    record Utf8() implements ArrowType {}

    /** Bytes behind 32-bit offsets. */
    record Binary() implements ArrowType {}

    /** 32-bit days since 1970-01-01. */
    record Date() implements ArrowType {}

    /** 64-bit microseconds since the epoch; without a zone they are a local date and time. */
    record Timestamp(String zone) implements ArrowType {}

    /** 64-bit nanoseconds of the day. */
    record Time() implements ArrowType {}

    /** 32-bit months. */
    record MonthInterval() implements ArrowType {}

    /** 64-bit microseconds. */
    record Duration() implements ArrowType {}

    /** One child, behind 32-bit offsets. */
    record List() implements ArrowType {}

    /** One child, a struct of key and value, behind 32-bit offsets. */
    record Map() implements ArrowType {}

    /** A child for each field. */
    record Struct() implements ArrowType {}
}
