package io.sabot.spark.network.util;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Stands in for what Spark's suites call of its tools. */
public final class JavaUtils {
    private JavaUtils() {}

    public static String stackTraceToString(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
