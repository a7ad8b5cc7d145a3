package io.sabot.engine.object;

import java.io.Serializable;

/** Says which partition a key belongs to. */
public interface KeyPartitioner extends Serializable {
    int partitions();

    /** From 0 to {@link #partitions()} less 1. */
    int partition(Object key);
}
