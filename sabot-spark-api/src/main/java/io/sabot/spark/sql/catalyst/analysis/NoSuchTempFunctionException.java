package io.sabot.spark.sql.catalyst.analysis;

import io.sabot.spark.internal.ErrorDetails;
import io.sabot.spark.sql.AnalysisException;

/** A temporary function that is not there. */
public class NoSuchTempFunctionException extends AnalysisException {
    private static final long serialVersionUID = 1L;

    /** For Sabot's own use. */
    public NoSuchTempFunctionException(ErrorDetails details) {
        super(details);
    }
}
