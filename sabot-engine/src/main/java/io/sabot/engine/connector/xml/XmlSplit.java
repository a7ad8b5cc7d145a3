package io.sabot.engine.connector.xml;

import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.file.RecordRows;
import io.sabot.engine.connector.file.RowBlockReader;
import io.sabot.engine.connector.file.SourceFile;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.record.XmlDocument;
import io.sabot.engine.record.XmlOptions;
import io.sabot.engine.record.XmlRecordParser;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.util.List;

/** The records of a file. */
record XmlSplit(SourceFile file, StructType schema, XmlOptions options) implements Split {
    @Override
    public long rowCount() {
        return -1;
    }

    @Override
    public BlockReader open(ReadContext context, int blockRows) {
        return new RowBlockReader(
                new Records(), schema.fields().stream().map(Field::type).toList(), blockRows);
    }

    private final class Records extends RecordRows {
        private final XmlRecordParser parser = new XmlRecordParser(schema, options);
        private XmlDocument document;

        Records() {
            super(() -> {});
        }

        @Override
        protected List<Object[]> nextRecord() throws IOException {
            if (document == null) {
                document = XmlFormat.document(file, options);
            }
            return parser.parse(document);
        }
    }
}
