package io.sabot.engine.memory;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import java.util.concurrent.atomic.AtomicLong;

/** Bytes that the operators of a query (or, as parent, of all queries) hold. Thread-safe. */
public final class MemoryPool {
    private final String name;
    private final long limit;
    private final MemoryPool parent;
    private final AtomicLong used = new AtomicLong();

    public MemoryPool(String name, long limit, MemoryPool parent) {
        this.name = name;
        this.limit = limit;
        this.parent = parent;
    }

    /** @return whether the bytes were granted; when not, the caller spills or fails */
    public boolean tryReserve(long bytes) {
        if (used.addAndGet(bytes) > limit || (parent != null && !parent.tryReserve(bytes))) {
            used.addAndGet(-bytes);
            return false;
        }
        return true;
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
        long own = Math.max(0, limit - used.get());
        return parent == null ? own : Math.min(own, parent.free());
    }

    @Override
    public String toString() {
        return name + ": " + used.get() + " of " + limit + " bytes";
    }
}
