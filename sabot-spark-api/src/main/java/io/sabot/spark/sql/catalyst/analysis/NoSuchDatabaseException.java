package io.sabot.spark.sql.catalyst.analysis;

import io.sabot.spark.internal.ErrorDetails;
import io.sabot.spark.sql.AnalysisException;

/** A database that is not there. */
public class NoSuchDatabaseException extends AnalysisException {
    private static final long serialVersionUID = 1L;

    /** For Sabot's own use. */
    public NoSuchDatabaseException(ErrorDetails details) {
        super(details);
    }
}
