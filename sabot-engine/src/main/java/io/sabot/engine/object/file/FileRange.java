package io.sabot.engine.object.file;

import io.sabot.engine.connector.file.FilePart;
import io.sabot.engine.connector.file.SourceFile;
import java.io.Serializable;
import java.nio.file.Path;

/** Bytes of a file, of which a task reads what begins there. */
public record FileRange(String path, long fileLength, long start, long end) implements Serializable {
    static FileRange of(SourceFile file, long start, long end) {
        return new FileRange(file.path().toString(), file.length(), start, end);
    }

    FilePart part() {
        return new FilePart(new SourceFile(Path.of(path), fileLength, 0), start, end);
    }

    /** Length in bytes. */
    long length() {
        return end - start;
    }
}
