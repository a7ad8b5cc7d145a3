package io.sabot.engine.connector.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What formats of lines share. */
public final class Lines {
    private static final int SAMPLE = 64 << 10;

    private Lines() {}

    /**
     * The parts in which a file of lines is read.
     *
     * @param separator null for the usual line ends
     */
    public static List<FilePart> parts(SourceFile file, byte[] separator, long maxBytes) {
        boolean divisible = separator == null || separator.length == 1;
        return divisible && Compression.ofFile(file.name()).isNone()
                ? FilePart.split(file, maxBytes)
                : List.of(FilePart.whole(file));
    }

    /** An estimate of the lines in files, from the beginning of the largest; -1 when it cannot be made. */
    public static long estimate(List<SourceFile> files) {
        SourceFile largest = null;
        long bytes = 0;
        for (SourceFile file : files) {
            if (!Compression.ofFile(file.name()).isNone()) {
                return -1;
            }
            bytes += file.length();
            largest = largest == null || file.length() > largest.length() ? file : largest;
        }
        if (bytes == 0) {
            return 0;
        }
        ByteBuffer sample = ByteBuffer.allocate(SAMPLE);
        try (FileChannel channel = FileChannel.open(largest.path(), StandardOpenOption.READ)) {
            while (sample.hasRemaining() && channel.read(sample) >= 0) {}
        } catch (IOException e) {
            return -1; // reading the file will say what is wrong with it
        }
        sample.flip();
        int sampled = Math.max(1, sample.remaining());
        return Math.max(1, Math.round((double) bytes * Math.max(1, LineReader.countLines(sample)) / sampled));
    }
}
