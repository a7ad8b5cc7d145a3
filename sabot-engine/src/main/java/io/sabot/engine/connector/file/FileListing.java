package io.sabot.engine.connector.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which files lie under a path. Names that begin with a dot, or with an underscore and have no equals sign, are not data:
 * neither they nor what lies under them is listed. Source: HadoopFSUtils of Spark.
 */
final class FileListing {
    private FileListing() {}

    static boolean isHidden(String name) {
        return name.startsWith(".") || (name.startsWith("_") && !name.contains("=")) || name.endsWith("._COPYING_");
    }

    /** All files under a path, or the file itself: those of a directory before those of its subdirectories, by name. */
    static List<SourceFile> leafFiles(Path root) {
        List<SourceFile> files = new ArrayList<>();
        if (Files.isDirectory(root)) {
            addDirectory(root, files);
        } else if (!isHidden(root.getFileName().toString())) {
            files.add(file(root));
        }
        return files;
    }

    private static void addDirectory(Path directory, List<SourceFile> files) {
        List<Path> directories = new ArrayList<>();
        for (Path child : visibleChildren(directory)) {
            if (Files.isDirectory(child)) {
                directories.add(child);
            } else {
                files.add(file(child));
            }
        }
        for (Path child : directories) {
            addDirectory(child, files);
        }
    }

    private static List<Path> visibleChildren(Path directory) {
        try (Stream<Path> children = Files.list(directory)) {
            return children.filter(child -> !isHidden(child.getFileName().toString()))
                    .sorted(Comparator.comparing(child -> child.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile file(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new SourceFile(
                    path, attributes.size(), attributes.lastModifiedTime().toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
