package io.sabot.spark.sql.catalyst.analysis;

import io.sabot.spark.internal.ErrorDetails;

/** A namespace that is not there. */
public class NoSuchNamespaceException extends NoSuchDatabaseException {
    private static final long serialVersionUID = 1L;

    /** For Sabot's own use. */
    public NoSuchNamespaceException(ErrorDetails details) {
        super(details);
    }
}
