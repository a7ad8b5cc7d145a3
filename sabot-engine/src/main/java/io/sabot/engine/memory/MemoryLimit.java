package io.sabot.engine.memory;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Setting;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;

/** How much memory the queries and cached tables of an application may hold together. */
public final class MemoryLimit {
    /** The rest is for what no operator accounts for: generated code, plans, blocks on their way, the user's own objects. */
    private static final double HEAP_SHARE = 0.6;

    private static final int PAGES_PART = 4;

    private MemoryLimit() {}

    /**
     * Bytes: as the settings say, else the system property of the same name, else a share of the heap.
     *
     * @throws IllegalArgumentException when the text is no number of bytes, or says none
     */
    public static long of(Settings settings) {
        long bytes = bytes(SabotSettings.MEMORY_LIMIT, settings, (long)
                (Runtime.getRuntime().maxMemory() * HEAP_SHARE));
        if (bytes == 0) {
            throw new IllegalArgumentException(illegal(SabotSettings.MEMORY_LIMIT.key()) + "it must be more than 0");
        }
        return bytes;
    }

    /** Bytes of that for pages of files. */
    public static long ofPages(Settings settings, long limit) {
        return Math.min(limit, bytes(SabotSettings.PAGE_CACHE, settings, limit / PAGES_PART));
    }

    /**
     * The heap was full, whatever the account said: the error of the query, which the process survives.
     *
     * @param requested what the JVM says
     */
    public static QueryException exceeded(OutOfMemoryError requested) {
        return QueryException.of(
                        ErrorKind.OUT_OF_MEMORY,
                        "UNABLE_TO_ACQUIRE_MEMORY",
                        "requestedBytes",
                        "further",
                        "receivedBytes",
                        "an OutOfMemoryError (" + requested.getMessage() + "): the heap of "
                                + Runtime.getRuntime().maxMemory()
                                + " bytes is full. A larger heap (-Xmx), or a smaller "
                                + SabotSettings.MEMORY_LIMIT.key() + " for more to go to files, may help")
                .withCause(requested);
    }

    private static long bytes(Setting<Long> setting, Settings settings, long otherwise) {
        String key = setting.key();
        String text = settings.text(key) != null ? settings.text(key) : System.getProperty(key);
        try {
            return text == null ? otherwise : setting.parser().apply(text);
        } catch (NumberFormatException e) {
            throw new NumberFormatException(illegal(key) + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(illegal(key) + e.getMessage(), e);
        }
    }

    private static String illegal(String key) {
        return "Illegal value for config key " + key + ": ";
    }
}
