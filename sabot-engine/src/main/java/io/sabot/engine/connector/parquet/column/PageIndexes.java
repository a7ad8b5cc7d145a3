package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.connector.parquet.format.ColumnChunk;
import io.sabot.engine.connector.parquet.format.ColumnIndex;
import io.sabot.engine.connector.parquet.format.FileRange;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.OffsetIndex;
import io.sabot.engine.connector.parquet.source.ByteSource;
import java.io.IOException;

/** Reads page indexes. One that is not there or malformed is null: the data does not need it. */
final class PageIndexes {
    private static final int LARGEST = 16 << 20;

    private PageIndexes() {}

    static ColumnIndex contents(ByteSource source, ColumnChunk chunk) throws IOException {
        byte[] bytes = bytes(source, chunk.columnIndex());
        try {
            return bytes == null ? null : ColumnIndex.read(bytes);
        } catch (MalformedFileException e) {
            return null;
        }
    }

    static OffsetIndex places(ByteSource source, ColumnChunk chunk, long rows) throws IOException {
        byte[] bytes = bytes(source, chunk.offsetIndex());
        try {
            return bytes == null ? null : OffsetIndex.read(bytes, chunk, rows);
        } catch (MalformedFileException e) {
            return null;
        }
    }

    private static byte[] bytes(ByteSource source, FileRange range) throws IOException {
        boolean outside = range == null
                || range.length() <= 0
                || range.length() > LARGEST
                || range.offset() > source.size() - range.length();
        if (outside) {
            return null;
        }
        byte[] bytes = new byte[range.length()];
        source.read(range.offset(), bytes, 0, bytes.length);
        return bytes;
    }
}
