package io.sabot.spark.sql.catalyst.analysis;

import io.sabot.spark.internal.ErrorDetails;
import io.sabot.spark.sql.AnalysisException;

/** A function that is not there. */
public class NoSuchFunctionException extends AnalysisException {
    private static final long serialVersionUID = 1L;

    /** For Sabot's own use. */
    public NoSuchFunctionException(ErrorDetails details) {
        super(details);
    }
}
