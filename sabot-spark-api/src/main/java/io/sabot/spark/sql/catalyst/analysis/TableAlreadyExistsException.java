package io.sabot.spark.sql.catalyst.analysis;

import io.sabot.spark.internal.ErrorDetails;
import io.sabot.spark.sql.AnalysisException;

/** A table that is there already. */
public class TableAlreadyExistsException extends AnalysisException {
    private static final long serialVersionUID = 1L;

    /** For Sabot's own use. */
    public TableAlreadyExistsException(ErrorDetails details) {
        super(details);
    }
}
