package io.sabot.engine.connector.parquet.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a footer's metadata. Field numbers are those of {@code FileMetaData} in parquet.thrift. */
public final class FooterReader {
    private final CompactReader in;

    private FooterReader(CompactReader in) {
        this.in = in;
    }

    /** @throws MalformedFileException when the bytes are not a footer */
    public static FileMetadata read(byte[] bytes) {
        return new FooterReader(new CompactReader(bytes, 0, bytes.length)).file();
    }

    private FileMetadata file() {
        List<SchemaElement> schema = List.of();
        List<RowGroup> groups = List.of();
        Map<String, String> keyValues = Map.of();
        long rows = -1;
        String createdBy = null;
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 2 -> schema = SchemaElementReader.readAll(in);
                case 3 -> rows = in.readLong();
                case 4 -> groups = rowGroups();
                case 5 -> keyValues = keyValues();
                case 6 -> createdBy = in.readString();
                case 8 -> throw new MalformedFileException("the file is encrypted");
                default -> in.skip();
            }
        }
        if (schema.isEmpty() || rows < 0) {
            throw new MalformedFileException("footer without schema or row count");
        }
        return new FileMetadata(schema, rows, groups, keyValues, createdBy);
    }

    private List<RowGroup> rowGroups() {
        int size = in.readList();
        List<RowGroup> groups = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            in.enterStruct();
            groups.add(rowGroup());
        }
        return groups;
    }

    private RowGroup rowGroup() {
        List<ColumnChunk> columns = List.of();
        long uncompressed = 0;
        long rows = -1;
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> columns = columns();
                case 2 -> uncompressed = in.readLong();
                case 3 -> rows = in.readLong();
                default -> in.skip();
            }
        }
        if (rows < 0) {
            throw new MalformedFileException("row group without row count");
        }
        long compressed = 0;
        long start = Long.MAX_VALUE;
        for (ColumnChunk column : columns) {
            compressed += column.compressedBytes();
            start = Math.min(start, column.start());
        }
        return new RowGroup(columns, rows, uncompressed, compressed, start);
    }

    private List<ColumnChunk> columns() {
        int size = in.readList();
        List<ColumnChunk> columns = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            in.enterStruct();
            columns.add(column());
        }
        return columns;
    }

    private ColumnChunk column() {
        ColumnChunk chunk = null;
        long[] indexes = {-1, -1, -1, -1};
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> throw new MalformedFileException("column chunk in another file");
                case 3 -> {
                    in.enterStruct();
                    chunk = ColumnChunkReader.read(in);
                }
                case 4, 6 -> indexes[field - 4] = in.readLong();
                case 5, 7 -> indexes[field - 4] = in.readInt();
                default -> in.skip();
            }
        }
        if (chunk == null) {
            throw new MalformedFileException("column chunk without metadata");
        }
        return chunk.withIndexes(range(indexes[2], indexes[3]), range(indexes[0], indexes[1]));
    }

    private static FileRange range(long offset, long length) {
        return offset > 0 && length > 0 ? new FileRange(offset, (int) length) : null;
    }

    private Map<String, String> keyValues() {
        int size = in.readList();
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            in.enterStruct();
            String key = null;
            String value = null;
            int field = 0;
            while ((field = in.nextField(field)) != CompactReader.STOP) {
                switch (field) {
                    case 1 -> key = in.readString();
                    case 2 -> value = in.readString();
                    default -> in.skip();
                }
            }
            map.put(key, value);
        }
        return map;
    }
}
