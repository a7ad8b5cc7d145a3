package io.sabot.engine.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a worker thread keeps between the splits that it reads: pooled buffers of a format, by the format's key. */
public final class ReadContext {
    private final Map<Object, Object> pools = new HashMap<>();
    private final PageCache pages;
    private Runnable cancelCheck = () -> {};

    /** @param pages shared by all workers */
    public ReadContext(PageCache pages) {
        this.pages = pages;
    }

    public ReadContext() {
        this(PageCache.NONE);
    }

    public PageCache pages() {
        return pages;
    }

    /** @param check throws when the query that the worker works on was cancelled or has failed elsewhere */
    public void setCancelCheck(Runnable check) {
        cancelCheck = check;
    }

    /** For readers that take long from block to block. */
    public void checkCancelled() {
        cancelCheck.run();
    }

    /** @return what {@code factory} made the first time that this worker asked with this key */
    public <T> T pooled(Class<T> key, Supplier<T> factory) {
        Object value = pools.get(key);
        if (value == null) {
            value = factory.get();
            pools.put(key, value);
        }
        return key.cast(value);
    }
}
