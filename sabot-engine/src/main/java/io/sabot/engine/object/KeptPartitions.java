package io.sabot.engine.object;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The partitions of one node, kept in memory or on disk. */
public final class KeptPartitions<T> implements Kept<T> {
    private final ObjectStore store;
    private final Keeping keeping;
    private final Map<Integer, KeptBlock> blocks = new ConcurrentHashMap<>();
    private int pins;
    private volatile boolean dropped;
    private volatile boolean evictable = true;

    KeptPartitions(ObjectStore store, Keeping keeping) {
        this.store = store;
        this.keeping = keeping;
    }

    public Keeping keeping() {
        return keeping;
    }

    /** Bytes of memory and of disk, and how many partitions are there. */
    public record Usage(long inMemory, long onDisk, int partitions) {}

    public Usage usage() {
        long inMemory = 0;
        long onDisk = 0;
        int partitions = 0;
        for (KeptBlock block : blocks.values()) {
            inMemory += block.inMemory();
            onDisk += block.onDisk();
            partitions += block.isFull() ? 1 : 0;
        }
        return new Usage(inMemory, onDisk, partitions);
    }

    /** Whether the partition is there. */
    public boolean has(int partition) {
        KeptBlock block = blocks.get(partition);
        return block != null && block.isFull();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Iterator<T> read(int partition, Task task, Supplier<Iterator<T>> computed) {
        KeptBlock block = dropped ? blocks.get(partition) : blocks.computeIfAbsent(partition, p -> new KeptBlock(this));
        if (block == null) {
            return computed.get();
        }
        Iterator<?> found = block.readOrClaim(task);
        if (found != null) {
            store.used(block);
            return (Iterator<T>) found;
        }
        KeptFilling filling = new KeptFilling(store, this, task);
        KeptContent made = null;
        try {
            Iterator<?> objects = filling.fill(computed.get());
            made = filling.made();
            return (Iterator<T>) objects;
        } catch (IOException failure) {
            throw Failures.sneaky(failure);
        } finally {
            block.filled(made);
            if (made != null && made.inMemory() > 0) {
                store.added(block, made.inMemory());
            }
            releaseIfDropped();
        }
    }

    @Override
    public synchronized boolean pin(int partitions) {
        pins++;
        evictable = keeping.onDisk();
        if (!dropped && isComplete(partitions)) {
            return true;
        }
        unpin();
        return false;
    }

    /** Those that were never read have no block. */
    private boolean isComplete(int partitions) {
        int full = 0;
        for (KeptBlock block : blocks.values()) {
            full += block.isFull() ? 1 : 0;
        }
        return full == partitions;
    }

    @Override
    public synchronized void unpin() {
        pins--;
        evictable = keeping.onDisk() || pins == 0;
        releaseIfDropped();
    }

    boolean mayEvict() {
        return evictable;
    }

    /** Nothing is kept any more; what a job relies on goes when that has ended. */
    public void drop() {
        dropped = true;
        store.dropped(this);
        releaseIfDropped();
    }

    private synchronized void releaseIfDropped() {
        if (dropped && pins == 0) {
            blocks.values().forEach(store::clear);
        }
    }
}
