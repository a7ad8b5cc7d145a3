package io.sabot.engine.memory;

/** What one operator holds of a pool. Grows and shrinks with the operator's tables; used by one thread at a time. */
public final class Reservation implements AutoCloseable {
    /** Up to here a share is not asked to be fair: with less, an operator would do nothing but write and read files. */
    private static final long LEAST_SHARE = 2L << 20;

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

    /**
     * For an operator that can go on with less, by writing to disk: holds that many bytes from here on, if that leaves the others a
     * fair share, which is as much as it has itself. So the first of several gets a half, the next a quarter.
     *
     * @return false when nothing has changed, because they were not granted
     */
    public boolean tryResize(long bytes) {
        boolean fair = bytes <= LEAST_SHARE || bytes <= (pool.free() + held) / 2;
        return (bytes <= held || fair) && tryHold(bytes);
    }

    /** As {@link #tryResize}, whatever is left for others. */
    public boolean tryHold(long bytes) {
        if (bytes > held && !pool.tryReserve(bytes - held)) {
            return false;
        }
        if (bytes < held) {
            pool.release(held - bytes);
        }
        held = bytes;
        return true;
    }

    public long held() {
        return held;
    }

    @Override
    public void close() {
        resize(0);
    }
}
