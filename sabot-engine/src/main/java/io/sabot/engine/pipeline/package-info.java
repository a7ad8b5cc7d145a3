/**
 * The contracts of running: a source hands out morsels, steps transform blocks, a sink takes them. Push, one worker thread
 * a morsel, all state of a worker in its local objects. Source: morsel-driven parallelism (Leis et al., SIGMOD 2014).
 */
package io.sabot.engine.pipeline;
