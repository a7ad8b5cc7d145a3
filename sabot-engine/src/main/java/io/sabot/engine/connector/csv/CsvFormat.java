package io.sabot.engine.connector.csv;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.FileFormat;
import io.sabot.engine.connector.file.FilePart;
import io.sabot.engine.connector.file.FileScan;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.file.Lines;
import io.sabot.engine.connector.file.SourceFile;
import io.sabot.engine.record.CorruptColumn;
import io.sabot.engine.record.CsvOptions;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import java.util.List;

/** Values with separators between them. Source: CSVFileFormat of Spark. */
public final class CsvFormat implements FileFormat {
    private final CsvOptions options;
    private final Settings settings;
    private final Compression compression;

    public CsvFormat(Options options, Settings settings) {
        this.options = CsvOptions.of(options, settings);
        this.settings = settings;
        this.compression = Compression.named(this.options.compression());
    }

    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public StructType inferSchema(List<SourceFile> files) {
        return files.isEmpty() ? null : new CsvInference(options, settings).infer(files);
    }

    @Override
    public boolean canRead(DataType type) {
        return type == DataType.VARIANT || canWrite(type);
    }

    @Override
    public boolean canWrite(DataType type) {
        return !type.isNested()
                && type != DataType.VARIANT
                && type != DataType.NULL
                && type != DataType.CALENDAR_INTERVAL;
    }

    @Override
    public boolean allowsDuplicateNames() {
        return true;
    }

    @Override
    public FileScan scan(StructType dataSchema, List<Integer> columns) {
        StructType wanted = CorruptColumn.wanted(dataSchema, columns, options.corruptColumn());
        boolean caseSensitive = settings.get(SabotSettings.CASE_SENSITIVE);
        CsvColumns schemas = new CsvColumns(dataSchema, wanted, caseSensitive);
        return file -> parts(file).stream()
                .map(part -> (Split) new CsvSplit(part, schemas, options))
                .toList();
    }

    private List<FilePart> parts(SourceFile file) {
        return options.multiLine()
                ? List.of(FilePart.whole(file))
                : Lines.parts(file, options.lineSeparator(), settings.get(FileSettings.MAX_PARTITION_BYTES));
    }

    @Override
    public long rowCount(List<SourceFile> files) {
        return Lines.estimate(files);
    }

    @Override
    public FileWriters writers(StructType schema) {
        return new CsvWriters(schema, options, compression);
    }
}
