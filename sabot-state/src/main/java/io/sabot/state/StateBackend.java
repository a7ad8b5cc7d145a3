package io.sabot.state;

/** Where state is kept. Thread-safe; a state has one open store at a time. */
public interface StateBackend extends AutoCloseable {
    /**
     * Opens a state as it was when that version was committed. Later versions are forgotten: whoever goes back repeats what
     * came after.
     *
     * @param version 0 for the empty state that nothing was committed to yet
     * @throws StateVersionException when that version is not kept, or never was
     * @throws IllegalStateException when the state has an open store
     */
    StateStore open(StateId id, long version);

    /** Closes all stores; what is not committed is lost. */
    @Override
    void close();
}
