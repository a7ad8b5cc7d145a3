package io.sabot.engine.connector.parquet.format;

/** The header of one page. An object is filled again for each page, {@code PageHeader} in parquet.thrift. */
public final class PageHeader {
    /** What a page holds. */
    public enum Kind {
        DATA,
        INDEX,
        DICTIONARY,
        DATA_V2;

        private static final Kind[] BY_NUMBER = values();
    }

    private Kind kind;
    private int compressedBytes;
    private int uncompressedBytes;
    private int values;
    private int rows;
    private Encoding encoding;
    private Encoding definitionEncoding;
    private Encoding repetitionEncoding;
    private int definitionBytes;
    private int repetitionBytes;
    private boolean compressed;
    private boolean hasChecksum;
    private int checksum;

    /** Makes this header equal to another. @return this */
    public PageHeader set(PageHeader other) {
        kind = other.kind;
        compressedBytes = other.compressedBytes;
        uncompressedBytes = other.uncompressedBytes;
        values = other.values;
        rows = other.rows;
        encoding = other.encoding;
        definitionEncoding = other.definitionEncoding;
        repetitionEncoding = other.repetitionEncoding;
        definitionBytes = other.definitionBytes;
        repetitionBytes = other.repetitionBytes;
        compressed = other.compressed;
        hasChecksum = other.hasChecksum;
        checksum = other.checksum;
        return this;
    }

    /** Null for a kind of page that is to be passed over. */
    public Kind kind() {
        return kind;
    }

    /** Bytes behind the header in the file. */
    public int compressedBytes() {
        return compressedBytes;
    }

    public int uncompressedBytes() {
        return uncompressedBytes;
    }

    /** Number of values, NULLs included; of entries in a dictionary page. */
    public int values() {
        return values;
    }

    /** Rows that begin in the page, -1 when it does not say. */
    public int rows() {
        return rows;
    }

    public Encoding encoding() {
        return encoding;
    }

    public Encoding definitionEncoding() {
        return definitionEncoding;
    }

    public Encoding repetitionEncoding() {
        return repetitionEncoding;
    }

    /** Bytes of the definition levels in front of the values; of version 2 pages only. */
    public int definitionBytes() {
        return definitionBytes;
    }

    public int repetitionBytes() {
        return repetitionBytes;
    }

    /** Whether the chunk's codec applies; version 2 pages may decline. */
    public boolean compressed() {
        return compressed;
    }

    public boolean hasChecksum() {
        return hasChecksum;
    }

    /** CRC-32 of the page's bytes as they stand in the file. */
    public int checksum() {
        return checksum;
    }

    /** @return where the page's data begins */
    public int read(byte[] bytes, int start, int end) {
        kind = null;
        compressedBytes = -1;
        uncompressedBytes = -1;
        values = -1;
        rows = -1;
        encoding = null;
        definitionEncoding = Encoding.RLE;
        repetitionEncoding = Encoding.RLE;
        definitionBytes = 0;
        repetitionBytes = 0;
        compressed = true;
        hasChecksum = false;
        CompactReader in = new CompactReader(bytes, start, end);
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> kind(in.readInt());
                case 2 -> uncompressedBytes = in.readInt();
                case 3 -> compressedBytes = in.readInt();
                case 4 -> {
                    checksum = in.readInt();
                    hasChecksum = true;
                }
                case 5 -> dataHeader(in);
                case 7 -> dictionaryHeader(in);
                case 8 -> dataHeaderV2(in);
                default -> in.skip();
            }
        }
        check();
        return in.position();
    }

    private void kind(int number) {
        kind = number >= 0 && number < Kind.BY_NUMBER.length ? Kind.BY_NUMBER[number] : null;
    }

    private void check() {
        if (compressedBytes < 0 || uncompressedBytes < 0) {
            throw new MalformedFileException("page without sizes");
        }
        if (kind == null || kind == Kind.INDEX) {
            return;
        }
        if (values < 0 || encoding == null) {
            throw new MalformedFileException("page without number of values or encoding");
        }
        long levels = (long) definitionBytes + repetitionBytes;
        if (definitionBytes < 0 || repetitionBytes < 0 || levels > compressedBytes || levels > uncompressedBytes) {
            throw new MalformedFileException("levels larger than their page");
        }
    }

    private void dataHeader(CompactReader in) {
        in.enterStruct();
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> values = in.readInt();
                case 2 -> encoding = Encoding.of(in.readInt());
                case 3 -> definitionEncoding = Encoding.of(in.readInt());
                case 4 -> repetitionEncoding = Encoding.of(in.readInt());
                default -> in.skip();
            }
        }
    }

    private void dictionaryHeader(CompactReader in) {
        in.enterStruct();
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> values = in.readInt();
                case 2 -> encoding = Encoding.of(in.readInt());
                default -> in.skip();
            }
        }
    }

    private void dataHeaderV2(CompactReader in) {
        in.enterStruct();
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> values = in.readInt();
                case 3 -> rows = in.readInt();
                case 4 -> encoding = Encoding.of(in.readInt());
                case 5 -> definitionBytes = in.readInt();
                case 6 -> repetitionBytes = in.readInt();
                case 7 -> compressed = in.readBoolean();
                default -> in.skip();
            }
        }
    }
}
