package io.sabot.engine.connector.csv;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.Table;
import io.sabot.engine.connector.file.RecordRows;
import io.sabot.engine.connector.file.RecordTable;
import io.sabot.engine.connector.file.RowReader;
import io.sabot.engine.record.CorruptColumn;
import io.sabot.engine.record.CsvLines;
import io.sabot.engine.record.CsvOptions;
import io.sabot.engine.record.CsvRecordParser;
import io.sabot.engine.record.CsvTypes;
import io.sabot.engine.record.Options;
import io.sabot.engine.record.RecordSample;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import java.util.Iterator;
import java.util.List;

/** Strings that are lines of CSV. Source: DataFrameReader.csv of Spark. */
public final class CsvTexts {
    private CsvTexts() {}

    /** @param userSchema null to find the columns in the lines */
    public static Table table(List<Slice> texts, StructType userSchema, Options options, Settings settings) {
        CsvOptions csv = CsvOptions.of(options, settings);
        CsvLines lines = new CsvLines(csv);
        List<String> records =
                texts.stream().map(Slice::toString).filter(lines::isRecord).toList();
        String first = records.isEmpty() ? null : records.get(0);
        List<String> data = csv.header()
                ? records.stream().filter(line -> !line.equals(first)).toList()
                : records;
        boolean caseSensitive = settings.get(SabotSettings.CASE_SENSITIVE);
        StructType schema = userSchema;
        if (schema == null) {
            schema = first == null ? new StructType(List.of()) : infer(first, data, csv, settings, caseSensitive);
        } else if (csv.header() && first != null) {
            List<String> names = schema.fields().stream().map(Field::name).toList();
            CsvHeader.check(lines.tokens(first), names, caseSensitive, csv, "CSV source: strings");
        }
        CorruptColumn.check(schema, csv.corruptColumn());
        StructType all = schema;
        return new RecordTable("csv", schema, data.size(), wanted -> rows(data, all, wanted, csv));
    }

    private static StructType infer(
            String first, List<String> data, CsvOptions options, Settings settings, boolean caseSensitive) {
        CsvLines lines = new CsvLines(options);
        List<String> names = lines.names(lines.tokens(first), caseSensitive);
        if (!options.inferSchema()) {
            return new StructType(
                    names.stream().map(name -> Field.of(name, DataType.STRING)).toList());
        }
        CsvTypes types = new CsvTypes(options, settings, names.size());
        RecordSample sample = new RecordSample(options.samplingRatio(), 0);
        for (String line : data) {
            String[] tokens = sample.takesNext() ? lines.tokens(line) : null;
            if (tokens != null) {
                types.add(tokens);
            }
        }
        return types.schema(names);
    }

    private static RowReader rows(List<String> lines, StructType schema, StructType wanted, CsvOptions options) {
        CsvRecordParser parser = new CsvRecordParser(schema, wanted, options);
        Iterator<String> rest = lines.iterator();
        return new RecordRows(() -> {}) {
            @Override
            protected List<Object[]> nextRecord() {
                return rest.hasNext() ? parser.parse(rest.next()) : null;
            }
        };
    }
}
