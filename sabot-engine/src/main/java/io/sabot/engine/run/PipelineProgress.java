package io.sabot.engine.run;

import java.util.concurrent.atomic.AtomicInteger;

/** How many morsels of a pipeline are done. */
public final class PipelineProgress {
    private final String name;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();

    PipelineProgress(String name, int total) {
        this.name = name;
        this.total = total;
    }

    public String name() {
        return name;
    }

    public int total() {
        return total;
    }

    public int done() {
        return done.get();
    }

    void morselDone() {
        done.incrementAndGet();
    }
}
