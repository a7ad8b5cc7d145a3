package io.sabot.engine.connector.parquet.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects what readers need in order to pass over pages of a chunk. Source: ColumnIndexBuilder and OffsetIndexBuilder of
 * parquet-java.
 */
final class PageIndexWriter {
    private static final byte[] NOTHING = new byte[0];
    private static final int UNORDERED = 0;
    private static final int ASCENDING = 1;
    private static final int DESCENDING = 2;

    /** @param offset in the chunk's data pages. @param min null for a page without values, as {@code max} */
    private record Page(int offset, int size, long firstRow, long nulls, byte[] min, byte[] max) {
        boolean isNull() {
            return min == null;
        }
    }

    private final Bounds bounds;
    private final ShortBounds shortening;
    private final List<Page> pages = new ArrayList<>();
    private boolean bounded = true;

    /** @param bounds of the page in hand. @param shortening null where bounds stay as long as they are */
    PageIndexWriter(Bounds bounds, ShortBounds shortening) {
        this.bounds = bounds;
        this.shortening = shortening;
    }

    /** @param anyValue whether the page holds more than NULLs; then the bounds are its own */
    void add(int offset, int size, long firstRow, long nulls, boolean anyValue) {
        byte[] min = anyValue ? bounds.min() : null;
        byte[] max = anyValue ? bounds.max() : null;
        bounded &= !anyValue || min != null;
        boolean shortened = min != null && shortening != null;
        pages.add(new Page(
                offset,
                size,
                firstRow,
                nulls,
                shortened ? shortening.lower(min) : min,
                shortened ? shortening.upper(max) : max));
    }

    /** Begins another chunk. @param dataOffset where the pages stand in the file. @param withContents whether bounds are wanted */
    PageIndex finish(long dataOffset, boolean withContents) {
        PageIndex index = new PageIndex(withContents && bounded ? contents() : null, places(dataOffset));
        pages.clear();
        bounded = true;
        return index;
    }

    private GrowingBytes contents() {
        GrowingBytes bytes = new GrowingBytes(256);
        CompactWriter out = new CompactWriter(bytes);
        out.bools(1, pages.stream().map(Page::isNull).toList());
        out.binaries(
                2,
                pages.stream().map(page -> page.isNull() ? NOTHING : page.min).toList());
        out.binaries(
                3,
                pages.stream().map(page -> page.isNull() ? NOTHING : page.max).toList());
        out.integer(4, order());
        out.numbers(5, pages.stream().mapToLong(Page::nulls).toArray());
        out.finish();
        return bytes;
    }

    private int order() {
        Comparator<byte[]> ascending = bounds::compare;
        return isOrdered(ascending) ? ASCENDING : isOrdered(ascending.reversed()) ? DESCENDING : UNORDERED;
    }

    private boolean isOrdered(Comparator<byte[]> order) {
        Page before = null;
        for (Page page : pages) {
            if (page.isNull()) {
                continue;
            }
            if (before != null
                    && (order.compare(before.min, page.min) > 0 || order.compare(before.max, page.max) > 0)) {
                return false;
            }
            before = page;
        }
        return true;
    }

    private GrowingBytes places(long dataOffset) {
        GrowingBytes bytes = new GrowingBytes(256);
        CompactWriter out = new CompactWriter(bytes);
        out.structs(1, pages.size());
        for (Page page : pages) {
            out.beginElement();
            out.number(1, dataOffset + page.offset);
            out.integer(2, page.size);
            out.number(3, page.firstRow);
            out.end();
        }
        out.finish();
        return bytes;
    }
}
