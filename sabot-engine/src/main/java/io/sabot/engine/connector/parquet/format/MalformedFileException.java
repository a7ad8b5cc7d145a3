package io.sabot.engine.connector.parquet.format;

/** The bytes of a file contradict the Parquet specification. Never leaves the connector: its border adds the file's name. */
public final class MalformedFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedFileException(String message) {
        super(message);
    }

    public MalformedFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
