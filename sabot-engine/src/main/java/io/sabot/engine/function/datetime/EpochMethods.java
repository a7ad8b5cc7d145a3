package io.sabot.engine.function.datetime;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.time.Calendar;
import java.math.BigDecimal;

/** Timestamps and dates from and to numbers since 1970-01-01 00:00:00 UTC; what is too large fails with Java's own error. */
public final class EpochMethods {
    private EpochMethods() {}

    public static int same(int days) {
        return days;
    }

    public static long same(long value) {
        return value;
    }

    public static long toSeconds(long micros) {
        return Math.floorDiv(micros, Calendar.MICROS_PER_SECOND);
    }

    public static long toMillis(long micros) {
        return Math.floorDiv(micros, Calendar.MICROS_PER_MILLI);
    }

    public static long ofMillis(long millis) {
        return Math.multiplyExact(millis, Calendar.MICROS_PER_MILLI);
    }

    public static Long ofSeconds(long seconds) {
        return Math.multiplyExact(seconds, Calendar.MICROS_PER_SECOND);
    }

    /** NULL for what is no finite number. */
    public static Long ofSeconds(double seconds) {
        return Double.isNaN(seconds) || Double.isInfinite(seconds)
                ? null
                : (Long) (long) (seconds * Calendar.MICROS_PER_SECOND);
    }

    public static Long ofSeconds(Int128 seconds, CallContext context) {
        int scale = ((DecimalType) context.argumentType(0)).scale();
        return Decimals.toBigDecimal(seconds, scale)
                .multiply(BigDecimal.valueOf(Calendar.MICROS_PER_SECOND))
                .longValueExact();
    }
}
