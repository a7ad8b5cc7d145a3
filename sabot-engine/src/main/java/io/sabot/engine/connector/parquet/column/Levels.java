package io.sabot.engine.connector.parquet.column;

import static io.sabot.engine.connector.parquet.encoding.LittleEndian.LONGS;

import io.sabot.engine.connector.parquet.encoding.HybridReader;
import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.Encoding;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.PageHeader;

/** Where a page's levels stand, and counting them. */
final class Levels {
    private static final long ONES = 0x0101010101010101L;

    private Levels() {}

    /** Bits of a level. */
    static int width(int max) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(max);
    }

    /**
     * Opens the levels that stand in the body of a version 1 page with their length in front.
     *
     * @return where the next part of the body begins
     */
    static int openPrefixed(HybridReader reader, Encoding encoding, ChunkPages pages, int start, int max) {
        if (encoding != Encoding.RLE) {
            throw new MalformedFileException("levels in encoding " + encoding);
        }
        int end = pages.bodyEnd();
        int length = end - start < 4 ? -1 : LittleEndian.getInt(pages.page(), start);
        if (length < 0 || length > end - start - 4) {
            throw new MalformedFileException("levels beyond their page");
        }
        reader.open(pages.page(), start + 4, start + 4 + length, width(max), max + 1);
        return start + 4 + length;
    }

    /** Opens the definition levels. @return where the page's values begin, when it has no repetition levels */
    static int openDefinition(HybridReader reader, ChunkPages pages, int max) {
        PageHeader header = pages.header();
        if (header.kind() == PageHeader.Kind.DATA_V2) {
            int start = pages.levelsEnd() - header.definitionBytes();
            reader.open(pages.page(), start, pages.levelsEnd(), width(max), max + 1);
            return pages.bodyStart();
        }
        if (max == 0) {
            return pages.bodyStart();
        }
        return openPrefixed(reader, header.definitionEncoding(), pages, pages.bodyStart(), max);
    }

    /** @return how many of the flags, each 0 or 1, are 1 */
    static int count(byte[] flags, int count) {
        int sum = 0;
        int words = count & -8;
        for (int i = 0; i < words; i += 8) {
            sum += (int) ((long) LONGS.get(flags, i) * ONES >>> 56);
        }
        for (int i = words; i < count; i++) {
            sum += flags[i];
        }
        return sum;
    }

    /** Marks the rows whose flag is 0. */
    static void markNulls(byte[] flags, boolean[] nulls, int to, int count) {
        for (int i = 0; i < count; i++) {
            nulls[to + i] = flags[i] == 0;
        }
    }
}
