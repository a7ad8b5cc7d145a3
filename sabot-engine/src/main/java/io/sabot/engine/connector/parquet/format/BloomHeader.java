package io.sabot.engine.connector.parquet.format;

/**
 * What stands in front of a Bloom filter, {@code BloomFilterHeader} in parquet.thrift.
 *
 * @param bytes of the filter
 * @param known whether algorithm, hash and compression are those that the specification has
 * @param length of the header
 */
public record BloomHeader(int bytes, boolean known, int length) {
    /** More than any header has. */
    public static final int MOST = 64;

    public static BloomHeader read(byte[] in, int length) {
        CompactReader reader = new CompactReader(in, 0, length);
        int bytes = -1;
        int known = 0;
        int field = 0;
        while ((field = reader.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> bytes = reader.readInt();
                case 2, 3, 4 -> known += isFirst(reader) ? 1 : 0;
                default -> reader.skip();
            }
        }
        return new BloomHeader(bytes, known == 3, reader.position());
    }

    /** Whether a union is the first of its kinds: split blocks, xxHash, uncompressed. */
    private static boolean isFirst(CompactReader in) {
        in.enterStruct();
        boolean first = false;
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            first |= field == 1;
            in.skip();
        }
        return first;
    }
}
