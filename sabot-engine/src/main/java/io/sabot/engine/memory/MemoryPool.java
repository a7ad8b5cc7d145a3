package io.sabot.engine.memory;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Bytes that the operators of a query (or, as parent, of all queries) hold. Thread-safe. */
public final class MemoryPool {
    private final String name;
    private final long limit;
    private final MemoryPool parent;
    private final AtomicLong used = new AtomicLong();
    /** The first is asked first. */
    private final List<Spare> spares = new CopyOnWriteArrayList<>();

    /** What a pool's memory is used for while nobody needs it. Asked by whoever reserves, in any thread, with any locks held. */
    public interface Spare {
        /** What could be released now. */
        long bytes();

        /** @return bytes that were released to the pool, as near to those wanted as there are */
        long release(long wanted);
    }

    public MemoryPool(String name, long limit, MemoryPool parent) {
        this.name = name;
        this.limit = limit;
        this.parent = parent;
    }

    public void spare(Spare holder) {
        spares.add(holder);
    }

    /** @return whether the bytes were granted; when not, the caller spills or fails */
    public boolean tryReserve(long bytes) {
        while (!tryAdd(bytes)) {
            // Asked for again and again: others may take what was just released.
            if (bytes > limit || !releaseSpare(Math.max(1, used.get() + bytes - limit))) {
                return false;
            }
        }
        return true;
    }

    private boolean releaseSpare(long wanted) {
        long released = 0;
        for (Spare spare : spares) {
            if (released < wanted) {
                released += spare.release(wanted - released);
            }
        }
        return released > 0;
    }

    /** The parent first: what it refuses is never counted here, where it would make others be refused what is free. */
    private boolean tryAdd(long bytes) {
        if (parent != null && !parent.tryReserve(bytes)) {
            return false;
        }
        if (addWithinLimit(bytes)) {
            return true;
        }
        if (parent != null) {
            parent.release(bytes);
        }
        return false;
    }

    private boolean addWithinLimit(long bytes) {
        long before = used.get();
        while (before + bytes <= limit) {
            if (used.compareAndSet(before, before + bytes)) {
                return true;
            }
            before = used.get();
        }
        return false;
    }

    /** Reserves or fails. */
    public void reserve(long bytes) {
        if (!tryReserve(bytes)) {
            throw QueryException.of(
                    ErrorKind.OUT_OF_MEMORY,
                    "UNABLE_TO_ACQUIRE_MEMORY",
                    "requestedBytes",
                    Long.toString(bytes),
                    "receivedBytes",
                    Long.toString(free()));
        }
    }

    public void release(long bytes) {
        used.addAndGet(-bytes);
        if (parent != null) {
            parent.release(bytes);
        }
    }

    public long used() {
        return used.get();
    }

    public long limit() {
        return limit;
    }

    /** What could still be reserved, if nobody else reserved anything. */
    public long free() {
        long own = limit - used.get();
        for (Spare spare : spares) {
            own += spare.bytes();
        }
        own = Math.max(0, own);
        return parent == null ? own : Math.min(own, parent.free());
    }

    @Override
    public String toString() {
        return name + ": " + used.get() + " of " + limit + " bytes";
    }
}
