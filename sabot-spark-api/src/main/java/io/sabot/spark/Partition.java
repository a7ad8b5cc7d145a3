package io.sabot.spark;

import java.io.Serializable;

/** The number of a part of an RDD. */
public interface Partition extends Serializable {
    /** From 0. */
    int index();
}
