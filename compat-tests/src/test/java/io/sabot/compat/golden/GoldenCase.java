package io.sabot.compat.golden;

import java.util.List;
import java.util.Map;

/**
 * One golden file: its queries with what Spark answered, and what its session needs.
 *
 * @param name path below {@code sql-tests/inputs}
 * @param mode what its directory asks of the session
 * @param settings from {@code --SET}, in order
 * @param variants the sets of settings the whole file is run under, from {@code --CONFIG_DIM}; at least one, may be empty
 * @param queries in order
 */
public record GoldenCase(
        String name,
        Mode mode,
        Map<String, String> settings,
        List<Map<String, String>> variants,
        List<GoldenQuery> queries) {

    /** A statement and what Spark's suite recorded for it. */
    public record GoldenQuery(String sql, String schema, String output) {}

    /** The kinds of session Spark's suite distinguishes among the files that need no user function in Python. */
    public enum Mode {
        ANSI,
        NON_ANSI,
        POSTGRES,
        TIMESTAMP_NTZ;

        static Mode of(String name) {
            if (name.startsWith("postgreSQL/")) {
                return POSTGRES;
            }
            if (name.startsWith("nonansi/")) {
                return NON_ANSI;
            }
            return name.startsWith("timestampNTZ/") ? TIMESTAMP_NTZ : ANSI;
        }
    }

    /** Whether the file's queries read the empty TPC-DS tables. */
    public boolean needsTpcDs() {
        return name.equals("pipe-operators.sql");
    }
}
