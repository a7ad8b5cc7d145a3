package io.sabot.state;

import java.util.function.BiConsumer;

/**
 * One state. Used by one thread. Keys are ordered by their bytes, unsigned. Arrays that go in or come out are the caller's to
 * keep and the store's to read: nobody writes to them afterwards.
 */
public interface StateStore extends AutoCloseable {
    /** The version that was opened or last committed. */
    long version();

    /** @return null when there is none */
    byte[] get(byte[] key);

    void put(byte[] key, byte[] value);

    /** Removes the key if it is there. */
    void remove(byte[] key);

    /** Gives all entries whose key starts with the prefix, in order. The visitor does not change the store. */
    void scan(byte[] prefix, BiConsumer<byte[], byte[]> visitor);

    /** Number of keys. */
    long size();

    /**
     * Makes all changes since the last commit the next version.
     *
     * @return its number
     */
    long commit();

    /** Drops what is not committed. */
    @Override
    void close();
}
