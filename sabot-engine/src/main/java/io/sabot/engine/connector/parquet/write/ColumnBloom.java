package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.bloom.BloomFilter;
import io.sabot.engine.connector.parquet.bloom.BloomHash;
import io.sabot.engine.record.Options;

/** The Bloom filter of a column's chunk in hand, for columns that are to have one. Source: ParquetOutputFormat of parquet-java. */
final class ColumnBloom {
    private static final String ENABLED = "parquet.bloom.filter.enabled";
    private static final String VALUES = "parquet.bloom.filter.expected.ndv";
    private static final String RATE = "parquet.bloom.filter.fpp";
    private static final String MOST_BYTES = "parquet.bloom.filter.max.bytes";
    private static final double DEFAULT_RATE = 0.01;
    private static final int DEFAULT_BYTES = 1 << 20;

    /** Zero when the column has none. */
    private final int bytes;

    private BloomFilter filter;

    private ColumnBloom(int bytes) {
        this.bytes = bytes;
        startChunk();
    }

    static ColumnBloom none() {
        return new ColumnBloom(0);
    }

    /** By options for all columns, and with {@code #} and the column's path behind their names for one. */
    static ColumnBloom of(Options options, String[] path) {
        String suffix = "#" + String.join(".", path);
        if (!options.flag(ENABLED + suffix, options.flag(ENABLED, false))) {
            return none();
        }
        int most = options.integer(MOST_BYTES, DEFAULT_BYTES);
        String values = options.text(VALUES + suffix);
        String rate = options.text(RATE + suffix, options.text(RATE));
        return new ColumnBloom(BloomFilter.size(
                values == null ? Long.MAX_VALUE : Long.parseLong(values),
                rate == null ? DEFAULT_RATE : Double.parseDouble(rate),
                most));
    }

    boolean isWanted() {
        return filter != null;
    }

    void add(long hash) {
        filter.add(hash);
    }

    void add(byte[] bytesOfValue, int offset, int length) {
        filter.add(BloomHash.of(bytesOfValue, offset, length));
    }

    private void startChunk() {
        filter = bytes == 0 ? null : new BloomFilter(new byte[bytes]);
    }

    /** The filter with its header as they stand in a file, null when there is none; begins another. */
    GrowingBytes finishChunk() {
        if (filter == null) {
            return null;
        }
        GrowingBytes out = new GrowingBytes(bytes + 32);
        CompactWriter header = new CompactWriter(out);
        header.integer(1, bytes);
        for (int kind = 2; kind <= 4; kind++) {
            header.begin(kind);
            header.mark(1);
            header.end();
        }
        header.finish();
        out.put(filter.bits(), 0, bytes);
        startChunk();
        return out;
    }
}
