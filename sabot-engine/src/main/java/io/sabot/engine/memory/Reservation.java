package io.sabot.engine.memory;

/** What one operator holds of a pool. Grows and shrinks with the operator's tables; used by one thread at a time. */
public final class Reservation implements AutoCloseable {
    private final MemoryPool pool;
    private long held;

    public Reservation(MemoryPool pool) {
        this.pool = pool;
    }

    /** Holds that many bytes from here on, or fails. */
    public void resize(long bytes) {
        if (bytes > held) {
            pool.reserve(bytes - held);
        } else if (bytes < held) {
            pool.release(held - bytes);
        }
        held = bytes;
    }

    public void add(long bytes) {
        resize(held + bytes);
    }

    public long held() {
        return held;
    }

    @Override
    public void close() {
        resize(0);
    }
}
