package io.sabot.engine.object.file;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** A new file, with a file of check sums beside it. Source: Hadoop's {@code ChecksumFileSystem}. */
final class CheckedFile extends OutputStream {
    private static final int CHUNK = 512;
    private static final int BUFFER = 1 << 16;

    private final OutputStream bytes;
    private final DataOutputStream sums;
    private final CRC32 sum = new CRC32();
    private int inChunk;

    CheckedFile(Path path) throws IOException {
        bytes = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
        sums = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(sumsOf(path))));
        sums.write("crc\0".getBytes(StandardCharsets.US_ASCII));
        sums.writeInt(CHUNK);
    }

    /** Where the check sums of a file are. */
    static Path sumsOf(Path path) {
        return path.resolveSibling("." + path.getFileName() + ".crc");
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        bytes.write(from, offset, length);
        int position = offset;
        int left = length;
        while (left > 0) {
            int count = Math.min(left, CHUNK - inChunk);
            sum.update(from, position, count);
            inChunk += count;
            position += count;
            left -= count;
            if (inChunk == CHUNK) {
                endChunk();
            }
        }
    }

    private void endChunk() throws IOException {
        sums.writeInt((int) sum.getValue());
        sum.reset();
        inChunk = 0;
    }

    @Override
    public void flush() throws IOException {
        bytes.flush();
    }

    @Override
    public void close() throws IOException {
        try (bytes;
                sums) {
            if (inChunk > 0) {
                endChunk();
            }
        }
    }
}
