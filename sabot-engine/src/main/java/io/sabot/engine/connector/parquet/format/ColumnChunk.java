package io.sabot.engine.connector.parquet.format;

/**
 * One column of one row group.
 *
 * @param values number of values, NULLs and the empty lists' placeholders included
 * @param dictionaryOffset of the dictionary page in the file, -1 when there is none
 * @param dictionaryOnly whether all data pages are known to hold codes
 * @param bloomFilterOffset -1 when there is none
 * @param bloomFilterLength -1 when unknown
 * @param columnIndex what the pages hold, null when it is not said
 * @param offsetIndex where the pages stand, null when it is not said
 */
public record ColumnChunk(
        PhysicalType type,
        Codec codec,
        long values,
        long uncompressedBytes,
        long compressedBytes,
        long dataOffset,
        long dictionaryOffset,
        boolean dictionaryOnly,
        Statistics statistics,
        long bloomFilterOffset,
        int bloomFilterLength,
        FileRange columnIndex,
        FileRange offsetIndex) {

    ColumnChunk withIndexes(FileRange ofColumn, FileRange ofOffsets) {
        return new ColumnChunk(
                type,
                codec,
                values,
                uncompressedBytes,
                compressedBytes,
                dataOffset,
                dictionaryOffset,
                dictionaryOnly,
                statistics,
                bloomFilterOffset,
                bloomFilterLength,
                ofColumn,
                ofOffsets);
    }

    /** Where the chunk's first page begins. Some writers name a dictionary offset of zero when there is no dictionary. */
    public long start() {
        return dictionaryOffset > 0 && dictionaryOffset < dataOffset ? dictionaryOffset : dataOffset;
    }
}
