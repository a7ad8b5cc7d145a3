package io.sabot.engine.bind;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.time.SpecialDateTimes;
import java.time.ZoneId;

/** Casts of words such as {@code today} (SpecialDatetimeValues of Spark). */
final class SpecialDates {
    private SpecialDates() {}

    /** @return null when the input is no literal of such a word */
    static BoundExpr of(BoundExpr input, DataType target, ZoneId zone) {
        if (!(input instanceof BoundExpr.Literal literal)
                || literal.value() == null
                || !literal.type().isString()) {
            return null;
        }
        String text = literal.value().toString();
        Object value = null;
        if (target == DataType.DATE) {
            value = SpecialDateTimes.date(text, zone);
        } else if (target == DataType.TIMESTAMP) {
            value = SpecialDateTimes.timestamp(text, zone);
        } else if (target == DataType.TIMESTAMP_NTZ) {
            value = SpecialDateTimes.timestampNtz(text, zone);
        }
        return value == null ? null : new BoundExpr.Literal(value, target);
    }
}
