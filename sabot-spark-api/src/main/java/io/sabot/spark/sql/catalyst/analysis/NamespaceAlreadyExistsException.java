package io.sabot.spark.sql.catalyst.analysis;

import io.sabot.spark.internal.ErrorDetails;
import io.sabot.spark.sql.AnalysisException;

/** A namespace that is there already. */
public class NamespaceAlreadyExistsException extends AnalysisException {
    private static final long serialVersionUID = 1L;

    /** For Sabot's own use. */
    public NamespaceAlreadyExistsException(ErrorDetails details) {
        super(details);
    }
}
