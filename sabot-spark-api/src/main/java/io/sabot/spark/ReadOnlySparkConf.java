package io.sabot.spark;

import io.sabot.engine.config.ByteSizes;
import io.sabot.engine.config.TimeSpans;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import scala.Function0;
import scala.Option;
import scala.Tuple2;

/** Settings of an application, to be read. */
public interface ReadOnlySparkConf {
    Option<String> getOption(String key);

    Tuple2<String, String>[] getAll();

    boolean contains(String key);

    /** @throws NoSuchElementException when it is not set */
    default String get(String key) {
        Option<String> value = getOption(key);
        if (value.isEmpty()) {
            throw new NoSuchElementException(key);
        }
        return value.get();
    }

    default String get(String key, String defaultValue) {
        Option<String> value = getOption(key);
        return value.isEmpty() ? defaultValue : value.get();
    }

    default int getInt(String key, int defaultValue) {
        String value = get(key, null);
        return value == null ? defaultValue : catchIllegalValue(key, () -> Integer.parseInt(value));
    }

    default long getLong(String key, long defaultValue) {
        String value = get(key, null);
        return value == null ? defaultValue : catchIllegalValue(key, () -> Long.parseLong(value));
    }

    default double getDouble(String key, double defaultValue) {
        String value = get(key, null);
        return value == null ? defaultValue : catchIllegalValue(key, () -> Double.parseDouble(value));
    }

    default boolean getBoolean(String key, boolean defaultValue) {
        String value = get(key, null);
        if (value == null) {
            return defaultValue;
        }
        String trimmed = value.trim();
        if (trimmed.equalsIgnoreCase("true") || trimmed.equalsIgnoreCase("false")) {
            return trimmed.equalsIgnoreCase("true");
        }
        throw new IllegalArgumentException("For input string: \"" + value + "\"");
    }

    /** Numbers without a unit are of the unit asked for, in all methods of this kind; the result is rounded down. */
    default long getSizeAsBytes(String key) {
        return size(key, get(key), "b", 0);
    }

    default long getSizeAsBytes(String key, String defaultValue) {
        return size(key, get(key, defaultValue), "b", 0);
    }

    default long getSizeAsBytes(String key, long defaultValue) {
        return getSizeAsBytes(key, defaultValue + "B");
    }

    default long getSizeAsKb(String key) {
        return size(key, get(key), "k", 10);
    }

    default long getSizeAsKb(String key, String defaultValue) {
        return size(key, get(key, defaultValue), "k", 10);
    }

    default long getSizeAsMb(String key) {
        return size(key, get(key), "m", 20);
    }

    default long getSizeAsMb(String key, String defaultValue) {
        return size(key, get(key, defaultValue), "m", 20);
    }

    default long getSizeAsGb(String key) {
        return size(key, get(key), "g", 30);
    }

    default long getSizeAsGb(String key, String defaultValue) {
        return size(key, get(key, defaultValue), "g", 30);
    }

    private static long size(String key, String text, String unit, int bits) {
        try {
            return ByteSizes.parse(text, unit) >> bits;
        } catch (NumberFormatException e) {
            throw illegal(key, e);
        }
    }

    default long getTimeAsMs(String key) {
        return time(key, get(key), TimeUnit.MILLISECONDS);
    }

    default long getTimeAsMs(String key, String defaultValue) {
        return time(key, get(key, defaultValue), TimeUnit.MILLISECONDS);
    }

    default long getTimeAsSeconds(String key) {
        return time(key, get(key), TimeUnit.SECONDS);
    }

    default long getTimeAsSeconds(String key, String defaultValue) {
        return time(key, get(key, defaultValue), TimeUnit.SECONDS);
    }

    private static long time(String key, String text, TimeUnit unit) {
        try {
            return TimeSpans.parse(text, unit);
        } catch (NumberFormatException e) {
            throw illegal(key, e);
        }
    }

    private static NumberFormatException illegal(String key, NumberFormatException reason) {
        NumberFormatException named =
                new NumberFormatException("Illegal value for config key " + key + ": " + reason.getMessage());
        named.initCause(reason);
        return named;
    }

    default Map<String, String> getAllAsJavaMap() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Tuple2<String, String> setting : getAll()) {
            all.put(setting._1(), setting._2());
        }
        return all;
    }

    /** For Sabot's own use, as in Spark: an environment variable. */
    default String getenv(String name) {
        return System.getenv(name);
    }

    /** For Sabot's own use, as in Spark: a value that is no legal one is told with the key. */
    default <T> T catchIllegalValue(String key, Function0<T> getValue) {
        try {
            return getValue.apply();
        } catch (NumberFormatException failure) {
            throw illegal(key, failure);
        } catch (IllegalArgumentException failure) {
            throw new IllegalArgumentException(
                    "Illegal value for config key " + key + ": " + failure.getMessage(), failure);
        }
    }
}
