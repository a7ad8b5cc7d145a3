package io.sabot.spark.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files as options of {@code spark-submit} name them. */
final class JobFiles {
    private JobFiles() {}

    /** A path, or a URI of a local file. */
    static Path path(String text) {
        if (text.startsWith("file:") || text.startsWith("local:")) {
            return Path.of(URI.create("file:" + text.substring(text.indexOf(':') + 1)));
        }
        if (text.contains("://")) {
            throw new IllegalArgumentException(text + ": Sabot takes jobs from local files only.");
        }
        return Path.of(text);
    }

    /** Of a list with commas between; names may be patterns. */
    static List<Path> list(String text) {
        List<Path> files = new ArrayList<>();
        for (String name : text.split(",")) {
            if (!name.isBlank()) {
                files.addAll(matching(path(name.trim())));
            }
        }
        return files;
    }

    private static List<Path> matching(Path path) {
        String name = String.valueOf(path.getFileName());
        if (!name.contains("*") && !name.contains("?")) {
            return List.of(path);
        }
        return inFolder(path, name);
    }

    /** Of a class path, in which {@code folder/*} stands for its jars. */
    static List<Path> classPath(String text) {
        List<Path> entries = new ArrayList<>();
        for (String entry : text.split(File.pathSeparator)) {
            if (entry.endsWith("/*")) {
                entries.addAll(inFolder(Path.of(entry), "*.jar"));
            } else if (!entry.isBlank()) {
                entries.add(Path.of(entry));
            }
        }
        return entries;
    }

    private static List<Path> inFolder(Path path, String pattern) {
        Path folder = path.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }
}
