package io.sabot.engine.connector.file;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The lines of a file or of a range of it. A line belongs to the range in which it begins; one that begins exactly at the end
 * of a range still belongs to it, and every range but the first leaves out what is in front of its first separator. Lines end
 * at {@code \n}, {@code \r\n} or {@code \r}, or at the separator given; a UTF-8 byte order mark at the start of a file is left
 * out. Source: LineRecordReader of Hadoop.
 */
public final class LineReader implements Closeable {
    private static final int BUFFER = 256 << 10;

    private final InputStream in;
    /** Null for the usual line ends. */
    private final byte[] separator;
    /** Last position in the file at which a line of this range begins. */
    private final long lastStart;

    private byte[] buffer = new byte[BUFFER];
    /** Position in the file of {@code buffer[0]}. */
    private long bufferStart;

    private int filled;
    private int position;
    private boolean ended;
    private int lineStart;
    private int lineEnd;

    private LineReader(InputStream in, byte[] separator, long start, long end) throws IOException {
        this.in = in;
        this.separator = separator;
        this.bufferStart = start;
        this.lastStart = end;
        if (start > 0) {
            advance();
        } else {
            skipByteOrderMark();
        }
    }

    /** @param separator null for the usual line ends */
    public static LineReader open(FilePart part, byte[] separator) throws IOException {
        FileChannel channel = FileChannel.open(part.file().path(), StandardOpenOption.READ);
        boolean opened = false;
        try {
            channel.position(part.start());
            InputStream raw = Channels.newInputStream(channel);
            Compression compression = Compression.ofFile(part.file().name());
            LineReader reader =
                    new LineReader(compression.decompress(raw), separator, part.start(), part.lastLineStart());
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    /** Goes to the next line. @return false at the end */
    public boolean next() throws IOException {
        return bufferStart + position <= lastStart && advance();
    }

    /** Holds the current line, until the next call of {@link #next}. */
    public byte[] buffer() {
        return buffer;
    }

    public int start() {
        return lineStart;
    }

    public int length() {
        return lineEnd - lineStart;
    }

    private void skipByteOrderMark() throws IOException {
        while (filled < 3 && fill()) {}
        if (filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            position = 3;
        }
    }

    private boolean advance() throws IOException {
        lineStart = position;
        return separator == null ? advanceToLineEnd() : advanceToSeparator();
    }

    private boolean advanceToLineEnd() throws IOException {
        int i = position;
        while (true) {
            for (; i < filled; i++) {
                byte b = buffer[i];
                if (b == '\n' || b == '\r') {
                    return endLine(i, b);
                }
            }
            int scanned = i - lineStart;
            if (!fill()) {
                return endOfFile();
            }
            i = lineStart + scanned;
        }
    }

    private boolean endLine(int end, byte mark) throws IOException {
        int at = end;
        if (mark == '\r') {
            if (at + 1 == filled) {
                int length = at - lineStart;
                fill();
                at = lineStart + length;
            }
            lineEnd = at;
            position = at + 1 < filled && buffer[at + 1] == '\n' ? at + 2 : at + 1;
        } else {
            lineEnd = at;
            position = at + 1;
        }
        return true;
    }

    private boolean advanceToSeparator() throws IOException {
        int i = position;
        int length = separator.length;
        while (true) {
            for (; i + length <= filled; i++) {
                if (buffer[i] == separator[0] && Arrays.equals(buffer, i, i + length, separator, 0, length)) {
                    lineEnd = i;
                    position = i + length;
                    return true;
                }
            }
            int scanned = i - lineStart;
            if (!fill()) {
                return endOfFile();
            }
            i = lineStart + scanned;
        }
    }

    /** The last line need not have an end. */
    private boolean endOfFile() {
        lineEnd = filled;
        position = filled;
        return lineEnd > lineStart;
    }

    /** Reads more behind the current line, which may move to the front. @return false at the end of the file */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (lineStart > 0) {
            System.arraycopy(buffer, lineStart, buffer, 0, filled - lineStart);
            filled -= lineStart;
            position -= lineStart;
            bufferStart += lineStart;
            lineStart = 0;
        }
        if (filled == buffer.length) {
            if (filled >= Integer.MAX_VALUE - 16) {
                throw new IOException("line of more than " + filled + " bytes");
            }
            buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 16L, 2L * filled));
        }
        int read;
        try {
            read = in.read(buffer, filled, buffer.length - filled);
        } catch (EOFException e) {
            throw new IOException("compressed file ends early", e);
        }
        if (read < 0) {
            ended = true;
            return false;
        }
        filled += read;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** For estimates: how many lines the first bytes of a file hold. @return lines in the first {@code bytes.remaining()} bytes */
    static int countLines(ByteBuffer bytes) {
        int lines = 0;
        while (bytes.hasRemaining()) {
            lines += bytes.get() == '\n' ? 1 : 0;
        }
        return lines;
    }
}
