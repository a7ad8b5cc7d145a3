package io.sabot.engine.batch;

import io.sabot.engine.type.CalendarInterval;
import io.sabot.engine.type.Storage;
import java.util.Arrays;

/** Calendar intervals as three arrays. */
public final class IntervalVector extends FlatVector {
    private int[] months;
    private int[] days;
    private long[] micros;

    public IntervalVector(int rows) {
        this.months = new int[rows];
        this.days = new int[rows];
        this.micros = new long[rows];
    }

    public int[] months() {
        return months;
    }

    public int[] days() {
        return days;
    }

    public long[] micros() {
        return micros;
    }

    @Override
    public Storage storage() {
        return Storage.INTERVAL;
    }

    @Override
    public int capacity() {
        return months.length;
    }

    @Override
    public void ensureCapacity(int rows) {
        if (rows > months.length) {
            int size = grown(months.length, rows);
            months = Arrays.copyOf(months, size);
            days = Arrays.copyOf(days, size);
            micros = Arrays.copyOf(micros, size);
        }
    }

    @Override
    CalendarInterval value(int row) {
        return new CalendarInterval(months[row], days[row], micros[row]);
    }

    @Override
    void setValue(int row, Object value) {
        CalendarInterval interval = (CalendarInterval) value;
        months[row] = interval.months();
        days[row] = interval.days();
        micros[row] = interval.micros();
    }
}
