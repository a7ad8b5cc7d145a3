package io.sabot.engine.function.aggregate.collect;

/** Values in order. */
interface Ranking {
    /** How many values there are, each counted as often as it occurs. */
    long size();

    /** The value at a rank from 1 to {@link #size}. */
    double at(long rank);
}
