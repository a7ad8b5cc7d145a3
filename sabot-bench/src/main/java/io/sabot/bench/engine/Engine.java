package io.sabot.bench.engine;

import java.util.List;

/**
 * An engine that answers SQL, with tables named and threads set when it was made.
 *
 * @param <R> its row
 */
interface Engine<R> extends AutoCloseable {
    /** Runs a query to its end; all rows lie in memory as objects when it returns. This is what is timed. */
    List<R> run(String sql) throws Exception;

    /**
     * Runs a query to its end and keeps its rows as a table in the engine's memory, as those of an answer that is asked further
     * questions. Timed, too.
     */
    void keep(String sql) throws Exception;

    /** The values of a row. */
    List<Object> cells(R row);

    @Override
    void close() throws Exception;
}
