package org.apache.datasketches.memory;

/** Bytes read one after the other. */
public interface Buffer extends Positional {
    byte getByte();

    int getInt();

    void getByteArray(byte[] target, int start, int length);
}
