package io.sabot.engine.connector.parquet.format;

import java.util.Arrays;

/**
 * Where the data pages of a chunk stand, {@code OffsetIndex} in parquet.thrift.
 *
 * @param offsets of the pages' headers in the file
 * @param sizes of pages with their headers, compressed
 * @param firstRows of the row group, ascending from 0
 */
public record OffsetIndex(long[] offsets, int[] sizes, long[] firstRows) {

    /** @param chunk that the pages belong to */
    public static OffsetIndex read(byte[] bytes, ColumnChunk chunk, long rows) {
        CompactReader in = new CompactReader(bytes, 0, bytes.length);
        OffsetIndex index = null;
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            if (field == 1) {
                index = pages(in);
            } else {
                in.skip();
            }
        }
        if (index == null || !index.fits(chunk, rows)) {
            throw new MalformedFileException("offset index that does not fit its chunk");
        }
        return index;
    }

    private static OffsetIndex pages(CompactReader in) {
        int size = in.readList();
        OffsetIndex index = new OffsetIndex(new long[size], new int[size], new long[size]);
        for (int i = 0; i < size; i++) {
            in.enterStruct();
            int field = 0;
            while ((field = in.nextField(field)) != CompactReader.STOP) {
                switch (field) {
                    case 1 -> index.offsets[i] = in.readLong();
                    case 2 -> index.sizes[i] = in.readInt();
                    case 3 -> index.firstRows[i] = in.readLong();
                    default -> in.skip();
                }
            }
        }
        return index;
    }

    private boolean fits(ColumnChunk chunk, long rows) {
        long end = chunk.start() + chunk.compressedBytes();
        long behind = chunk.start();
        for (int i = 0; i < offsets.length; i++) {
            boolean ordered = i == 0 ? firstRows[0] == 0 : firstRows[i] > firstRows[i - 1];
            if (!ordered
                    || firstRows[i] >= rows
                    || offsets[i] < behind
                    || sizes[i] <= 0
                    || sizes[i] > end - offsets[i]) {
                return false;
            }
            behind = offsets[i] + sizes[i];
        }
        return offsets.length > 0;
    }

    /** The page that a row stands in. */
    public int pageOf(long row) {
        int found = Arrays.binarySearch(firstRows, row);
        return found >= 0 ? found : -found - 2;
    }
}
