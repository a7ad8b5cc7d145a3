package io.sabot.state;

/** A version of a state that is not there, and the versions that are. */
public final class StateVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StateVersionException(StateId id, long version, long oldest, long newest) {
        super("version " + version + " of " + id + " is not kept; versions " + oldest + " to " + newest + " are");
    }
}
