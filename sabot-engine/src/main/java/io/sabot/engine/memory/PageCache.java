package io.sabot.engine.memory;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pages of files as their readers want them, decompressed, kept between scans and between queries while there is memory to spare.
 * A page is kept when it is missed for the second time, so a job that reads its files once pays nothing. Those that nobody has
 * asked for the longest go first. Pages are never written again. Thread-safe.
 */
public final class PageCache implements MemoryPool.Spare, AutoCloseable {
    /** Keeps nothing. */
    public static final PageCache NONE = new PageCache(0, new MemoryPool("no pages", 0, null));

    private static final int REMEMBERED = 1 << 14;

    /**
     * A place in a file.
     *
     * @param file equal only for the same content, so the time of the last change belongs to it
     * @param position in bytes
     */
    public record Key(Object file, long position) {}

    private record Kept(Object page, long bytes) {}

    private final long limit;
    private final MemoryPool pool;
    private final Map<Key, Kept> pages = new LinkedHashMap<>(16, 0.75f, true);
    /** Hashes of keys that were missed, each in the slot of its lower bits. */
    private final int[] missed;

    private long bytes;

    /**
     * @param limit most bytes that are kept; 0 for none
     * @param pool whose memory they take, until others reserve it
     */
    public PageCache(long limit, MemoryPool pool) {
        this.limit = limit;
        this.pool = pool;
        pool.spare(this);
        this.missed = new int[limit > 0 ? REMEMBERED : 0];
    }

    /** @return the page, or null */
    public Object find(Key key) {
        if (limit == 0) {
            return null;
        }
        synchronized (this) {
            Kept kept = pages.get(key);
            return kept == null ? null : kept.page;
        }
    }

    /** A page was missed. @return whether to {@link #keep} it: this was not the first time, as far as is remembered */
    public synchronized boolean missed(Key key, long size) {
        if (size > limit) {
            return false;
        }
        int hash = key.hashCode() * 0x9E3779B1 | 1;
        int slot = hash >>> Integer.SIZE - Integer.numberOfTrailingZeros(REMEMBERED);
        boolean again = missed[slot] == hash;
        missed[slot] = hash;
        return again;
    }

    /** Keeps a page if the pool has memory for it. */
    public synchronized void keep(Key key, Object page, long size) {
        if (size > limit || pages.containsKey(key)) {
            return;
        }
        shrink(limit - size);
        if (pool.tryReserve(size)) {
            pages.put(key, new Kept(page, size));
            bytes += size;
        }
    }

    @Override
    public synchronized long release(long wanted) {
        long before = bytes;
        shrink(Math.max(0, bytes - wanted));
        return before - bytes;
    }

    private void shrink(long most) {
        Iterator<Kept> oldest = pages.values().iterator();
        while (bytes > most && oldest.hasNext()) {
            long gone = oldest.next().bytes;
            oldest.remove();
            bytes -= gone;
            pool.release(gone);
        }
    }

    @Override
    public synchronized long bytes() {
        return bytes;
    }

    @Override
    public synchronized void close() {
        release(bytes);
    }
}
