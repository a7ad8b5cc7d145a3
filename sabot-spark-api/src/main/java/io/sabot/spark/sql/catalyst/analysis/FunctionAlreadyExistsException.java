package io.sabot.spark.sql.catalyst.analysis;

import io.sabot.spark.internal.ErrorDetails;
import io.sabot.spark.sql.AnalysisException;

/** A function that is there already. */
public class FunctionAlreadyExistsException extends AnalysisException {
    private static final long serialVersionUID = 1L;

    /** For Sabot's own use. */
    public FunctionAlreadyExistsException(ErrorDetails details) {
        super(details);
    }
}
