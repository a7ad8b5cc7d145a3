package io.sabot.compat.golden;

import java.util.List;
import java.util.Map;

/** What answers the queries of golden files: real Spark or Sabot, one process-wide instance each. */
public interface Engine extends AutoCloseable {

    /** A session that shares nothing with earlier ones but the catalog's tables, with the case's mode and settings. */
    Session open(GoldenCase golden, Map<String, String> settings);

    @Override
    void close();

    /** One file's session. */
    interface Session {

        /** Runs one statement; a failure of the statement is an answer too. */
        Answer answer(String sql);

        /** Asks whatever runs in the session to stop; returns at once. */
        void cancel();
    }

    /**
     * What a statement came to: the schema as a catalog string and its rows as text, or, when it failed, the empty
     * schema with the exception's class and description as rows.
     */
    record Answer(String schema, List<String> rows) {

        public static final String EMPTY_SCHEMA = "struct<>";

        public static Answer failure(String className, String description) {
            return new Answer(EMPTY_SCHEMA, List.of(className, String.valueOf(description)));
        }
    }
}
