package io.sabot.state.memory;

import io.sabot.state.StateBackend;
import io.sabot.state.StateBackendContract;

class MemoryBackendTest extends StateBackendContract {
    @Override
    protected StateBackend backend() {
        return new MemoryBackend(3);
    }
}
