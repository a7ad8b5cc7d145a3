package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.connector.parquet.codec.Decompressor;
import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.Codec;
import io.sabot.engine.connector.parquet.format.ColumnChunk;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.PageHeader;
import io.sabot.engine.connector.parquet.source.BufferPool;
import io.sabot.engine.connector.parquet.source.ByteSource;
import io.sabot.engine.connector.parquet.source.KeptPages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The pages of a column chunk, one after another. A page's header is read when the page is reached, its data only when it is
 * loaded. Chunks are read whole, very large ones by windows; of pages that are kept in memory nothing is read.
 *
 * <p>Arrays that data was handed out in stay as they are until {@link #releaseRetired()}, although the reader may have gone on
 * to other pages: a block's strings point into them.
 */
final class ChunkPages {
    private static final int WINDOW = 8 << 20;
    private static final int LONGEST_HEADER = 64 << 10;

    private final BufferPool pool;
    private final Decompressor decompressor;
    private final List<byte[]> retired = new ArrayList<>();

    private ByteSource source;
    private ColumnChunk chunk;
    private long total;
    private boolean checks;

    /** Bytes {@code windowStart} to {@code windowEnd} of the chunk; null before the first. */
    private byte[] window;

    private long windowStart;
    private long windowEnd;
    private boolean windowShared;

    private final PageHeader header = new PageHeader();
    /** Where the current page's header begins, and the page if it is kept in memory. */
    private long current;

    private KeptPages.Page kept;
    private long next;
    private long dataStart;

    private final PageHeader dictionaryHeader = new PageHeader();
    private long dictionaryStart;
    private long dictionaryHeaderStart;

    private byte[] page;
    private boolean pageFromPool;
    private int levelsStart;
    private int levelsEnd;
    private int bodyStart;
    private int bodyEnd;

    ChunkPages(BufferPool pool, Decompressor decompressor) {
        this.pool = pool;
        this.decompressor = decompressor;
    }

    void open(ByteSource file, ColumnChunk columnChunk, boolean checksums) {
        close();
        checks = checksums;
        source = file;
        chunk = columnChunk;
        total = columnChunk.compressedBytes();
        long start = columnChunk.start();
        if (start < 4 || total > file.size() || start > file.size() - total) {
            throw new MalformedFileException("column chunk outside of its file");
        }
        next = 0;
        dictionaryStart = -1;
    }

    /** Gives all arrays back. */
    void close() {
        releasePage();
        releaseWindow();
        releaseRetired();
        source = null;
    }

    /** Nothing points any more into arrays of pages that were left. */
    void releaseRetired() {
        for (byte[] buffer : retired) {
            pool.give(buffer);
        }
        retired.clear();
    }

    /** Goes on to the next data page. @return false behind the last */
    boolean advance() throws IOException {
        releasePage();
        while (next < total) {
            current = next;
            dataStart = readHeader(current, header);
            next = dataStart + header.compressedBytes();
            if (header.kind() == PageHeader.Kind.DATA || header.kind() == PageHeader.Kind.DATA_V2) {
                return true;
            }
            if (header.kind() == PageHeader.Kind.DICTIONARY && dictionaryStart < 0) {
                foundDictionary(current, dataStart, header);
            }
        }
        return false;
    }

    /**
     * Makes a page the next one whose place is known, without looking at others but the dictionary. Of the file only this page
     * is read.
     *
     * @param offset of its header in the file
     * @param size of the page with its header
     * @param firstOffset of the first data page
     */
    void jump(long offset, int size, long firstOffset) throws IOException {
        releasePage();
        if (next == 0 && firstOffset > chunk.start()) {
            findDictionary();
        }
        next = offset - chunk.start();
        boolean inWindow = window != null && next >= windowStart && next + size <= windowEnd;
        if (!inWindow && source.pages().find(offset) == null) {
            loadWindow(next, (int) Math.min(total - next, Math.max(size, LONGEST_HEADER)));
        }
    }

    private void foundDictionary(long at, long start, PageHeader found) {
        dictionaryHeader.set(found);
        dictionaryHeaderStart = at;
        dictionaryStart = start;
    }

    /** @return where the page's data begins in the chunk */
    private long readHeader(long at, PageHeader target) throws IOException {
        kept = source.pages().find(chunk.start() + at);
        if (kept != null) {
            target.set(kept.header());
            return at + kept.headerBytes();
        }
        int length = (int) Math.min(total - at, LONGEST_HEADER);
        ensure(at, length);
        int from = (int) (at - windowStart);
        int behind;
        try {
            behind = target.read(window, from, from + length);
        } catch (MalformedFileException e) {
            if (length == total - at || total - at > WINDOW) {
                throw e;
            }
            ensure(at, (int) (total - at));
            from = (int) (at - windowStart);
            behind = target.read(window, from, from + (int) (total - at));
        }
        long start = at + behind - from;
        if (target.compressedBytes() > total - start) {
            throw new MalformedFileException("page beyond its column chunk");
        }
        return start;
    }

    /** The header of the current data page. */
    PageHeader header() {
        return header;
    }

    /**
     * Reads and decompresses the current page. Afterwards levels lie in {@link #page()} from {@link #levelsStart()} to
     * {@link #levelsEnd()}: of a version 2 page repetition levels in front of definition levels; in a version 1 page the
     * range is empty, levels stand at the front of the body.
     */
    void load() throws IOException {
        boolean second = header.kind() == PageHeader.Kind.DATA_V2;
        int levels = second ? header.repetitionBytes() + header.definitionBytes() : 0;
        Codec codec = second && !header.compressed() ? Codec.UNCOMPRESSED : chunk.codec();
        int compressed = header.compressedBytes() - levels;
        int length = header.uncompressedBytes() - levels;
        if (kept != null) {
            page = kept.data();
            pageFromPool = false;
            place(0, length, length + LittleEndian.PADDING, levels);
            return;
        }
        ensure(dataStart, header.compressedBytes());
        int from = (int) (dataStart - windowStart);
        check(header, from);
        if (codec == Codec.UNCOMPRESSED || compressed == 0 && length == 0) {
            if (compressed != length) {
                throw new MalformedFileException("page of " + compressed + " bytes that claims " + length);
            }
            page = window;
            pageFromPool = false;
            windowShared = true;
            place(from + levels, length, from, levels);
        } else {
            Decompressor.checkSize(codec, compressed, length);
            int size = length + levels + 2 * LittleEndian.PADDING;
            boolean keep = source.pages().wants(chunk.start() + current, size);
            page = keep ? new byte[size] : pool.take(size);
            pageFromPool = !keep;
            decompressor.decompress(codec, window, from + levels, from + levels + compressed, page, length);
            place(0, length, length + LittleEndian.PADDING, levels);
            System.arraycopy(window, from, page, levelsStart, levels);
            if (keep) {
                keep(current, dataStart, header, page);
            }
        }
        if (next >= total && page != window) {
            releaseWindow();
        }
    }

    /** What is kept in memory has been checked when it was read. */
    private void check(PageHeader of, int from) {
        if (checks && of.hasChecksum()) {
            CRC32 sum = new CRC32();
            sum.update(window, from, of.compressedBytes());
            if ((int) sum.getValue() != of.checksum()) {
                throw new MalformedFileException("page of another checksum");
            }
        }
    }

    private void place(int body, int bodyBytes, int levels, int levelBytes) {
        bodyStart = body;
        bodyEnd = body + bodyBytes;
        levelsStart = levels;
        levelsEnd = levels + levelBytes;
    }

    private void keep(long at, long behindHeader, PageHeader of, byte[] data) {
        PageHeader copy = new PageHeader().set(of);
        source.pages().keep(chunk.start() + at, new KeptPages.Page(copy, (int) (behindHeader - at), data));
    }

    byte[] page() {
        return page;
    }

    int levelsStart() {
        return levelsStart;
    }

    int levelsEnd() {
        return levelsEnd;
    }

    int bodyStart() {
        return bodyStart;
    }

    int bodyEnd() {
        return bodyEnd;
    }

    /** Whether the chunk has a dictionary page, as far as pages have been reached. */
    boolean hasDictionary() {
        return dictionaryStart >= 0;
    }

    /**
     * Finds the dictionary page before any data page is reached, without reading more of the file than that.
     *
     * @return false when the chunk does not begin with one
     */
    boolean findDictionary() throws IOException {
        if (total == 0) {
            return false;
        }
        long size = chunk.dataOffset() - chunk.start();
        boolean isKept = source.pages().find(chunk.start()) != null;
        if (!isKept && window == null && size > 0 && size < total) {
            loadWindow(0, (int) Math.min(size, WINDOW));
        }
        long start = readHeader(0, header);
        if (header.kind() == PageHeader.Kind.DICTIONARY) {
            foundDictionary(0, start, header);
        }
        return dictionaryStart >= 0;
    }

    /** Whether all data pages hold codes, by their headers; false for a chunk that does not fit the window. */
    boolean onlyCodesFollow() throws IOException {
        if (total > WINDOW) {
            return false;
        }
        PageHeader each = new PageHeader();
        long at = 0;
        while (at < total) {
            at = readHeader(at, each) + each.compressedBytes();
            boolean data = each.kind() == PageHeader.Kind.DATA || each.kind() == PageHeader.Kind.DATA_V2;
            if (data && !each.encoding().isDictionary()) {
                return false;
            }
        }
        return true;
    }

    PageHeader dictionaryHeader() {
        return dictionaryHeader;
    }

    /** @return the dictionary page's data in an array of its own, from 0 on */
    byte[] loadDictionary() throws IOException {
        KeptPages.Page known = source.pages().find(chunk.start() + dictionaryHeaderStart);
        if (known != null) {
            return known.data();
        }
        int compressed = dictionaryHeader.compressedBytes();
        int length = dictionaryHeader.uncompressedBytes();
        Decompressor.checkSize(chunk.codec(), compressed, length);
        ensure(dictionaryStart, compressed);
        int from = (int) (dictionaryStart - windowStart);
        check(dictionaryHeader, from);
        byte[] data = new byte[length + LittleEndian.PADDING];
        if (compressed > 0 || length > 0) {
            decompressor.decompress(chunk.codec(), window, from, from + compressed, data, length);
        }
        if (source.pages().wants(chunk.start() + dictionaryHeaderStart, data.length)) {
            keep(dictionaryHeaderStart, dictionaryStart, dictionaryHeader, data);
        }
        return data;
    }

    /** Makes the window hold these bytes of the chunk. */
    private void ensure(long at, int length) throws IOException {
        if (window != null && at >= windowStart && at + length <= windowEnd) {
            return;
        }
        long rest = total - at;
        loadWindow(at, (int) Math.min(rest, Math.max(length, WINDOW)));
    }

    private void loadWindow(long at, int length) throws IOException {
        releaseWindow();
        if (length > Integer.MAX_VALUE - 2 * LittleEndian.PADDING) {
            throw new MalformedFileException("page of more than two gigabytes");
        }
        window = pool.take(length + LittleEndian.PADDING);
        windowStart = at;
        windowEnd = at + length;
        source.read(chunk.start() + at, window, 0, length);
    }

    private void releaseWindow() {
        if (window == null) {
            return;
        }
        if (windowShared) {
            retired.add(window);
        } else {
            pool.give(window);
        }
        window = null;
        windowShared = false;
    }

    private void releasePage() {
        if (page != null && pageFromPool) {
            retired.add(page);
        }
        page = null;
    }
}
