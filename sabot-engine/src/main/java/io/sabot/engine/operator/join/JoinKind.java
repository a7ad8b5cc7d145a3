package io.sabot.engine.operator.join;

/**
 * What a join gives, seen from its two sides: the build side is read first and kept, the probe side streams by. Output columns
 * are those of the probe side, then those of the build side, then the mark; semi and anti joins give one side only.
 */
public enum JoinKind {
    /** Pairs. */
    INNER,
    /** Pairs, and probe rows without a partner beside NULLs. */
    PROBE_OUTER,
    /** Pairs, and build rows without a partner beside NULLs (from {@link BuildRest}). */
    BUILD_OUTER,
    /** Pairs, and rows of both sides without a partner. */
    FULL_OUTER,
    /** Probe rows with a partner. */
    PROBE_SEMI,
    /** Probe rows without a partner. */
    PROBE_ANTI,
    /** {@code NOT IN}: probe rows surely without a partner. A NULL key on either side could be one. */
    NULL_AWARE_ANTI,
    /** All probe rows, and whether they have a partner: true or false. */
    MARK,
    /** All probe rows, and whether they have a partner by the rules of {@code IN}: true, false or unknown. */
    NULL_AWARE_MARK,
    /** All probe rows with at most one partner; a second one is an error. */
    PROBE_SINGLE,
    /** Build rows with a partner (from {@link BuildRest}); nothing from the probe. */
    BUILD_SEMI,
    /** Build rows without a partner (from {@link BuildRest}); nothing from the probe. */
    BUILD_ANTI;

    /** Whether the probe gives pairs. */
    boolean givesPairs() {
        return this == INNER || keepsProbe() || this == BUILD_OUTER;
    }

    /** Whether probe rows without a partner come out beside NULLs. */
    boolean keepsProbe() {
        return this == PROBE_OUTER || this == FULL_OUTER || this == PROBE_SINGLE;
    }

    /** Whether it must be known afterwards which build rows had a partner. */
    boolean marksBuild() {
        return this == BUILD_OUTER || this == FULL_OUTER || this == BUILD_SEMI || this == BUILD_ANTI;
    }

    boolean isNullAware() {
        return this == NULL_AWARE_ANTI || this == NULL_AWARE_MARK;
    }
}
