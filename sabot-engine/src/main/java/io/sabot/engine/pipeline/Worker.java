package io.sabot.engine.pipeline;

import io.sabot.engine.config.Settings;
import io.sabot.engine.memory.ReadContext;

/** What a worker thread of a query has to itself. */
public interface Worker {
    /** From 0 to the number of workers less 1. */
    int index();

    int workers();

    Settings settings();

    /** Most rows in a block. */
    int blockRows();

    ReadContext readContext();

    /** Number of the morsel in hand, in the order of its source; decides the order of unsorted results. */
    long morsel();

    /** Throws when the query was cancelled or has failed elsewhere. Called at least once a block. */
    void checkCancelled();
}
