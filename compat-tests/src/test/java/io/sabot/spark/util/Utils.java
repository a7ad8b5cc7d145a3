package io.sabot.spark.util;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands in for what Spark's suites call of its tools. */
public final class Utils {
    private Utils() {}

    public static File createTempDir() throws IOException {
        return createTempDir(System.getProperty("java.io.tmpdir"), "spark");
    }

    public static File createTempDir(String root, String namePrefix) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of(root)), namePrefix + "-")
                .toFile();
    }
}
