package io.sabot.engine.type.hash;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;

/** The hashes of boxed values, nested ones part by part in order (InterpretedHashFunction of Spark). */
public final class ValueHash {
    private ValueHash() {}

    public static int murmur3(Object value, DataType type, int seed) {
        if (value == null) {
            return seed;
        }
        return switch (type.storage()) {
            case BOOLEAN -> Murmur3.hash((boolean) value, seed);
            case BYTE, SHORT, INT -> Murmur3.hash(((Number) value).intValue(), seed);
            case LONG -> Murmur3.hash((long) value, seed);
            case FLOAT -> Murmur3.hash((float) value, seed);
            case DOUBLE -> Murmur3.hash((double) value, seed);
            case INT128 -> Murmur3.hash((Int128) value, seed);
            case BYTES -> Murmur3.hash((Slice) value, seed);
            case INTERVAL -> {
                CalendarInterval interval = (CalendarInterval) value;
                int hash = Murmur3.hash(interval.days(), Murmur3.hash(interval.micros(), seed));
                yield Murmur3.hash(interval.months(), hash);
            }
            case ARRAY, MAP, STRUCT -> {
                int hash = seed;
                int parts = parts(value);
                for (int i = 0; i < parts; i++) {
                    hash = murmur3(part(value, i), partType(type, i), hash);
                }
                yield hash;
            }
            case NULL -> seed;
            case VARIANT -> throw unsupported(type);
        };
    }

    public static long xxHash64(Object value, DataType type, long seed) {
        if (value == null) {
            return seed;
        }
        return switch (type.storage()) {
            case BOOLEAN -> XxHash64.hash((boolean) value, seed);
            case BYTE, SHORT, INT -> XxHash64.hash(((Number) value).intValue(), seed);
            case LONG -> XxHash64.hash((long) value, seed);
            case FLOAT -> XxHash64.hash((float) value, seed);
            case DOUBLE -> XxHash64.hash((double) value, seed);
            case INT128 -> XxHash64.hash((Int128) value, seed);
            case BYTES -> XxHash64.hash((Slice) value, seed);
            case INTERVAL -> {
                CalendarInterval interval = (CalendarInterval) value;
                long hash = XxHash64.hash(interval.days(), XxHash64.hash(interval.micros(), seed));
                yield XxHash64.hash(interval.months(), hash);
            }
            case ARRAY, MAP, STRUCT -> {
                long hash = seed;
                int parts = parts(value);
                for (int i = 0; i < parts; i++) {
                    hash = xxHash64(part(value, i), partType(type, i), hash);
                }
                yield hash;
            }
            case NULL -> seed;
            case VARIANT -> throw unsupported(type);
        };
    }

    /** Of a map twice the number of its entries: key and value in turn. */
    private static int parts(Object value) {
        if (value instanceof ArrayValue array) {
            return array.size();
        }
        return value instanceof MapValue map ? map.size() * 2 : ((StructValue) value).size();
    }

    private static Object part(Object value, int index) {
        if (value instanceof ArrayValue array) {
            return array.get(index);
        }
        if (value instanceof MapValue map) {
            return (index % 2 == 0 ? map.keys() : map.values()).get(index / 2);
        }
        return ((StructValue) value).get(index);
    }

    private static DataType partType(DataType type, int index) {
        if (type instanceof ArrayType array) {
            return array.element();
        }
        if (type instanceof MapType map) {
            return index % 2 == 0 ? map.key() : map.value();
        }
        return ((StructType) type).field(index).type();
    }

    private static QueryException unsupported(DataType type) {
        return QueryException.internal("no hash of type " + type.sql());
    }
}
