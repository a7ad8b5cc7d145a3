package io.sabot.engine.connector.parquet.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** A path of this machine. */
public record LocalPlace(Path path) implements FilePlace {
    /**
     * What changes when a file is written again.
     *
     * @param identity changes when another file takes its name; null where the system knows none
     */
    record Stamp(long size, FileTime modified, Object identity) {}

    @Override
    public ByteSource open() throws IOException {
        return LocalFile.open(path, stamp());
    }

    @Override
    public Stamp stamp() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Stamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }
}
