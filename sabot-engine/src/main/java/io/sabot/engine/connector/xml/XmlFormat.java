package io.sabot.engine.connector.xml;

import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.FileErrors;
import io.sabot.engine.connector.file.FileFormat;
import io.sabot.engine.connector.file.FileScan;
import io.sabot.engine.connector.file.FileWriters;
import io.sabot.engine.connector.file.NestedTypes;
import io.sabot.engine.connector.file.SourceFile;
import io.sabot.engine.record.CorruptColumn;
import io.sabot.engine.record.Options;
import io.sabot.engine.record.RecordSample;
import io.sabot.engine.record.SingleVariant;
import io.sabot.engine.record.XmlDocument;
import io.sabot.engine.record.XmlOptions;
import io.sabot.engine.record.XmlTypes;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/** XML files; each is read as a whole. Source: XmlFileFormat of Spark. */
public final class XmlFormat implements FileFormat {
    private static final StructType NO_COLUMNS = new StructType(List.of());

    private final XmlOptions options;

    public XmlFormat(Options options, Settings settings) {
        this.options = XmlOptions.ofFiles(options, settings);
    }

    @Override
    public String name() {
        return "XML";
    }

    @Override
    public StructType inferSchema(List<SourceFile> files) {
        if (files.isEmpty()) {
            return null;
        }
        if (options.singleVariant() != null) {
            return SingleVariant.schema(options.singleVariant());
        }
        XmlTypes types = new XmlTypes(options);
        RecordSample sample = new RecordSample(options.samplingRatio(), 0);
        DataType type = NO_COLUMNS;
        for (SourceFile file : files) {
            try {
                type = types.typeOf(document(file, options), type, sample);
            } catch (IOException e) {
                throw FileErrors.cannotRead(file, e);
            }
        }
        return XmlTypes.finished(type) instanceof StructType struct ? struct : NO_COLUMNS;
    }

    static XmlDocument document(SourceFile file, XmlOptions options) throws IOException {
        try (InputStream raw = Files.newInputStream(file.path());
                InputStream in = Compression.ofFile(file.name()).decompress(raw)) {
            return new XmlDocument(in.readAllBytes(), options);
        }
    }

    @Override
    public void checkSchema(StructType schema) {
        SingleVariant.check(schema, options.singleVariant(), options.corruptColumn());
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
        StructType schema = CorruptColumn.wanted(dataSchema, columns, options.corruptColumn());
        return file -> List.<Split>of(new XmlSplit(file, schema, options));
    }

    @Override
    public long rowCount(List<SourceFile> files) {
        return -1;
    }

    @Override
    public FileWriters writers(StructType schema) {
        return new XmlWriters(schema, options, Compression.named(options.compression()));
    }
}
