package org.apache.datasketches.memory;

/** A place outside of the memory. */
public class MemoryBoundsException extends ArrayIndexOutOfBoundsException {
    private static final long serialVersionUID = 1L;

    public MemoryBoundsException(String message) {
        super(message);
    }
}
