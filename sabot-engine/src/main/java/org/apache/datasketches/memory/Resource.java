package org.apache.datasketches.memory;

import java.nio.ByteOrder;

/** Bytes with a beginning and an end. */
public interface Resource {
    long getCapacity();

    ByteOrder getTypeByteOrder();

    /** Where a byte stands in what this was made from. */
    long getCumulativeOffset(long offset);

    boolean isReadOnly();

    /** Whether the bytes lie outside of the heap. */
    boolean isDirect();

    boolean isSameResource(Resource that);
}
