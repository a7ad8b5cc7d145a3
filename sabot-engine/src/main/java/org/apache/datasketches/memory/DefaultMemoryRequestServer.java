package org.apache.datasketches.memory;

/** Gives none: no sketch lies in memory of its own. */
public final class DefaultMemoryRequestServer implements MemoryRequestServer {
    @Override
    public WritableMemory request(WritableMemory current, long capacity) {
        return null;
    }

    @Override
    public void requestClose(WritableMemory closed, WritableMemory replacement) {}
}
