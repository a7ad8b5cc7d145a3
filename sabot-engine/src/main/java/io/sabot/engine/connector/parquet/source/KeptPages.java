package io.sabot.engine.connector.parquet.source;

import io.sabot.engine.connector.parquet.format.PageHeader;
import io.sabot.engine.memory.PageCache;

/** The pages of one file that are in the cache, by where their headers stand in the file. */
public final class KeptPages {
    /** Of no file: nothing is kept. */
    public static final KeptPages NONE = new KeptPages(PageCache.NONE, "");

    /**
     * A page.
     *
     * @param header not to be filled again
     * @param headerBytes its length in the file
     * @param data decompressed, never written again
     */
    public record Page(PageHeader header, int headerBytes, byte[] data) {}

    private final PageCache cache;
    private final Object file;

    /** @param file equal only for the same content */
    public KeptPages(PageCache cache, Object file) {
        this.cache = cache;
        this.file = file;
    }

    /** @return the page, or null */
    public Page find(long position) {
        return (Page) cache.find(new PageCache.Key(file, position));
    }

    /** Whether a page that was not found is worth keeping. */
    public boolean wants(long position, int size) {
        return cache.missed(new PageCache.Key(file, position), size);
    }

    public void keep(long position, Page page) {
        cache.keep(new PageCache.Key(file, position), page, page.data().length);
    }
}
