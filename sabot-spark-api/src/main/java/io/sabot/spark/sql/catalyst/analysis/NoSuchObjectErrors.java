package io.sabot.spark.sql.catalyst.analysis;

import io.sabot.spark.internal.ErrorDetails;
import io.sabot.spark.sql.AnalysisException;

/** Which exception a condition about a missing or present object becomes. */
public final class NoSuchObjectErrors {
    private NoSuchObjectErrors() {}

    public static AnalysisException of(ErrorDetails details) {
        return switch (details.condition()) {
            case "SCHEMA_NOT_FOUND" -> new NoSuchNamespaceException(details);
            case "TABLE_OR_VIEW_NOT_FOUND" -> new NoSuchTableException(details);
            case "VIEW_NOT_FOUND" -> new NoSuchViewException(details);
            case "ROUTINE_NOT_FOUND" -> new NoSuchFunctionException(details);
            case "TABLE_OR_VIEW_ALREADY_EXISTS" -> new TableAlreadyExistsException(details);
            case "TEMP_TABLE_OR_VIEW_ALREADY_EXISTS" -> new TempTableAlreadyExistsException(details);
            case "VIEW_ALREADY_EXISTS" -> new ViewAlreadyExistsException(details);
            case "SCHEMA_ALREADY_EXISTS" -> new DatabaseAlreadyExistsException(details);
            case "ROUTINE_ALREADY_EXISTS" -> new FunctionAlreadyExistsException(details);
            default -> new AnalysisException(details);
        };
    }
}
