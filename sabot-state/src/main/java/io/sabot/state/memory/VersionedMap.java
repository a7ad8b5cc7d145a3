package io.sabot.state.memory;

import io.sabot.state.StateId;
import io.sabot.state.StateVersionException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A sorted map that remembers, for its last versions, what each change replaced. */
final class VersionedMap {
    /** Stands for a key that was not there. */
    private static final byte[] ABSENT = new byte[0];

    private final int retained;
    private final NavigableMap<byte[], byte[]> current = new TreeMap<>(Arrays::compareUnsigned);
    private final Deque<Map<byte[], byte[]>> undo = new ArrayDeque<>();
    private Map<byte[], byte[]> replaced = changes();
    private long version;

    VersionedMap(int retained) {
        this.retained = retained;
    }

    private static Map<byte[], byte[]> changes() {
        return new TreeMap<>(Arrays::compareUnsigned);
    }

    long version() {
        return version;
    }

    NavigableMap<byte[], byte[]> entries() {
        return current;
    }

    void put(byte[] key, byte[] value) {
        byte[] before = current.put(key, value);
        replaced.putIfAbsent(key, before == null ? ABSENT : before);
    }

    void remove(byte[] key) {
        byte[] before = current.remove(key);
        if (before != null) {
            replaced.putIfAbsent(key, before);
        }
    }

    long commit() {
        undo.addLast(replaced);
        if (undo.size() > retained) {
            undo.removeFirst();
        }
        replaced = changes();
        return ++version;
    }

    /** Takes back what was not committed. */
    void rollBack() {
        takeBack(replaced);
        replaced = changes();
    }

    void goBackTo(StateId id, long wanted) {
        long oldest = version - undo.size();
        if (wanted < oldest || wanted > version) {
            throw new StateVersionException(id, wanted, oldest, version);
        }
        while (version > wanted) {
            takeBack(undo.removeLast());
            version--;
        }
    }

    private void takeBack(Map<byte[], byte[]> before) {
        before.forEach((key, value) -> {
            if (value == ABSENT) {
                current.remove(key);
            } else {
                current.put(key, value);
            }
        });
    }
}
