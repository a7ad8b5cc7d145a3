package io.sabot.engine.object;

import java.util.Iterator;
import java.util.function.Supplier;

/** Where computed partitions of a node are kept: in memory, on disk. Thread-safe. */
public interface Kept<T> extends Shared {
    /** The kept objects of a partition; if there are none, those of {@code computed}, and keeps them. */
    Iterator<T> read(int partition, Task task, Supplier<Iterator<T>> computed);

    /**
     * Whether all partitions are there, so that nothing that they are computed from is needed. If so they stay at least until
     * {@link #unpin}, once for each call that returned true.
     *
     * @param partitions of the node
     */
    boolean pin(int partitions);

    void unpin();
}
