package io.sabot.spark.sql.catalyst.analysis;

import io.sabot.spark.internal.ErrorDetails;

/** A database that is there already. */
public class DatabaseAlreadyExistsException extends NamespaceAlreadyExistsException {
    private static final long serialVersionUID = 1L;

    /** For Sabot's own use. */
    public DatabaseAlreadyExistsException(ErrorDetails details) {
        super(details);
    }
}
