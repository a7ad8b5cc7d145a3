package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.format.FileRange;

/**
 * What the footer says of a column of a row group.
 *
 * @param values NULLs and placeholders of empty lists included
 * @param dictionaryOffset in the file, -1 without a dictionary
 * @param dataOffset of the first data page, in the file
 * @param codePages data pages that hold codes
 * @param plainPages data pages that hold values
 * @param min PLAIN without length, null when unknown
 * @param index of the pages, which goes to the file behind all row groups
 * @param bloom place of the Bloom filter, null without one
 * @param columnIndex place of what the pages hold, null when it is not said
 * @param offsetIndex place of where the pages stand, null before it is written
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
        PageIndex index,
        FileRange bloom,
        FileRange columnIndex,
        FileRange offsetIndex) {
    ChunkMetadata withBloomFilter(FileRange place) {
        return with(place, columnIndex, offsetIndex);
    }

    ChunkMetadata withColumnIndex(FileRange place) {
        return with(bloom, place, offsetIndex);
    }

    ChunkMetadata withOffsetIndex(FileRange place) {
        return with(bloom, columnIndex, place);
    }

    private ChunkMetadata with(FileRange ofBloom, FileRange ofColumn, FileRange ofOffsets) {
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
                index,
                ofBloom,
                ofColumn,
                ofOffsets);
    }

    long start() {
        return dictionaryOffset >= 0 ? dictionaryOffset : dataOffset;
    }
}
