package io.sabot.engine.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Bytes of the data files in a folder; hidden files are none. */
final class FolderSize {
    private FolderSize() {}

    static long of(Path folder) {
        if (!java.nio.file.Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = java.nio.file.Files.walk(folder)) {
            List<Path> files = all.filter(java.nio.file.Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("[._].*"))
                    .toList();
            long bytes = 0;
            for (Path file : files) {
                bytes += java.nio.file.Files.size(file);
            }
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
