package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DayTimeIntervalType;
import io.sabot.engine.type.YearMonthIntervalType;

/** The type that a RANGE offset must have so that it can be added to the order key. */
final class RangeOffsets {
    private RangeOffsets() {}

    static BoundExpr coerce(BoundExpr offset, BoundExpr key, Casting casting) {
        DataType keyType = key.type();
        DataType offsetType = offset.type();
        boolean interval = offsetType.equals(DataType.CALENDAR_INTERVAL)
                || offsetType instanceof DayTimeIntervalType
                || offsetType instanceof YearMonthIntervalType;
        if (keyType.equals(DataType.DATE)) {
            if (interval) {
                return offset;
            }
            return casting.to(offset, DataType.INT);
        }
        if (keyType.equals(DataType.TIMESTAMP) || keyType.equals(DataType.TIMESTAMP_NTZ)) {
            if (interval) {
                return offset;
            }
        } else if (keyType.isNumeric() && offsetType.isNumeric()) {
            return casting.to(offset, keyType);
        } else if (keyType.equals(offsetType)) {
            return offset;
        }
        throw QueryException.analysis(
                "DATATYPE_MISMATCH.RANGE_FRAME_INVALID_TYPE",
                "orderSpecType",
                "\"" + keyType.sql() + "\"",
                "valueBoundaryType",
                "\"" + offsetType.sql() + "\"");
    }
}
