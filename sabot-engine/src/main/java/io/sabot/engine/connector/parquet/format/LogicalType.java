package io.sabot.engine.connector.parquet.format;

/** What the values of a field mean, from either of the two annotations that the specification has had. */
public sealed interface LogicalType {
    enum Simple implements LogicalType {
        STRING,
        MAP,
        MAP_KEY_VALUE,
        LIST,
        ENUM,
        DATE,
        UNKNOWN,
        JSON,
        BSON,
        UUID,
        FLOAT16,
        INTERVAL,
        GEOMETRY,
        GEOGRAPHY,
        /** An annotation of a later version of the specification. */
        UNRECOGNIZED
    }

    enum TimeUnit {
        MILLIS,
        MICROS,
        NANOS
    }

    record Decimal(int precision, int scale) implements LogicalType {
        @Override
        public String toString() {
            return "DECIMAL(" + precision + "," + scale + ")";
        }
    }

    record Time(boolean adjustedToUtc, TimeUnit unit) implements LogicalType {
        @Override
        public String toString() {
            return "TIME(" + unit + "," + adjustedToUtc + ")";
        }
    }

    record Timestamp(boolean adjustedToUtc, TimeUnit unit) implements LogicalType {
        @Override
        public String toString() {
            return "TIMESTAMP(" + unit + "," + adjustedToUtc + ")";
        }
    }

    record Whole(int bits, boolean signed) implements LogicalType {
        @Override
        public String toString() {
            return "INTEGER(" + bits + "," + signed + ")";
        }
    }

    record Variant(int version) implements LogicalType {
        @Override
        public String toString() {
            return "VARIANT(" + version + ")";
        }
    }
}
