package io.sabot.spark;

/** Ends a task that is to stop. */
public class TaskKilledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    public TaskKilledException(String reason) {
        this.reason = reason;
    }

    public TaskKilledException() {
        this("unknown reason");
    }

    public String reason() {
        return reason;
    }
}
