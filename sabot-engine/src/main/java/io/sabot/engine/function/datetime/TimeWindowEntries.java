package io.sabot.engine.function.datetime;

import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.SpecialForm;

/** Windows of time: forms that the binder takes apart, and what it makes of them. */
public final class TimeWindowEntries {
    static final String NAMES = "window session_window window_time";

    /** Where the window of a moment starts; of the timestamp, the slide, the start, and how far before the last one. */
    public static final ScalarFunction START = ScalarFunction.named("window_start")
            .arity(4, 4)
            .calls(TimeWindowEntries.class, "start")
            .build();
    /** A moment and microseconds. */
    public static final ScalarFunction LATER = ScalarFunction.named("window_end")
            .arity(2, 2)
            .calls(TimeWindowEntries.class, "later")
            .build();

    private TimeWindowEntries() {}

    static Function lookup(String name) {
        return switch (name) {
            case "window" -> form(name, 2, 4, "Bucketizes rows into windows of time.");
            case "session_window" -> form(name, 2, 2, "Bucketizes rows into windows that end with a gap.");
            case "window_time" -> form(name, 1, 1, "Returns the last moment of a window of time.");
            default -> null;
        };
    }

    private static SpecialForm form(String name, int min, int max, String usage) {
        return new SpecialForm(name, min, max, new Documentation(usage, "", "2.0.0", DateTimeFunctions.GROUP));
    }

    public static long start(long micros, long slide, long startTime, long back) {
        long rest = Math.floorMod(Math.subtractExact(micros, startTime), slide);
        return Math.subtractExact(Math.subtractExact(micros, rest), back);
    }

    public static long later(long micros, long duration) {
        return Math.addExact(micros, duration);
    }
}
