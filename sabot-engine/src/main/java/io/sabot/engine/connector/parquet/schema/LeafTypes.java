package io.sabot.engine.connector.parquet.schema;

import io.sabot.engine.connector.parquet.format.LogicalType;
import io.sabot.engine.connector.parquet.format.LogicalType.Simple;
import io.sabot.engine.connector.parquet.format.LogicalType.TimeUnit;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.TimeType;

/** The SQL type of a primitive field, after Spark's ParquetToSparkSchemaConverter. */
final class LeafTypes {
    private static final int INT_DIGITS = 9;
    private static final DecimalType UNSIGNED_LONG = new DecimalType(20, 0);

    private final SchemaOptions options;

    LeafTypes(SchemaOptions options) {
        this.options = options;
    }

    DataType typeOf(SchemaNode node) {
        if (node.logicalType() == Simple.UNKNOWN) {
            return DataType.NULL;
        }
        return switch (node.physical()) {
            case BOOLEAN -> DataType.BOOLEAN;
            case FLOAT -> DataType.FLOAT;
            case DOUBLE -> DataType.DOUBLE;
            case INT32 -> int32(node);
            case INT64 -> int64(node);
            case INT96 -> int96();
            case BYTE_ARRAY -> binary(node);
            case FIXED_LEN_BYTE_ARRAY -> fixed(node);
        };
    }

    private static DataType int32(SchemaNode node) {
        LogicalType meaning = node.logicalType();
        if (meaning == null) {
            return DataType.INT;
        }
        if (meaning instanceof LogicalType.Whole whole) {
            return switch (whole.bits()) {
                case 8 -> whole.signed() ? DataType.BYTE : DataType.SHORT;
                case 16 -> whole.signed() ? DataType.SHORT : DataType.INT;
                case 32 -> whole.signed() ? DataType.INT : DataType.LONG;
                default -> throw illegal(node);
            };
        }
        if (meaning == Simple.DATE) {
            return DataType.DATE;
        }
        if (meaning instanceof LogicalType.Decimal decimal) {
            return decimal(node, decimal, INT_DIGITS);
        }
        if (meaning instanceof LogicalType.Timestamp time && time.unit() == TimeUnit.MILLIS) {
            throw unsupportedYet(node);
        }
        throw illegal(node);
    }

    private DataType int64(SchemaNode node) {
        LogicalType meaning = node.logicalType();
        if (meaning == null) {
            return DataType.LONG;
        }
        if (meaning instanceof LogicalType.Whole whole && whole.bits() == 64) {
            return whole.signed() ? DataType.LONG : UNSIGNED_LONG;
        }
        if (meaning instanceof LogicalType.Decimal decimal) {
            return decimal(node, decimal, DecimalType.MAX_LONG_DIGITS);
        }
        if (meaning instanceof LogicalType.Timestamp time && time.unit() != TimeUnit.NANOS) {
            return time.adjustedToUtc() || !options.inferTimestampNtz() ? DataType.TIMESTAMP : DataType.TIMESTAMP_NTZ;
        }
        if (meaning instanceof LogicalType.Timestamp && options.nanosAsLong()) {
            return DataType.LONG;
        }
        if (meaning instanceof LogicalType.Time time && time.unit() == TimeUnit.MICROS && !time.adjustedToUtc()) {
            return TimeType.MICROS;
        }
        throw illegal(node);
    }

    private DataType int96() {
        if (!options.int96AsTimestamp()) {
            throw SchemaConverter.violated("INT96 is not supported unless it's interpreted as timestamp. "
                    + "Please try to set spark.sql.parquet.int96AsTimestamp to true.");
        }
        return DataType.TIMESTAMP;
    }

    private DataType binary(SchemaNode node) {
        LogicalType meaning = node.logicalType();
        if (meaning == null) {
            return options.binaryAsString() ? DataType.STRING : DataType.BINARY;
        }
        if (meaning == Simple.STRING || meaning == Simple.ENUM || meaning == Simple.JSON) {
            return DataType.STRING;
        }
        if (meaning == Simple.BSON) {
            return DataType.BINARY;
        }
        if (meaning instanceof LogicalType.Decimal decimal) {
            return new DecimalType(decimal.precision(), decimal.scale());
        }
        throw illegal(node);
    }

    private static DataType fixed(SchemaNode node) {
        LogicalType meaning = node.logicalType();
        if (meaning == null) {
            return DataType.BINARY;
        }
        if (meaning instanceof LogicalType.Decimal decimal) {
            return decimal(node, decimal, digitsOf(node.typeLength()));
        }
        throw meaning == Simple.INTERVAL ? unsupportedYet(node) : illegal(node);
    }

    /** Digits that always fit a signed integer of that many bytes. */
    private static int digitsOf(int bytes) {
        return (int) Math.floor(Math.log10(Math.pow(2, 8.0 * bytes - 1) - 1));
    }

    private static DataType decimal(SchemaNode node, LogicalType.Decimal decimal, int most) {
        if (decimal.precision() < 1 || decimal.precision() > most) {
            throw SchemaConverter.violated("Invalid decimal precision: " + node.physicalName() + " cannot store "
                    + decimal.precision() + " digits (max " + most + ")");
        }
        return new DecimalType(decimal.precision(), decimal.scale());
    }

    private static QueryException illegal(SchemaNode node) {
        return QueryException.analysis("PARQUET_TYPE_ILLEGAL", "parquetType", node.typeText());
    }

    private static QueryException unsupportedYet(SchemaNode node) {
        return QueryException.analysis("PARQUET_TYPE_NOT_SUPPORTED", "parquetType", node.typeText());
    }
}
