package io.sabot.engine.connector.parquet.write;

/**
 * What the footer says of a column of a row group.
 *
 * @param values NULLs and placeholders of empty lists included
 * @param dictionaryOffset in the file, -1 without a dictionary
 * @param dataOffset of the first data page, in the file
 * @param codePages data pages that hold codes
 * @param plainPages data pages that hold values
 * @param min PLAIN without length, null when unknown
 * @param bloomOffset in the file, -1 without a Bloom filter
 */
record ChunkMetadata(
        Leaf leaf,
        long values,
        long nulls,
        long uncompressedBytes,
        long compressedBytes,
        long dictionaryOffset,
        long dataOffset,
        int codePages,
        int plainPages,
        byte[] min,
        byte[] max,
        long bloomOffset,
        int bloomLength) {
    ChunkMetadata withBloomFilter(long offset, int length) {
        return new ChunkMetadata(
                leaf,
                values,
                nulls,
                uncompressedBytes,
                compressedBytes,
                dictionaryOffset,
                dataOffset,
                codePages,
                plainPages,
                min,
                max,
                offset,
                length);
    }

    long start() {
        return dictionaryOffset >= 0 ? dictionaryOffset : dataOffset;
    }
}
