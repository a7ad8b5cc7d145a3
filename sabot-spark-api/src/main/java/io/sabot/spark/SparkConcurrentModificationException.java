package io.sabot.spark;

import io.sabot.spark.internal.ErrorDetails;
import java.util.ConcurrentModificationException;
import java.util.Map;
import scala.Option;

/** A change by someone else at the same time. */
public class SparkConcurrentModificationException extends ConcurrentModificationException implements SparkThrowable {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** For Sabot's own use. */
    public SparkConcurrentModificationException(ErrorDetails details) {
        super(details.message(), details.cause());
        this.details = details;
    }

    public SparkConcurrentModificationException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            Throwable cause,
            Option<String> sqlState) {
        this(ErrorDetails.of(errorClass, messageParameters, null, "", cause).withSqlState(sqlState));
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
