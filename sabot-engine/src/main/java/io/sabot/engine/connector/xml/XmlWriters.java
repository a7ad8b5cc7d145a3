package io.sabot.engine.connector.xml;

import io.sabot.engine.batch.Block;
import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.file.OutputFile;
import io.sabot.engine.record.XmlOptions;
import io.sabot.engine.record.XmlRecordWriter;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Path;

/** Writes an element for each row, inside one root. A file without rows is empty. */
record XmlWriters(StructType schema, XmlOptions options, Compression compression) implements FileWriters {
    @Override
    public String extension() {
        return ".xml" + compression.extension();
    }

    @Override
    public FileWriter open(Path path) throws IOException {
        return new Writer(new OutputFile(path, compression));
    }

    private final class Writer implements FileWriter {
        private final OutputFile out;
        private final OutputStreamWriter text;
        private final XmlRecordWriter xml = new XmlRecordWriter(schema, options);
        private boolean begun;

        Writer(OutputFile out) throws IOException {
            this.out = out;
            this.text = new OutputStreamWriter(out.stream(), options.charset());
        }

        @Override
        public void write(Block block) throws IOException {
            Object[] row = new Object[schema.size()];
            for (int i = 0; i < block.selected(); i++) {
                if (!begun) {
                    begun = true;
                    text.write(xml.head());
                }
                int position = block.row(i);
                for (int column = 0; column < row.length; column++) {
                    row[column] = block.column(column).get(position);
                }
                text.write(xml.text(new StructValue(row)));
            }
        }

        @Override
        public void close() throws IOException {
            if (begun) {
                text.write(xml.tail());
            }
            text.flush();
            out.close();
        }

        @Override
        public void abandon() {
            out.abandon();
        }
    }
}
