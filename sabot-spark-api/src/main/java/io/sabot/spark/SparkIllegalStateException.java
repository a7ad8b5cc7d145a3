package io.sabot.spark;

import io.sabot.spark.internal.ErrorDetails;
import java.util.Map;
import scala.Option;

/** A call at the wrong time. */
public class SparkIllegalStateException extends IllegalStateException implements SparkThrowable {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** For Sabot's own use. */
    public SparkIllegalStateException(ErrorDetails details) {
        super(details.message(), details.cause());
        this.details = details;
    }

    public SparkIllegalStateException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context,
            Throwable cause,
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
