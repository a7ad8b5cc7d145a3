package io.sabot.engine.connector.csv;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.file.FileErrors;
import io.sabot.engine.connector.file.FilePart;
import io.sabot.engine.connector.file.LineReader;
import io.sabot.engine.connector.file.SourceFile;
import io.sabot.engine.record.CsvLines;
import io.sabot.engine.record.CsvOptions;
import io.sabot.engine.record.CsvTypes;
import io.sabot.engine.record.RecordSample;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;

/** Finds the columns of CSV files. Source: CSVDataSource of Spark. */
final class CsvInference {
    private final CsvOptions options;
    private final Settings settings;
    private final boolean caseSensitive;

    CsvInference(CsvOptions options, Settings settings) {
        this.options = options;
        this.settings = settings;
        this.caseSensitive = settings.get(SabotSettings.CASE_SENSITIVE);
    }

    StructType infer(List<SourceFile> files) {
        return options.multiLine() ? inferRecords(files) : inferLines(inReadOrder(files));
    }

    /** The header is that of the file which is read first, the largest. */
    private static List<SourceFile> inReadOrder(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.length() > 0)
                .sorted(Comparator.comparingLong(SourceFile::length).reversed())
                .toList();
    }

    /** Looks at the lines of a file until it has seen enough. */
    private interface LineVisitor {
        /** @return whether to go on */
        boolean visit(String line);
    }

    private void visitLines(SourceFile file, LineVisitor visitor) {
        try (LineReader lines = LineReader.open(FilePart.whole(file), options.lineSeparator())) {
            while (lines.next()) {
                String line = new String(lines.buffer(), lines.start(), lines.length(), options.charset());
                if (!visitor.visit(line)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw FileErrors.cannotRead(file, e);
        }
    }

    private StructType inferLines(List<SourceFile> files) {
        CsvLines lines = new CsvLines(options);
        String[] first = new String[1];
        for (SourceFile file : files) {
            visitLines(file, line -> {
                first[0] = lines.isRecord(line) ? line : null;
                return first[0] == null;
            });
            if (first[0] != null) {
                break;
            }
        }
        String[] firstRow = first[0] == null ? null : lines.tokens(first[0]);
        RecordSample sample = new RecordSample(options.samplingRatio(), 0);
        if (firstRow == null) {
            return new StructType(List.of());
        }
        List<String> names = lines.names(firstRow, caseSensitive);
        if (!options.inferSchema()) {
            return strings(names);
        }
        CsvTypes types = new CsvTypes(options, settings, names.size());
        for (SourceFile file : files) {
            visitLines(file, line -> {
                boolean header = options.header() && line.equals(first[0]);
                if (sample.takesNext() && !header && lines.isRecord(line)) {
                    String[] tokens = lines.tokens(line);
                    if (tokens != null) {
                        types.add(tokens);
                    }
                }
                return true;
            });
        }
        return types.schema(names);
    }

    private static StructType strings(List<String> names) {
        return new StructType(
                names.stream().map(name -> Field.of(name, DataType.STRING)).toList());
    }

    private StructType inferRecords(List<SourceFile> files) {
        CsvLines lines = new CsvLines(options);
        RecordSample sample = new RecordSample(options.samplingRatio(), 0);
        List<String> names = null;
        CsvTypes types = null;
        for (SourceFile file : files) {
            try (InputStream in = CsvSplit.stream(file)) {
                lines.begin(in);
                boolean atStart = true;
                String[] tokens;
                while ((tokens = lines.nextTokens()) != null) {
                    if (names == null) {
                        names = lines.names(tokens, caseSensitive);
                        if (!options.inferSchema()) {
                            return strings(names);
                        }
                        types = new CsvTypes(options, settings, names.size());
                    }
                    boolean header = atStart && options.header();
                    atStart = false;
                    if (!header && sample.takesNext()) {
                        types.add(tokens);
                    }
                }
            } catch (IOException e) {
                throw FileErrors.cannotRead(file, e);
            }
        }
        return names == null ? new StructType(List.of()) : types.schema(names);
    }
}
