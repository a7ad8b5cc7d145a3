package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import io.sabot.engine.connector.parquet.schema.ColumnShape;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataType;

/**
 * Guards columns that may hold dates and times of the Julian calendar: what lies before both calendars agree (and zones are
 * as they are now) is refused instead of being read as other days than were written.
 */
final class OldCalendar {
    /** 1582-10-15. */
    private static final int FIRST_GREGORIAN_DAY = -141_427;
    /** 1900-01-01T00:00:00Z, from where on Spark changes nothing in any zone. */
    private static final long FIRST_SAFE_MICROS = -2_208_988_800_000_000L;

    private OldCalendar() {}

    /** @param loop null when values need no conversion */
    static Conversion.Loop guarded(ColumnShape.Leaf leaf, Conversion.Loop loop) {
        boolean int96 = leaf.node().physical() == PhysicalType.INT96;
        boolean julian = int96 ? leaf.calendar().julianInt96() : leaf.calendar().julianDates();
        if (!julian) {
            return loop;
        }
        if (leaf.type() == DataType.DATE) {
            return OldCalendar::checkedDays;
        }
        if (leaf.type() != DataType.TIMESTAMP) {
            return loop;
        }
        return (from, to, first, count) -> {
            if (loop == null) {
                System.arraycopy(((LongVector) from).values(), first, ((LongVector) to).values(), first, count);
            } else {
                loop.convert(from, to, first, count);
            }
            checkMicros(((LongVector) to).values(), first, count);
        };
    }

    private static void checkedDays(FlatVector from, FlatVector to, int first, int count) {
        int[] source = ((IntVector) from).values();
        int[] target = ((IntVector) to).values();
        for (int i = first; i < first + count; i++) {
            if (source[i] < FIRST_GREGORIAN_DAY) {
                throw QueryException.unsupported("reading dates of the Julian calendar from Parquet");
            }
            target[i] = source[i];
        }
    }

    private static void checkMicros(long[] values, int first, int count) {
        for (int i = first; i < first + count; i++) {
            if (values[i] < FIRST_SAFE_MICROS) {
                throw QueryException.unsupported("reading timestamps of the Julian calendar from Parquet");
            }
        }
    }
}
