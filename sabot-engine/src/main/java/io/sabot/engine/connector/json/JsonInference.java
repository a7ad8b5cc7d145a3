package io.sabot.engine.connector.json;

import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.FileErrors;
import io.sabot.engine.connector.file.FilePart;
import io.sabot.engine.connector.file.LineReader;
import io.sabot.engine.connector.file.SourceFile;
import io.sabot.engine.record.JsonInput;
import io.sabot.engine.record.JsonOptions;
import io.sabot.engine.record.JsonTypes;
import io.sabot.engine.record.RecordSample;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** Finds the columns of JSON files. Source: JsonDataSource of Spark. */
record JsonInference(JsonOptions options) {
    StructType infer(List<SourceFile> files) {
        JsonTypes types = new JsonTypes(options, options.multiLine());
        RecordSample sample = new RecordSample(options.samplingRatio(), 0);
        for (SourceFile file : files) {
            try {
                add(file, types, sample);
            } catch (IOException e) {
                throw FileErrors.cannotRead(file, e);
            } catch (UncheckedIOException e) {
                throw FileErrors.cannotRead(file, e.getCause());
            }
        }
        return types.schema();
    }

    private void add(SourceFile file, JsonTypes types, RecordSample sample) throws IOException {
        if (options.multiLine()) {
            if (sample.takesNext()) {
                types.add(document(file, options));
            }
            return;
        }
        try (LineReader lines = LineReader.open(FilePart.whole(file), options.lineSeparator())) {
            while (lines.next()) {
                if (sample.takesNext()) {
                    Slice line = new Slice(lines.buffer(), lines.start(), lines.length());
                    types.add(JsonInput.line(line, options.encoding()));
                }
            }
        }
    }

    static JsonInput document(SourceFile file, JsonOptions options) throws IOException {
        Compression compression = Compression.ofFile(file.name());
        try (InputStream raw = Files.newInputStream(file.path());
                InputStream in = compression.decompress(raw)) {
            return JsonInput.file(Slice.of(in.readAllBytes()), options.encoding(), !compression.isNone());
        }
    }
}
