package io.sabot.bench.kernel;

import io.sabot.engine.config.Settings;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.pipeline.Worker;

/** The worker that runs a kernel. */
record OneWorker(int blockRows) implements Worker {
    @Override
    public int index() {
        return 0;
    }

    @Override
    public int workers() {
        return 1;
    }

    @Override
    public Settings settings() {
        return Settings.DEFAULTS;
    }

    @Override
    public ReadContext readContext() {
        throw new UnsupportedOperationException("kernels read no files");
    }

    @Override
    public long morsel() {
        return 0;
    }

    @Override
    public void checkCancelled() {}
}
