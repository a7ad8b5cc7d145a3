package io.sabot.state.memory;

import io.sabot.state.StateStore;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiConsumer;

/** A store over a versioned map. */
final class MemoryStore implements StateStore {
    private final VersionedMap state;
    private final Runnable onClose;
    private boolean closed;

    MemoryStore(VersionedMap state, Runnable onClose) {
        this.state = state;
        this.onClose = onClose;
    }

    @Override
    public long version() {
        return open().version();
    }

    @Override
    public byte[] get(byte[] key) {
        return open().entries().get(key);
    }

    @Override
    public void put(byte[] key, byte[] value) {
        open().put(key, value);
    }

    @Override
    public void remove(byte[] key) {
        open().remove(key);
    }

    @Override
    public void scan(byte[] prefix, BiConsumer<byte[], byte[]> visitor) {
        for (Map.Entry<byte[], byte[]> entry :
                open().entries().tailMap(prefix, true).entrySet()) {
            byte[] key = entry.getKey();
            if (key.length < prefix.length || !Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length)) {
                return;
            }
            visitor.accept(key, entry.getValue());
        }
    }

    @Override
    public long size() {
        return open().entries().size();
    }

    @Override
    public long commit() {
        return open().commit();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            state.rollBack();
            onClose.run();
        }
    }

    private VersionedMap open() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        return state;
    }
}
