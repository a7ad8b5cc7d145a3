package io.sabot.engine.connector.file;

import java.nio.file.Path;

/**
 * A file as it was when it was listed.
 *
 * @param path absolute
 * @param length in bytes
 * @param modifiedMillis since the epoch
 */
public record SourceFile(Path path, long length, long modifiedMillis) {
    /** As {@code input_file_name()} shows it. */
    public String url() {
        return FilePaths.url(path);
    }

    public String name() {
        return path.getFileName().toString();
    }
}
