package io.sabot.engine.operator.scan;

/**
 * A filter that exists only once another pipeline has finished: the keys of a join's build side. The scan must depend on that
 * pipeline, directly or through others.
 */
public interface RuntimeFilter extends SplitFilter {
    /** @return the condition, or null when it would not be worth its cost; asked for once, before the first split */
    ScanFilter filter();
}
