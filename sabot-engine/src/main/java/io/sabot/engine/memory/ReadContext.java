package io.sabot.engine.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What a worker thread keeps between the splits that it reads: pooled buffers of a format, by the format's key. */
public final class ReadContext {
    private final Map<Object, Object> pools = new HashMap<>();
    private final PageCache pages;

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
