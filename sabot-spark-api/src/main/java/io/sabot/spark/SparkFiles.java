package io.sabot.spark;

import java.io.File;

/** Where the files are that a program has added with {@link SparkContext#addFile}. */
public final class SparkFiles {
    private SparkFiles() {}

    public static String get(String filename) {
        return new File(getRootDirectory(), filename).getAbsolutePath();
    }

    public static String getRootDirectory() {
        SparkContext context = SparkContext.activeOrNull();
        return context == null ? "." : context.added().root().toString();
    }
}
