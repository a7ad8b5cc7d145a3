package io.sabot.engine.connector.csv;

import io.sabot.engine.batch.Block;
import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.file.OutputFile;
import io.sabot.engine.record.CsvGenerator;
import io.sabot.engine.record.CsvOptions;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.file.Path;

/** Writes rows as lines, the names of the columns first if that is asked for. */
record CsvWriters(StructType schema, CsvOptions options, Compression compression) implements FileWriters {
    @Override
    public String extension() {
        return "." + options.extension() + compression.extension();
    }

    @Override
    public FileWriter open(Path path) throws IOException {
        return new Writer(new OutputFile(path, compression));
    }

    private final class Writer implements FileWriter {
        private final OutputFile out;
        private final CsvGenerator generator;
        private final Object[] row = new Object[schema.size()];

        Writer(OutputFile out) {
            this.out = out;
            this.generator = new CsvGenerator(schema, new OutputStreamWriter(out.stream(), options.charset()), options);
            if (options.header()) {
                generator.writeHeaders();
            }
        }

        @Override
        public void write(Block block) {
            for (int i = 0; i < block.selected(); i++) {
                int position = block.row(i);
                for (int column = 0; column < row.length; column++) {
                    row[column] = block.column(column).get(position);
                }
                generator.write(row);
            }
        }

        @Override
        public void close() throws IOException {
            generator.close();
            out.close();
        }

        @Override
        public void abandon() {
            out.abandon();
        }
    }
}
