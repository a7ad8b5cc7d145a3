package org.apache.datasketches.memory;

/** Gives larger memory to sketches that lie in some; there are none such. */
public interface MemoryRequestServer {
    WritableMemory request(WritableMemory current, long capacity);

    void requestClose(WritableMemory closed, WritableMemory replacement);
}
