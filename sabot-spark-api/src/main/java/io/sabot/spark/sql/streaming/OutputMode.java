package io.sabot.spark.sql.streaming;

/** Which rows of a result are written. */
public class OutputMode {
    private static final OutputMode APPEND = new Named("Append");
    private static final OutputMode COMPLETE = new Named("Complete");
    private static final OutputMode UPDATE = new Named("Update");

    public static OutputMode Append() {
        return APPEND;
    }

    public static OutputMode Complete() {
        return COMPLETE;
    }

    public static OutputMode Update() {
        return UPDATE;
    }

    private static final class Named extends OutputMode {
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
