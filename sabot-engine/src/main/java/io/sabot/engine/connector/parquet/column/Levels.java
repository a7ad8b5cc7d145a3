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

    /** Opens the definition levels of a page without repetition levels. @return where the page's values begin */
    static int openDefinition(HybridReader definitions, int maxDefinition, ChunkPages pages) {
        return openBoth(null, 0, definitions, maxDefinition, pages);
    }

    /**
     * Opens a page's levels, those whose maximum is not 0.
     *
     * @return where the page's values begin
     */
    static int openBoth(
            HybridReader repetitions,
            int maxRepetition,
            HybridReader definitions,
            int maxDefinition,
            ChunkPages pages) {
        PageHeader header = pages.header();
        byte[] page = pages.page();
        if (header.kind() == PageHeader.Kind.DATA_V2) {
            int middle = pages.levelsStart() + header.repetitionBytes();
            if (maxRepetition > 0) {
                open(repetitions, page, pages.levelsStart(), middle, maxRepetition);
            }
            if (maxDefinition > 0) {
                open(definitions, page, middle, pages.levelsEnd(), maxDefinition);
            }
            return pages.bodyStart();
        }
        int start = pages.bodyStart();
        if (maxRepetition > 0) {
            start = openPrefixed(repetitions, header.repetitionEncoding(), page, start, pages.bodyEnd(), maxRepetition);
        }
        if (maxDefinition > 0) {
            start = openPrefixed(definitions, header.definitionEncoding(), page, start, pages.bodyEnd(), maxDefinition);
        }
        return start;
    }

    /** Levels of a version 1 page have their length in front. @return where they end */
    private static int openPrefixed(HybridReader reader, Encoding encoding, byte[] page, int start, int end, int max) {
        if (encoding != Encoding.RLE) {
            throw new MalformedFileException("levels in encoding " + encoding);
        }
        int length = end - start < 4 ? -1 : LittleEndian.getInt(page, start);
        if (length < 0 || length > end - start - 4) {
            throw new MalformedFileException("levels beyond their page");
        }
        open(reader, page, start + 4, start + 4 + length, max);
        return start + 4 + length;
    }

    private static void open(HybridReader reader, byte[] page, int start, int end, int max) {
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(max);
        reader.open(page, start, end, width, max + 1);
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
