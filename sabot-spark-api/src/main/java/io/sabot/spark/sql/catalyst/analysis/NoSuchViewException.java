package io.sabot.spark.sql.catalyst.analysis;

import io.sabot.spark.internal.ErrorDetails;
import io.sabot.spark.sql.AnalysisException;

/** A view that is not there. */
public class NoSuchViewException extends AnalysisException {
    private static final long serialVersionUID = 1L;

    /** For Sabot's own use. */
    public NoSuchViewException(ErrorDetails details) {
        super(details);
    }
}
