package io.sabot.engine.object;

/** An object that tasks do not get a copy of: within one process all use the same. */
public interface Shared {}
