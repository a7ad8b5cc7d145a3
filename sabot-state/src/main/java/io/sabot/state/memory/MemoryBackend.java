package io.sabot.state.memory;

import io.sabot.state.StateBackend;
import io.sabot.state.StateId;
import io.sabot.state.StateStore;
import java.util.HashMap;
import java.util.Map;

/** State in sorted maps on the heap, with the last few versions of each. */
public final class MemoryBackend implements StateBackend {
    private final int retainedVersions;
    private final Map<StateId, VersionedMap> states = new HashMap<>();
    private final Map<StateId, MemoryStore> open = new HashMap<>();

    /** @param retainedVersions how many versions before the newest can be gone back to */
    public MemoryBackend(int retainedVersions) {
        this.retainedVersions = retainedVersions;
    }

    @Override
    public synchronized StateStore open(StateId id, long version) {
        if (open.containsKey(id)) {
            throw new IllegalStateException(id + " is open");
        }
        VersionedMap state = states.computeIfAbsent(id, key -> new VersionedMap(retainedVersions));
        state.goBackTo(id, version);
        MemoryStore store = new MemoryStore(state, () -> closed(id));
        open.put(id, store);
        return store;
    }

    private synchronized void closed(StateId id) {
        open.remove(id);
    }

    @Override
    public synchronized void close() {
        Map.copyOf(open).values().forEach(MemoryStore::close);
        states.clear();
    }
}
