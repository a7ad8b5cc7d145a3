package io.sabot.engine.connector.file;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.time.DateTimeParser;
import io.sabot.engine.type.time.ZoneOffsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which of the listed files are read: options {@code pathGlobFilter}, {@code modifiedBefore}, {@code modifiedAfter}. */
final class FileFilters {
    private static final long MICROS_PER_MILLI = 1000;

    private FileFilters() {}

    /** @param zone of times without zone, and of the clock that modification times are compared on */
    static Predicate<SourceFile> of(Options options, ZoneOffsets zone) {
        Predicate<SourceFile> filter = file -> true;
        String glob = options.text("pathGlobFilter");
        if (glob != null) {
            Pattern pattern = Globs.compile(glob);
            filter = filter.and(file -> pattern.matcher(file.name()).matches());
        }
        String before = options.text("modifiedBefore");
        if (before != null) {
            long threshold = threshold("modifiedbefore", before, zone);
            filter = filter.and(file -> localMicros(file, zone) < threshold);
        }
        String after = options.text("modifiedAfter");
        if (after != null) {
            long threshold = threshold("modifiedafter", after, zone);
            filter = filter.and(file -> localMicros(file, zone) > threshold);
        }
        return filter;
    }

    private static long localMicros(SourceFile file, ZoneOffsets zone) {
        return zone.toLocal(file.modifiedMillis() * MICROS_PER_MILLI);
    }

    private static long threshold(String option, String text, ZoneOffsets zone) {
        Long micros = DateTimeParser.timestamp(Slice.of(text), zone);
        if (micros == null) {
            throw QueryException.analysis("_LEGACY_ERROR_TEMP_1294", "strategy", option, "timeString", text);
        }
        return micros;
    }
}
