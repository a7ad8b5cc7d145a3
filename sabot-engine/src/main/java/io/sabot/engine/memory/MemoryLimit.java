package io.sabot.engine.memory;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;

/** How much memory the queries and cached tables of an application may hold together. */
public final class MemoryLimit {
    /** The rest is for what no operator accounts for: generated code, plans, blocks on their way, the user's own objects. */
    private static final double HEAP_SHARE = 0.6;

    private MemoryLimit() {}

    /**
     * Bytes: as the settings say, else the system property of the same name, else a share of the heap.
     *
     * @throws IllegalArgumentException when the text is no number of bytes, or says none
     */
    public static long of(Settings settings) {
        String key = SabotSettings.MEMORY_LIMIT.key();
        String text = settings.text(key) != null ? settings.text(key) : System.getProperty(key);
        return text == null ? (long) (Runtime.getRuntime().maxMemory() * HEAP_SHARE) : parsed(key, text);
    }

    private static long parsed(String key, String text) {
        long bytes;
        try {
            bytes = SabotSettings.MEMORY_LIMIT.parser().apply(text);
        } catch (NumberFormatException e) {
            throw new NumberFormatException(illegal(key) + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(illegal(key) + e.getMessage(), e);
        }
        if (bytes == 0) {
            throw new IllegalArgumentException(illegal(key) + "it must be more than 0");
        }
        return bytes;
    }

    private static String illegal(String key) {
        return "Illegal value for config key " + key + ": ";
    }
}
