package io.sabot.spark.util.sketch;

/** Two sketches that were made in different ways cannot become one. */
public class IncompatibleMergeException extends Exception {
    private static final long serialVersionUID = 1L;

    public IncompatibleMergeException(String message) {
        super(message);
    }
}
