package io.sabot.spark;

import io.sabot.spark.internal.ErrorDetails;
import java.time.DateTimeException;
import java.util.Map;
import scala.Option;

/** A text that is no date or time, or one out of range. */
public class SparkDateTimeException extends DateTimeException implements SparkThrowable {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** For Sabot's own use. */
    public SparkDateTimeException(ErrorDetails details) {
        super(details.message(), details.cause());
        this.details = details;
    }

    public SparkDateTimeException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context,
            String summary) {
        this(ErrorDetails.of(errorClass, messageParameters, context, summary, null));
    }

    public SparkDateTimeException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context) {
        this(ErrorDetails.of(errorClass, messageParameters, context, "", null));
    }

    public SparkDateTimeException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context,
            String summary,
            Option<Throwable> cause) {
        this(ErrorDetails.of(errorClass, messageParameters, context, summary, cause.isDefined() ? cause.get() : null));
    }

    public SparkDateTimeException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context,
            String summary,
            Option<Throwable> cause,
            Option<String> sqlState) {
        this(ErrorDetails.of(errorClass, messageParameters, context, summary, cause.isDefined() ? cause.get() : null)
                .withSqlState(sqlState));
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
