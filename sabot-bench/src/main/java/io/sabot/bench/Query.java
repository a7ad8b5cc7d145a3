package io.sabot.bench;

/**
 * One statement of a benchmark.
 *
 * @param name as reports show it
 * @param result where the rows go when the statement is timed
 * @param checked the statement whose rows are compared: the same, or one that tells enough of its rows where they are too many
 */
record Query(String name, String sql, Result result, String checked) {
    enum Result {
        /** To the caller, as objects. */
        COLLECTED,
        /** To a table in the engine's memory. */
        KEPT
    }

    Query(String name, String sql) {
        this(name, sql, Result.COLLECTED, sql);
    }
}
