package io.sabot.engine.run;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.pipeline.Worker;

/** A worker of one pipeline. */
final class RunningWorker implements Worker {
    private final int index;
    private final int workers;
    private final Settings settings;
    private final int blockRows;
    private final ReadContext readContext;
    private final QueryHandle handle;
    private long morsel;

    RunningWorker(int index, int workers, Settings settings, ReadContext readContext, QueryHandle handle) {
        this.index = index;
        this.workers = workers;
        this.settings = settings;
        this.blockRows = settings.get(SabotSettings.BLOCK_ROWS);
        this.readContext = readContext;
        this.handle = handle;
    }

    void startMorsel(long number) {
        this.morsel = number;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public int workers() {
        return workers;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public int blockRows() {
        return blockRows;
    }

    @Override
    public ReadContext readContext() {
        return readContext;
    }

    @Override
    public long morsel() {
        return morsel;
    }

    @Override
    public void checkCancelled() {
        handle.check();
    }
}
