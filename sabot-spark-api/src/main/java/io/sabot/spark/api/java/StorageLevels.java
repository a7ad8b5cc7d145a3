package io.sabot.spark.api.java;

import io.sabot.spark.storage.StorageLevel;

/** The levels of storage as constants of Java. */
public class StorageLevels {
    public static final StorageLevel NONE = StorageLevel.NONE();
    public static final StorageLevel DISK_ONLY = StorageLevel.DISK_ONLY();
    public static final StorageLevel DISK_ONLY_2 = StorageLevel.DISK_ONLY_2();
    public static final StorageLevel DISK_ONLY_3 = StorageLevel.DISK_ONLY_3();
    public static final StorageLevel MEMORY_ONLY = StorageLevel.MEMORY_ONLY();
    public static final StorageLevel MEMORY_ONLY_2 = StorageLevel.MEMORY_ONLY_2();
    public static final StorageLevel MEMORY_ONLY_SER = StorageLevel.MEMORY_ONLY_SER();
    public static final StorageLevel MEMORY_ONLY_SER_2 = StorageLevel.MEMORY_ONLY_SER_2();
    public static final StorageLevel MEMORY_AND_DISK = StorageLevel.MEMORY_AND_DISK();
    public static final StorageLevel MEMORY_AND_DISK_2 = StorageLevel.MEMORY_AND_DISK_2();
    public static final StorageLevel MEMORY_AND_DISK_SER = StorageLevel.MEMORY_AND_DISK_SER();
    public static final StorageLevel MEMORY_AND_DISK_SER_2 = StorageLevel.MEMORY_AND_DISK_SER_2();
    public static final StorageLevel OFF_HEAP = StorageLevel.OFF_HEAP();

    public static StorageLevel create(
            boolean useDisk, boolean useMemory, boolean useOffHeap, boolean deserialized, int replication) {
        return StorageLevel.apply(useDisk, useMemory, useOffHeap, deserialized, replication);
    }
}
