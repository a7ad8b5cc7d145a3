package io.sabot.engine.connector.text;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.file.FileFormat;
import io.sabot.engine.connector.file.FilePart;
import io.sabot.engine.connector.file.FileScan;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.file.Lines;
import io.sabot.engine.connector.file.SourceFile;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.List;

/** One string column. Source: TextFileFormat of Spark. */
public final class TextFormat implements FileFormat {
    private final TextOptions options;
    private final long maxSplitBytes;

    public TextFormat(Options options, Settings settings) {
        this.options = TextOptions.of(options);
        this.maxSplitBytes = settings.get(FileSettings.MAX_PARTITION_BYTES);
    }

    @Override
    public String name() {
        return "Text";
    }

    @Override
    public StructType inferSchema(List<SourceFile> files) {
        return new StructType(List.of(Field.of("value", DataType.STRING)));
    }

    @Override
    public boolean canRead(DataType type) {
        return type.isString();
    }

    @Override
    public boolean canWrite(DataType type) {
        return type.isString();
    }

    @Override
    public FileScan scan(StructType dataSchema, List<Integer> columns) {
        if (columns.size() > 1) {
            throw tooManyColumns(columns.size());
        }
        boolean wanted = !columns.isEmpty();
        return file -> parts(file).stream()
                .map(part -> (Split) new TextSplit(part, options, wanted))
                .toList();
    }

    private List<FilePart> parts(SourceFile file) {
        return options.wholeText()
                ? List.of(FilePart.whole(file))
                : Lines.parts(file, options.separator(), maxSplitBytes);
    }

    @Override
    public long rowCount(List<SourceFile> files) {
        return options.wholeText() ? files.size() : Lines.estimate(files);
    }

    @Override
    public FileWriters writers(StructType schema) {
        if (schema.size() != 1) {
            throw tooManyColumns(schema.size());
        }
        return new TextWriters(options);
    }

    private static QueryException tooManyColumns(int columns) {
        return QueryException.analysis("_LEGACY_ERROR_TEMP_1290", "schemaSize", Integer.toString(columns));
    }
}
