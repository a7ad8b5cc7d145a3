package io.sabot.spark.sql.catalyst.parser;

import io.sabot.spark.internal.ErrorDetails;
import io.sabot.spark.sql.AnalysisException;

/** SQL text that does not follow the grammar. */
public class ParseException extends AnalysisException {
    private static final long serialVersionUID = 1L;

    /** For Sabot's own use. */
    public ParseException(ErrorDetails details) {
        super(details);
    }
}
