package io.sabot.engine.type.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The offsets of a time zone as sorted arrays, so that converting a column of timestamps neither allocates nor searches for
 * long. Gives what java.time gives: a local time in a gap moves on by the length of the gap, one that happens twice is the
 * earlier of the two.
 */
public final class ZoneOffsets {
    /** Transitions are listed up to here; what lies later asks the zone's rules. */
    private static final int LAST_LISTED_YEAR = 2200;

    private static final ConcurrentHashMap<ZoneId, ZoneOffsets> TABLES = new ConcurrentHashMap<>();
    public static final ZoneOffsets UTC = of(ZoneOffset.UTC);

    private final ZoneId zone;
    private final ZoneRules rules;
    /** Seconds since the epoch at which period i + 1 starts. */
    private final long[] starts;
    /** The local time, by either offset the later one, at which period i + 1 has surely started. */
    private final long[] localStarts;
    /** Offset of period i in seconds; one longer than {@link #starts}. */
    private final int[] offsets;

    private final long endOfTable;
    /** The period found last: neighbours mostly lie in the same one. A stale value only costs a search. */
    private int recent;

    private ZoneOffsets(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
        List<ZoneOffsetTransition> transitions = ZoneTransitions.until(rules, LAST_LISTED_YEAR);
        int count = transitions.size();
        this.starts = new long[count];
        this.localStarts = new long[count];
        this.offsets = new int[count + 1];
        offsets[0] = count == 0
                ? rules.getOffset(Instant.EPOCH).getTotalSeconds()
                : transitions.get(0).getOffsetBefore().getTotalSeconds();
        for (int i = 0; i < count; i++) {
            ZoneOffsetTransition transition = transitions.get(i);
            starts[i] = transition.toEpochSecond();
            offsets[i + 1] = transition.getOffsetAfter().getTotalSeconds();
            localStarts[i] = starts[i] + Math.max(offsets[i], offsets[i + 1]);
        }
        boolean changesForever = !rules.getTransitionRules().isEmpty();
        this.endOfTable = changesForever ? ZoneTransitions.startOfYear(LAST_LISTED_YEAR) : Long.MAX_VALUE;
    }

    public static ZoneOffsets of(ZoneId zone) {
        ZoneOffsets known = TABLES.get(zone);
        return known != null ? known : TABLES.computeIfAbsent(zone, ZoneOffsets::new);
    }

    public ZoneId zone() {
        return zone;
    }

    /** @return seconds to add to UTC */
    public int offsetSeconds(long epochSecond) {
        if (starts.length == 0) {
            return offsets[0];
        }
        if (epochSecond >= endOfTable) {
            return rules.getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
        }
        return offsets[period(starts, epochSecond)];
    }

    /** @return the offset that a local time has, in seconds */
    public int offsetSecondsOfLocal(long localSecond) {
        if (starts.length == 0) {
            return offsets[0];
        }
        if (localSecond >= endOfTable) {
            return laterOffsetOfLocal(localSecond);
        }
        return offsets[period(localStarts, localSecond)];
    }

    /**
     * @param preferred the offset to keep when the local time happens twice and one of them has it
     * @return the offset that a local time has, in seconds
     */
    public int offsetSecondsOfLocal(long localSecond, int preferred) {
        int offset = offsetSecondsOfLocal(localSecond);
        return offset != preferred && offsetSeconds(localSecond - preferred) == preferred ? preferred : offset;
    }

    /** Microseconds of the local clock, for microseconds since the epoch. */
    public long toLocal(long micros) {
        if (starts.length == 0 && offsets[0] == 0) {
            return micros;
        }
        long second = Math.floorDiv(micros, Calendar.MICROS_PER_SECOND);
        return Math.addExact(micros, offsetSeconds(second) * Calendar.MICROS_PER_SECOND);
    }

    /** Microseconds since the epoch, for microseconds of the local clock. */
    public long toUtc(long localMicros) {
        if (starts.length == 0 && offsets[0] == 0) {
            return localMicros;
        }
        long second = Math.floorDiv(localMicros, Calendar.MICROS_PER_SECOND);
        return Math.subtractExact(localMicros, offsetSecondsOfLocal(second) * Calendar.MICROS_PER_SECOND);
    }

    /** The local date at a moment. */
    public int toDays(long micros) {
        long second = Math.floorDiv(micros, Calendar.MICROS_PER_SECOND);
        return (int) Math.floorDiv(second + offsetSeconds(second), Calendar.SECONDS_PER_DAY);
    }

    /**
     * The first moment of a date.
     *
     * @throws ArithmeticException when it is beyond the range of a long, with Java's own message as in Spark
     */
    public long startOfDay(int days) {
        long localSecond = days * Calendar.SECONDS_PER_DAY;
        int offset = offsetSecondsOfLocal(localSecond);
        long second = localSecond - offset;
        if (offsetSeconds(second) != offset) {
            second = startOfPeriod(localSecond, second);
        }
        return Math.multiplyExact(second, Calendar.MICROS_PER_SECOND);
    }

    /** Midnight lies in a gap: the day starts when the gap ends. */
    private long startOfPeriod(long localSecond, long second) {
        ZoneOffsetTransition gap = rules.getTransition(localDateTime(localSecond));
        return gap == null ? second : gap.toEpochSecond();
    }

    private int laterOffsetOfLocal(long localSecond) {
        LocalDateTime local = localDateTime(localSecond);
        ZoneOffsetTransition transition = rules.getTransition(local);
        return (transition == null ? rules.getOffset(local) : transition.getOffsetBefore()).getTotalSeconds();
    }

    private static LocalDateTime localDateTime(long localSecond) {
        return LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
    }

    private int period(long[] bounds, long second) {
        int period = recent;
        if (isWithin(bounds, period, second)) {
            return period;
        }
        int found = Arrays.binarySearch(bounds, second);
        period = found >= 0 ? found + 1 : -found - 1;
        recent = period;
        return period;
    }

    private static boolean isWithin(long[] bounds, int period, long second) {
        return (period == 0 || bounds[period - 1] <= second) && (period == bounds.length || second < bounds[period]);
    }
}
