package io.sabot.engine.session;

/**
 * Where the rows of a cached plan go. As Spark's class of that name; here memory means blocks on the heap and disk alone
 * temporary files, the rest is only remembered.
 */
public record StorageLevel(
        boolean useDisk, boolean useMemory, boolean useOffHeap, boolean deserialized, int replication) {
    /** What {@code cache()} means. */
    public static final StorageLevel MEMORY_AND_DISK = new StorageLevel(true, true, false, true, 1);

    boolean onDiskOnly() {
        return useDisk && !useMemory;
    }
}
