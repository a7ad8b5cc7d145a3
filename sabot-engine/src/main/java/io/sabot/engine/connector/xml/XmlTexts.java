package io.sabot.engine.connector.xml;

import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.Table;
import io.sabot.engine.connector.file.RecordRows;
import io.sabot.engine.connector.file.RecordTable;
import io.sabot.engine.connector.file.RowReader;
import io.sabot.engine.record.CorruptColumn;
import io.sabot.engine.record.Options;
import io.sabot.engine.record.RecordSample;
import io.sabot.engine.record.SingleVariant;
import io.sabot.engine.record.XmlOptions;
import io.sabot.engine.record.XmlRecordParser;
import io.sabot.engine.record.XmlTypes;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import java.util.Iterator;
import java.util.List;

/** Strings that are XML records, whatever their root element is called. Source: DataFrameReader.xml of Spark. */
public final class XmlTexts {
    private XmlTexts() {}

    /** @param userSchema null to find the columns in the records */
    public static Table table(List<Slice> records, StructType userSchema, Options options, Settings settings) {
        XmlOptions xml = XmlOptions.of(options, settings);
        StructType schema = userSchema == null ? infer(records, xml) : userSchema;
        CorruptColumn.check(schema, xml.corruptColumn());
        return new RecordTable("xml", schema, records.size(), wanted -> rows(records, wanted, xml));
    }

    private static StructType infer(List<Slice> records, XmlOptions options) {
        if (options.singleVariant() != null) {
            return SingleVariant.schema(options.singleVariant());
        }
        XmlTypes types = new XmlTypes(options);
        RecordSample sample = new RecordSample(options.samplingRatio(), 0);
        StructType noColumns = new StructType(List.of());
        DataType type = noColumns;
        for (Slice text : records) {
            DataType next = sample.takesNext() ? types.typeOf(text.toString()) : null;
            type = next == null ? type : types.merge(type, next);
        }
        return XmlTypes.finished(type) instanceof StructType struct ? struct : noColumns;
    }

    private static RowReader rows(List<Slice> records, StructType wanted, XmlOptions options) {
        XmlRecordParser parser = new XmlRecordParser(wanted, options);
        Iterator<Slice> rest = records.iterator();
        return new RecordRows(() -> {}) {
            @Override
            protected List<Object[]> nextRecord() {
                return rest.hasNext() ? parser.parse(rest.next().toString()) : null;
            }
        };
    }
}
