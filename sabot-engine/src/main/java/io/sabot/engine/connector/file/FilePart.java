package io.sabot.engine.connector.file;

import java.util.ArrayList;
import java.util.List;

/**
 * A range of bytes of a file of lines.
 *
 * @param start first byte
 * @param end behind the last byte; the length of the file for its last part
 */
public record FilePart(SourceFile file, long start, long end) {
    /** Small enough to keep all workers busy to the end, large enough that opening the file does not count. */
    private static final long PREFERRED_BYTES = 16L << 20;

    public static FilePart whole(SourceFile file) {
        return new FilePart(file, 0, file.length());
    }

    /** @param maxBytes most bytes in a part */
    public static List<FilePart> split(SourceFile file, long maxBytes) {
        long step = Math.max(1, Math.min(PREFERRED_BYTES, maxBytes));
        List<FilePart> parts = new ArrayList<>();
        for (long start = 0; start < file.length(); start += step) {
            parts.add(new FilePart(file, start, Math.min(file.length(), start + step)));
        }
        return parts;
    }

    /** What is compressed has more bytes than the file, so that only the whole of it has an end. */
    long lastLineStart() {
        return end == file.length() ? Long.MAX_VALUE : end;
    }
}
