package io.sabot.engine.connector.text;

import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.FilePart;
import io.sabot.engine.connector.file.LineReader;
import io.sabot.engine.memory.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The lines of a part of a file, or the whole file as one row. */
record TextSplit(FilePart part, TextOptions options, boolean wanted) implements Split {
    @Override
    public long rowCount() {
        return options.wholeText() ? 1 : -1;
    }

    @Override
    public BlockReader open(ReadContext context, int blockRows) {
        try {
            return options.wholeText()
                    ? new WholeReader()
                    : new LinesReader(LineReader.open(part, options.separator()), blockRows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class LinesReader implements BlockReader {
        private final LineReader lines;
        private final BytesVector vector;

        LinesReader(LineReader lines, int blockRows) {
            this.lines = lines;
            this.vector = new BytesVector(blockRows);
        }

        @Override
        public int next() {
            vector.startWriting();
            try {
                int count = 0;
                while (count < vector.capacity() && lines.next()) {
                    if (wanted) {
                        vector.append(count, lines.buffer(), lines.start(), lines.length());
                    }
                    count++;
                }
                return count;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Vector column(int column, int[] selection, int count) {
            return vector;
        }

        @Override
        public void close() {
            closing(lines);
        }
    }

    private static void closing(LineReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class WholeReader implements BlockReader {
        private BytesVector vector;

        @Override
        public int next() {
            if (vector != null) {
                return 0;
            }
            vector = new BytesVector(1);
            try (InputStream raw = Files.newInputStream(part.file().path());
                    InputStream in = Compression.ofFile(part.file().name()).decompress(raw)) {
                byte[] bytes = in.readAllBytes();
                vector.viewInto(bytes);
                vector.lengths()[0] = bytes.length;
                return 1;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Vector column(int column, int[] selection, int count) {
            return vector;
        }

        @Override
        public void close() {}
    }
}
