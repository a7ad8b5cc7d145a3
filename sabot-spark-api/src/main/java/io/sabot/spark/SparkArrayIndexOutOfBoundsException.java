package io.sabot.spark;

import io.sabot.spark.internal.ErrorDetails;
import java.util.Map;
import scala.Option;

/** An element that an array has not. */
public class SparkArrayIndexOutOfBoundsException extends ArrayIndexOutOfBoundsException implements SparkThrowable {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** For Sabot's own use. */
    public SparkArrayIndexOutOfBoundsException(ErrorDetails details) {
        super(details.message());
        if (details.cause() != null) {
            initCause(details.cause());
        }
        this.details = details;
    }

    public SparkArrayIndexOutOfBoundsException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context,
            String summary) {
        this(ErrorDetails.of(errorClass, messageParameters, context, summary, null));
    }

    public SparkArrayIndexOutOfBoundsException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context) {
        this(ErrorDetails.of(errorClass, messageParameters, context, "", null));
    }

    public SparkArrayIndexOutOfBoundsException(
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
