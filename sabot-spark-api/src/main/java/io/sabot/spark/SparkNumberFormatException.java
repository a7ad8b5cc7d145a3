package io.sabot.spark;

import io.sabot.spark.internal.ErrorDetails;
import java.util.Map;
import scala.Option;

/** A text that is no number. */
public class SparkNumberFormatException extends NumberFormatException implements SparkThrowable {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** For Sabot's own use. */
    public SparkNumberFormatException(ErrorDetails details) {
        super(details.message());
        if (details.cause() != null) {
            initCause(details.cause());
        }
        this.details = details;
    }

    public SparkNumberFormatException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context,
            String summary) {
        this(ErrorDetails.of(errorClass, messageParameters, context, summary, null));
    }

    public SparkNumberFormatException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context) {
        this(ErrorDetails.of(errorClass, messageParameters, context, "", null));
    }

    public SparkNumberFormatException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context,
            Option<String> sqlState) {
        this(ErrorDetails.of(errorClass, messageParameters, context, "", null).withSqlState(sqlState));
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
