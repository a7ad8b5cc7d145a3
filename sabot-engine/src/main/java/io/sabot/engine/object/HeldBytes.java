package io.sabot.engine.object;

import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.memory.Reservation;

/** What something holds, by samples, as a reservation. Used by one thread at a time. */
final class HeldBytes implements AutoCloseable {
    /** Measuring everything would cost more than the objects. */
    static final int BETWEEN_SAMPLES = 32;

    private static final long LEAST_RUN = 1 << 12;
    private static final int RUNS_OF_MEMORY = 64;

    private final Reservation reservation;
    /** With less than this, nobody would do anything but write files. */
    private final long least;

    private long bytes;

    HeldBytes(MemoryPool pool) {
        this.reservation = new Reservation(pool);
        this.least = Math.max(LEAST_RUN, pool.limit() / RUNS_OF_MEMORY);
    }

    /** Released when the task ends. */
    static HeldBytes of(Task task) {
        HeldBytes held = new HeldBytes(task.memory());
        task.atEnd(failure -> held.close());
        return held;
    }

    /**
     * Holds more.
     *
     * @return false when what is held is to go to a file
     */
    boolean add(long more) {
        bytes = Math.max(0, bytes + more);
        return reservation.tryResize(bytes) || bytes < least;
    }

    /** All that was held went to a file. */
    void clear() {
        bytes = 0;
        reservation.resize(0);
    }

    @Override
    public void close() {
        clear();
    }
}
