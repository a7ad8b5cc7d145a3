package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.nio.file.Path;

/** Opens Parquet files for writing. */
public final class ParquetWriters implements FileWriters {
    private final StructType schema;
    private final WriteOptions options;

    public ParquetWriters(StructType schema, Options options, Settings settings) {
        this.schema = schema;
        this.options = WriteOptions.of(options, settings);
    }

    @Override
    public String extension() {
        return options.extension();
    }

    @Override
    public FileWriter open(Path path) throws IOException {
        return new ParquetFileWriter(path, schema, options);
    }
}
