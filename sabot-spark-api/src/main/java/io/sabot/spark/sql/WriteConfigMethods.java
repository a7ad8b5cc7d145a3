package io.sabot.spark.sql;

import java.util.Map;

/**
 * Options of something that is written.
 *
 * @param <R> what the methods give back, to go on with
 */
public interface WriteConfigMethods<R> {
    R option(String key, String value);

    default R option(String key, boolean value) {
        return option(key, Boolean.toString(value));
    }

    default R option(String key, long value) {
        return option(key, Long.toString(value));
    }

    default R option(String key, double value) {
        return option(key, Double.toString(value));
    }

    R options(scala.collection.Map<String, String> options);

    R options(Map<String, String> options);
}
