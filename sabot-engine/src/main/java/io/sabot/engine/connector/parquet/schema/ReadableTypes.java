package io.sabot.engine.connector.parquet.schema;

import io.sabot.engine.connector.parquet.format.LogicalType;
import io.sabot.engine.connector.parquet.format.LogicalType.Simple;
import io.sabot.engine.connector.parquet.format.LogicalType.TimeUnit;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.YearMonthIntervalType;

/** As which types a primitive field can be read, after Spark's ParquetVectorUpdaterFactory: what widens without loss. */
final class ReadableTypes {
    /** Whole digits that a decimal needs to hold every value of the integer types. */
    private static final int INT_DIGITS = 10;

    private static final int LONG_DIGITS = 20;

    private ReadableTypes() {}

    static DataType check(SchemaNode node, DataType type) {
        boolean readable = switch (node.physical()) {
            case BOOLEAN -> type == DataType.BOOLEAN;
            case INT32 -> int32(node, type);
            case INT64 -> int64(node, type);
            case FLOAT -> type == DataType.FLOAT || type == DataType.DOUBLE;
            case DOUBLE -> type == DataType.DOUBLE;
            case INT96 -> type == DataType.TIMESTAMP || type == DataType.TIMESTAMP_NTZ;
            case BYTE_ARRAY -> type instanceof StringType || type == DataType.BINARY || decimal(node, type);
            case FIXED_LEN_BYTE_ARRAY -> type == DataType.BINARY || decimal(node, type);
        };
        if (!readable && !(type == DataType.NULL && node.logicalType() == Simple.UNKNOWN)) {
            throw new TypeMismatchException(node, type);
        }
        return type;
    }

    private static boolean int32(SchemaNode node, DataType type) {
        return type == DataType.INT
                || type == DataType.LONG
                || type == DataType.BYTE
                || type == DataType.SHORT
                || type == DataType.DOUBLE
                || type == DataType.DATE
                || type == DataType.TIMESTAMP_NTZ && node.logicalType() == Simple.DATE
                || type instanceof YearMonthIntervalType
                || decimal(node, type);
    }

    private static boolean int64(SchemaNode node, DataType type) {
        if (type == DataType.LONG || type instanceof DayTimeIntervalType) {
            return true;
        }
        LogicalType meaning = node.logicalType();
        if (type == DataType.TIMESTAMP || type == DataType.TIMESTAMP_NTZ) {
            return meaning instanceof LogicalType.Timestamp time && time.unit() != TimeUnit.NANOS;
        }
        if (type instanceof TimeType) {
            return meaning instanceof LogicalType.Time time && time.unit() == TimeUnit.MICROS;
        }
        boolean unsigned = meaning instanceof LogicalType.Whole whole && !whole.signed() && whole.bits() == 64;
        return decimal(node, type) || unsigned && type.equals(new DecimalType(LONG_DIGITS, 0));
    }

    /** More digits behind the point need as many more in all. */
    private static boolean decimal(SchemaNode node, DataType type) {
        if (!(type instanceof DecimalType wanted)) {
            return false;
        }
        LogicalType meaning = node.logicalType();
        if (meaning instanceof LogicalType.Decimal stored) {
            int more = wanted.scale() - stored.scale();
            return more >= 0 && wanted.precision() - stored.precision() >= more;
        }
        boolean number = meaning == null || meaning instanceof LogicalType.Whole whole && whole.signed();
        int whole = wanted.precision() - wanted.scale();
        return number
                && (node.physical() == PhysicalType.INT32 && whole >= INT_DIGITS
                        || node.physical() == PhysicalType.INT64 && whole >= LONG_DIGITS);
    }
}
