package io.sabot.spark;

import java.io.Serializable;

/** A process that tasks run in: there is one. Sizes are in bytes. */
public interface SparkExecutorInfo extends Serializable {
    String host();

    int port();

    long cacheSize();

    int numRunningTasks();

    long usedOnHeapStorageMemory();

    long usedOffHeapStorageMemory();

    long totalOnHeapStorageMemory();

    long totalOffHeapStorageMemory();
}
