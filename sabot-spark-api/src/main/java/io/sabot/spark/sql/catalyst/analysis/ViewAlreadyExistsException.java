package io.sabot.spark.sql.catalyst.analysis;

import io.sabot.spark.internal.ErrorDetails;
import io.sabot.spark.sql.AnalysisException;

/** A view that is there already. */
public class ViewAlreadyExistsException extends AnalysisException {
    private static final long serialVersionUID = 1L;

    /** For Sabot's own use. */
    public ViewAlreadyExistsException(ErrorDetails details) {
        super(details);
    }
}
