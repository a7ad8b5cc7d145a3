package io.sabot.shuffle.arrow;

import java.io.IOException;

/** The bytes are not what the Arrow IPC format allows, or end too early. */
public final class CorruptBatchException extends IOException {
    private static final long serialVersionUID = 1L;

    public CorruptBatchException(String message) {
        super(message);
    }

    public CorruptBatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
