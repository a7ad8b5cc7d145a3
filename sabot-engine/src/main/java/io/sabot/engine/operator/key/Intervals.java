package io.sabot.engine.operator.key;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.CalendarInterval;

/** Calendar intervals as two longs. */
final class Intervals {
    private Intervals() {}

    /** Months and days in one long, microseconds in the other. */
    static void load(Vector source, int[] selection, int count, long[] monthsAndDays, long[] micros) {
        for (int i = 0; i < count; i++) {
            CalendarInterval interval = (CalendarInterval) source.get(selection == null ? i : selection[i]);
            if (interval != null) {
                monthsAndDays[i] = monthsAndDays(interval);
                micros[i] = interval.micros();
            }
        }
    }

    static long monthsAndDays(CalendarInterval interval) {
        return (long) interval.months() << 32 | interval.days() & 0xFFFFFFFFL;
    }

    static CalendarInterval of(long monthsAndDays, long micros) {
        return new CalendarInterval((int) (monthsAndDays >> 32), (int) monthsAndDays, micros);
    }
}
