package io.sabot.engine.connector.parquet.format;

/** Reads a chunk's metadata, {@code ColumnMetaData} in parquet.thrift. */
final class ColumnChunkReader {
    private static final int DATA_PAGE = 0;
    private static final int DATA_PAGE_V2 = 3;

    private final CompactReader in;
    private PhysicalType type;
    private Codec codec;
    private long values = -1;
    private long uncompressed = -1;
    private long compressed = -1;
    private long dataOffset = -1;
    private long dictionaryOffset = -1;
    private Statistics statistics = Statistics.NONE;
    private long bloomOffset = -1;
    private int bloomLength = -1;
    private boolean dictionaryPages;
    private boolean otherPages;

    private ColumnChunkReader(CompactReader in) {
        this.in = in;
    }

    static ColumnChunk read(CompactReader in) {
        return new ColumnChunkReader(in).read();
    }

    private ColumnChunk read() {
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> type = PhysicalType.of(in.readInt());
                case 4 -> codec = Codec.of(in.readInt());
                case 5 -> values = in.readLong();
                case 6 -> uncompressed = in.readLong();
                case 7 -> compressed = in.readLong();
                case 9 -> dataOffset = in.readLong();
                case 11 -> dictionaryOffset = in.readLong();
                case 12 -> statistics = statistics();
                case 13 -> encodingStatistics();
                case 14 -> bloomOffset = in.readLong();
                case 15 -> bloomLength = in.readInt();
                default -> in.skip();
            }
        }
        if (type == null || codec == null || values < 0 || uncompressed < 0 || compressed < 0 || dataOffset < 0) {
            throw new MalformedFileException("incomplete column chunk metadata");
        }
        boolean dictionaryOnly = dictionaryPages && !otherPages;
        return new ColumnChunk(
                type,
                codec,
                values,
                uncompressed,
                compressed,
                dataOffset,
                dictionaryOffset,
                dictionaryOnly,
                statistics,
                bloomOffset,
                bloomLength,
                null,
                null);
    }

    private Statistics statistics() {
        in.enterStruct();
        return readStatistics(in);
    }

    private static Statistics readStatistics(CompactReader in) {
        byte[] min = null;
        byte[] max = null;
        byte[] legacyMin = null;
        byte[] legacyMax = null;
        long nulls = -1;
        long distinct = -1;
        boolean minExact = true;
        boolean maxExact = true;
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> legacyMax = in.readBinary();
                case 2 -> legacyMin = in.readBinary();
                case 3 -> nulls = in.readLong();
                case 4 -> distinct = in.readLong();
                case 5 -> max = in.readBinary();
                case 6 -> min = in.readBinary();
                case 7 -> maxExact = in.readBoolean();
                case 8 -> minExact = in.readBoolean();
                default -> in.skip();
            }
        }
        return new Statistics(min, max, legacyMin, legacyMax, nulls, distinct, minExact, maxExact);
    }

    /** How many pages of which kind and encoding: tells whether the dictionary holds every value. */
    private void encodingStatistics() {
        int size = in.readList();
        for (int i = 0; i < size; i++) {
            in.enterStruct();
            int page = -1;
            int encoding = -1;
            int count = 0;
            int field = 0;
            while ((field = in.nextField(field)) != CompactReader.STOP) {
                switch (field) {
                    case 1 -> page = in.readInt();
                    case 2 -> encoding = in.readInt();
                    case 3 -> count = in.readInt();
                    default -> in.skip();
                }
            }
            if ((page == DATA_PAGE || page == DATA_PAGE_V2) && count > 0) {
                boolean codes = Encoding.of(encoding).isDictionary();
                dictionaryPages |= codes;
                otherPages |= !codes;
            }
        }
    }
}
