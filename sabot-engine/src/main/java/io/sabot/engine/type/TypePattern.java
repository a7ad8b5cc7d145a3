package io.sabot.engine.type;

import java.util.List;

/** What a parameter of a function accepts. Source: the abstract data types of Spark's type coercion. */
public sealed interface TypePattern {

    /** One type and nothing else; for a string any collation. */
    record Exact(DataType type) implements TypePattern {}

    /** A class of types. */
    enum Family implements TypePattern {
        ANY,
        NUMERIC,
        INTEGRAL,
        FRACTIONAL,
        DECIMAL,
        STRING,
        TIMESTAMP_ANY,
        INTERVAL_ANSI,
        YEAR_MONTH_INTERVAL,
        DAY_TIME_INTERVAL,
        TIME,
        ATOMIC,
        ORDERED
    }

    record ArrayOf(TypePattern element) implements TypePattern {}

    record MapOf(TypePattern key, TypePattern value) implements TypePattern {}

    /** Any struct. */
    record Struct() implements TypePattern {}

    /** The first alternative that fits, with a cast if need be. */
    record OneOf(List<TypePattern> alternatives) implements TypePattern {}

    TypePattern ANY = Family.ANY;
    TypePattern NUMERIC = Family.NUMERIC;
    TypePattern INTEGRAL = Family.INTEGRAL;
    TypePattern STRING = Family.STRING;
    TypePattern DECIMAL = Family.DECIMAL;
    TypePattern ANY_ARRAY = new ArrayOf(ANY);
    TypePattern ANY_MAP = new MapOf(ANY, ANY);

    static TypePattern of(DataType type) {
        return new Exact(type);
    }

    static TypePattern oneOf(TypePattern... alternatives) {
        return new OneOf(List.of(alternatives));
    }
}
