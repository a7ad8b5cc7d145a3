package io.sabot.engine.connector.csv;

import io.sabot.engine.connector.BlockReader;
import io.sabot.engine.connector.Split;
import io.sabot.engine.connector.file.Compression;
import io.sabot.engine.connector.file.FilePart;
import io.sabot.engine.connector.file.LineReader;
import io.sabot.engine.connector.file.RecordRows;
import io.sabot.engine.connector.file.RowBlockReader;
import io.sabot.engine.connector.file.SourceFile;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.record.CsvLines;
import io.sabot.engine.record.CsvOptions;
import io.sabot.engine.record.CsvRecordParser;
import io.sabot.engine.type.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** The records of a part of a file, or of a whole file when they may stretch over lines. */
record CsvSplit(FilePart part, CsvColumns columns, CsvOptions options) implements Split {
    @Override
    public long rowCount() {
        return -1;
    }

    @Override
    public BlockReader open(ReadContext context, int blockRows) {
        CsvRecordParser parser = new CsvRecordParser(columns.data(), columns.wanted(), options);
        try {
            RecordRows rows = options.multiLine()
                    ? new StreamRows(parser, stream(part.file()))
                    : new LineRows(parser, LineReader.open(part, options.lineSeparator()));
            return new RowBlockReader(
                    rows, columns.wanted().fields().stream().map(Field::type).toList(), blockRows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the bytes of a file, decompressed */
    static InputStream stream(SourceFile file) throws IOException {
        return Compression.ofFile(file.name()).decompress(Files.newInputStream(file.path()));
    }

    private void checkHeader(String[] names) {
        if (names != null) {
            CsvHeader.check(
                    names,
                    columns.headerNames(options),
                    columns.caseSensitive(),
                    options,
                    "CSV file: " + part.file().url());
        }
    }

    private final class LineRows extends RecordRows {
        private final CsvRecordParser parser;
        private final LineReader lines;
        private final CsvLines filter = new CsvLines(options);
        private boolean headerPending = options.header() && part.start() == 0;

        LineRows(CsvRecordParser parser, LineReader lines) {
            super(lines);
            this.parser = parser;
            this.lines = lines;
        }

        @Override
        protected List<Object[]> nextRecord() throws IOException {
            while (lines.next()) {
                String line = new String(lines.buffer(), lines.start(), lines.length(), options.charset());
                if (!filter.isRecord(line)) {
                    continue;
                }
                if (headerPending) {
                    headerPending = false;
                    checkHeader(parser.tokens(line));
                } else {
                    return parser.parse(line);
                }
            }
            return null;
        }
    }

    private final class StreamRows extends RecordRows {
        private final CsvRecordParser parser;

        StreamRows(CsvRecordParser parser, InputStream in) {
            super(in);
            this.parser = parser;
            parser.begin(in);
            if (options.header()) {
                checkHeader(parser.nextTokens());
            }
        }

        @Override
        protected List<Object[]> nextRecord() {
            String[] tokens = parser.nextTokens();
            return tokens == null ? null : parser.parse(tokens);
        }
    }
}
