package io.sabot.engine.connector.text;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.file.OutputFile;
import io.sabot.engine.type.Slice;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the only column line by line; NULL is an empty line. */
record TextWriters(TextOptions options) implements FileWriters {
    private static final byte[] LINE_FEED = {'\n'};

    @Override
    public String extension() {
        return ".txt" + options.compression().extension();
    }

    @Override
    public FileWriter open(Path path) throws IOException {
        return new Writer(new OutputFile(path, options.compression()));
    }

    private final class Writer implements FileWriter {
        private final OutputFile out;
        private final byte[] separator = options.separator() == null ? LINE_FEED : options.separator();

        Writer(OutputFile out) {
            this.out = out;
        }

        @Override
        public void write(Block block) throws IOException {
            Vector column = block.column(0);
            for (int i = 0; i < block.selected(); i++) {
                Slice text = (Slice) column.get(block.row(i));
                if (text != null) {
                    out.stream().write(text.array(), text.offset(), text.length());
                }
                out.stream().write(separator);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public void abandon() {
            out.abandon();
        }
    }
}
