package io.sabot.engine.connector.json;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.FileFormat;
import io.sabot.engine.connector.file.FilePart;
import io.sabot.engine.connector.file.FileScan;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.file.Lines;
import io.sabot.engine.connector.file.NestedTypes;
import io.sabot.engine.connector.file.SourceFile;
import io.sabot.engine.record.CorruptColumn;
import io.sabot.engine.record.JsonOptions;
import io.sabot.engine.record.Options;
import io.sabot.engine.record.SingleVariant;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import java.util.List;

/** JSON documents. Source: JsonFileFormat of Spark. */
public final class JsonFormat implements FileFormat {
    private final Options options;
    private final Settings settings;
    private final JsonOptions reading;

    public JsonFormat(Options options, Settings settings) {
        this.options = options;
        this.settings = settings;
        this.reading = JsonOptions.ofFiles(options, settings);
    }

    @Override
    public String name() {
        return "JSON";
    }

    @Override
    public StructType inferSchema(List<SourceFile> files) {
        if (reading.singleVariant() != null) {
            return files.isEmpty() ? null : SingleVariant.schema(reading.singleVariant());
        }
        return files.isEmpty() ? null : new JsonInference(reading).infer(files);
    }

    @Override
    public void checkSchema(StructType schema) {
        SingleVariant.check(schema, reading.singleVariant(), reading.corruptColumn());
    }

    @Override
    public boolean canRead(DataType type) {
        return canWrite(type);
    }

    @Override
    public boolean canWrite(DataType type) {
        return NestedTypes.canHold(type);
    }

    @Override
    public FileScan scan(StructType dataSchema, List<Integer> columns) {
        StructType schema = CorruptColumn.wanted(dataSchema, columns, reading.corruptColumn());
        return file -> parts(file).stream()
                .map(part -> (Split) new JsonSplit(part, schema, reading))
                .toList();
    }

    private List<FilePart> parts(SourceFile file) {
        return reading.multiLine()
                ? List.of(FilePart.whole(file))
                : Lines.parts(file, reading.lineSeparator(), settings.get(FileSettings.MAX_PARTITION_BYTES));
    }

    @Override
    public long rowCount(List<SourceFile> files) {
        return reading.multiLine() ? -1 : Lines.estimate(files);
    }

    @Override
    public FileWriters writers(StructType schema) {
        JsonOptions writing = JsonOptions.of(options, settings);
        return new JsonWriters(schema, writing, Compression.named(writing.compression()));
    }
}
