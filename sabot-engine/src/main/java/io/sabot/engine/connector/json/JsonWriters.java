package io.sabot.engine.connector.json;

import io.sabot.engine.batch.Block;
import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.file.OutputFile;
import io.sabot.engine.record.JsonOptions;
import io.sabot.engine.record.JsonRecordWriter;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes a document for each row. */
record JsonWriters(StructType schema, JsonOptions options, Compression compression) implements FileWriters {
    @Override
    public String extension() {
        return ".json" + compression.extension();
    }

    @Override
    public FileWriter open(Path path) throws IOException {
        return new Writer(new OutputFile(path, compression));
    }

    private final class Writer implements FileWriter {
        private final OutputFile out;
        private final JsonRecordWriter json;

        Writer(OutputFile out) throws IOException {
            Charset charset = options.encoding() == null ? StandardCharsets.UTF_8 : options.encoding();
            this.out = out;
            this.json = new JsonRecordWriter(schema, new OutputStreamWriter(out.stream(), charset), options);
        }

        @Override
        public void write(Block block) throws IOException {
            Object[] row = new Object[schema.size()];
            for (int i = 0; i < block.selected(); i++) {
                int position = block.row(i);
                for (int column = 0; column < row.length; column++) {
                    row[column] = block.column(column).get(position);
                }
                json.write(new StructValue(row));
                json.writeLineEnd();
            }
        }

        @Override
        public void close() throws IOException {
            json.close();
            out.close();
        }

        @Override
        public void abandon() {
            out.abandon();
        }
    }
}
