package org.apache.datasketches.memory;

/** Has a place at which the next value is read or written. */
public interface Positional extends Resource {
    long getPosition();

    Positional incrementPosition(long count);
}
