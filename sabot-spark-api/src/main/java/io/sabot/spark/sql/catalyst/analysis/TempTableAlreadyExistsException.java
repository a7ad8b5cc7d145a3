package io.sabot.spark.sql.catalyst.analysis;

import io.sabot.spark.internal.ErrorDetails;

/** A temporary view that is there already. */
public class TempTableAlreadyExistsException extends TableAlreadyExistsException {
    private static final long serialVersionUID = 1L;

    /** For Sabot's own use. */
    public TempTableAlreadyExistsException(ErrorDetails details) {
        super(details);
    }
}
