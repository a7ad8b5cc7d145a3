package io.sabot.engine.plan;

/** What a join gives. */
public enum JoinType {
    INNER,
    LEFT_OUTER,
    RIGHT_OUTER,
    FULL_OUTER,
    /** Rows of the left with a partner. */
    LEFT_SEMI,
    /** Rows of the left without one. */
    LEFT_ANTI,
    /** {@code NOT IN}: like anti, but any NULL on either side keeps the row out (unless the right is empty). */
    NULL_AWARE_ANTI,
    /** All rows of the left and one more column: whether there is a partner. */
    MARK,
    /** All rows of the left with at most one partner; a second one is Spark's SCALAR_SUBQUERY_TOO_MANY_ROWS. */
    LEFT_SINGLE;

    /** Whether the columns of the right are in the output. */
    public boolean hasRight() {
        return this == INNER || this == LEFT_OUTER || this == RIGHT_OUTER || this == FULL_OUTER || this == LEFT_SINGLE;
    }
}
