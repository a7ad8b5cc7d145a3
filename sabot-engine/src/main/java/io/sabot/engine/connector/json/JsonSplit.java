package io.sabot.engine.connector.json;

import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.file.FilePart;
import io.sabot.engine.connector.file.LineReader;
import io.sabot.engine.connector.file.RecordRows;
import io.sabot.engine.connector.file.RowBlockReader;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.record.JsonInput;
import io.sabot.engine.record.JsonOptions;
import io.sabot.engine.record.JsonRecordParser;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The documents of a part of a file, or the file as one document. */
record JsonSplit(FilePart part, StructType schema, JsonOptions options) implements Split {
    @Override
    public long rowCount() {
        return -1;
    }

    @Override
    public BlockReader open(ReadContext context, int blockRows) {
        JsonRecordParser parser = new JsonRecordParser(schema, options, true);
        try {
            RecordRows rows = options.multiLine()
                    ? new Document(parser)
                    : new Lines(parser, LineReader.open(part, options.lineSeparator()));
            return new RowBlockReader(
                    rows, schema.fields().stream().map(Field::type).toList(), blockRows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Lines extends RecordRows {
        private final JsonRecordParser parser;
        private final LineReader lines;

        Lines(JsonRecordParser parser, LineReader lines) {
            super(lines);
            this.parser = parser;
            this.lines = lines;
        }

        @Override
        protected List<Object[]> nextRecord() throws IOException {
            if (!lines.next()) {
                return null;
            }
            Slice line = new Slice(lines.buffer(), lines.start(), lines.length());
            return parser.parse(JsonInput.line(line, options.encoding()));
        }
    }

    private final class Document extends RecordRows {
        private final JsonRecordParser parser;
        private boolean done;

        Document(JsonRecordParser parser) {
            super(() -> {});
            this.parser = parser;
        }

        @Override
        protected List<Object[]> nextRecord() throws IOException {
            if (done) {
                return null;
            }
            done = true;
            return parser.parse(JsonInference.document(part.file(), options));
        }
    }
}
