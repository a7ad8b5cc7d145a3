package io.sabot.engine.connector.json;

import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.Table;
import io.sabot.engine.connector.file.RecordRows;
import io.sabot.engine.connector.file.RecordTable;
import io.sabot.engine.connector.file.RowReader;
import io.sabot.engine.record.CorruptColumn;
import io.sabot.engine.record.JsonInput;
import io.sabot.engine.record.JsonOptions;
import io.sabot.engine.record.JsonRecordParser;
import io.sabot.engine.record.JsonTypes;
import io.sabot.engine.record.Options;
import io.sabot.engine.record.RecordSample;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import java.util.Iterator;
import java.util.List;

/** Strings that are JSON documents. Source: DataFrameReader.json of Spark. */
public final class JsonTexts {
    private JsonTexts() {}

    /** @param userSchema null to find the columns in the documents */
    public static Table table(List<Slice> documents, StructType userSchema, Options options, Settings settings) {
        JsonOptions json = JsonOptions.of(options, settings);
        StructType schema = userSchema == null ? infer(documents, json) : userSchema;
        CorruptColumn.check(schema, json.corruptColumn());
        return new RecordTable("json", schema, documents.size(), wanted -> rows(documents, wanted, json));
    }

    private static StructType infer(List<Slice> documents, JsonOptions options) {
        JsonTypes types = new JsonTypes(options, false);
        RecordSample sample = new RecordSample(options.samplingRatio(), 0);
        for (Slice document : documents) {
            if (sample.takesNext()) {
                types.add(JsonInput.line(document, options.encoding()));
            }
        }
        return types.schema();
    }

    private static RowReader rows(List<Slice> documents, StructType wanted, JsonOptions options) {
        JsonRecordParser parser = new JsonRecordParser(wanted, options, true);
        Iterator<Slice> rest = documents.iterator();
        return new RecordRows(() -> {}) {
            @Override
            protected List<Object[]> nextRecord() {
                return rest.hasNext() ? parser.parse(JsonInput.value(rest.next())) : null;
            }
        };
    }
}
