package io.sabot.spark;

import io.sabot.spark.internal.ErrorDetails;
import java.util.Map;
import scala.Option;

/** An error while a query runs. */
public class SparkRuntimeException extends RuntimeException implements SparkThrowable {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** For Sabot's own use. */
    public SparkRuntimeException(ErrorDetails details) {
        super(details.message(), details.cause());
        this.details = details;
    }

    public SparkRuntimeException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            Throwable cause,
            QueryContext[] context,
            String summary) {
        this(ErrorDetails.of(errorClass, messageParameters, context, summary, cause));
    }

    public SparkRuntimeException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            Throwable cause,
            QueryContext[] context,
            Option<String> sqlState) {
        this(ErrorDetails.of(errorClass, messageParameters, context, "", cause).withSqlState(sqlState));
    }

    @Override
    public String getCondition() {
        return details.condition();
    }

    @Override
    public String getSqlState() {
        return details.sqlState();
    }

    @Override
    public String getDefaultMessageTemplate() {
        return details.template();
    }

    @Override
    public Map<String, String> getMessageParameters() {
        return details.parameters();
    }

    @Override
    public QueryContext[] getQueryContext() {
        return details.contextArray();
    }
}
