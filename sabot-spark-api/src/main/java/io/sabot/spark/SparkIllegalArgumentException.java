package io.sabot.spark;

import io.sabot.spark.internal.ErrorDetails;
import java.util.Map;
import scala.Option;

/** An argument that a method does not take. */
public class SparkIllegalArgumentException extends IllegalArgumentException implements SparkThrowable {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** For Sabot's own use. */
    public SparkIllegalArgumentException(ErrorDetails details) {
        super(details.message(), details.cause());
        this.details = details;
    }

    public SparkIllegalArgumentException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context,
            String summary,
            Throwable cause) {
        this(ErrorDetails.of(errorClass, messageParameters, context, summary, cause));
    }

    public SparkIllegalArgumentException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context,
            String summary,
            Throwable cause,
            Option<String> sqlState) {
        this(ErrorDetails.of(errorClass, messageParameters, context, summary, cause)
                .withSqlState(sqlState));
    }

    public SparkIllegalArgumentException(
            String errorClass, scala.collection.immutable.Map<String, String> messageParameters, Throwable cause) {
        this(ErrorDetails.of(errorClass, messageParameters, null, "", cause));
    }

    public SparkIllegalArgumentException(
            String errorClass, scala.collection.immutable.Map<String, String> messageParameters) {
        this(ErrorDetails.of(errorClass, messageParameters, null, "", null));
    }

    public SparkIllegalArgumentException(String errorClass, Map<String, String> messageParameters) {
        this(ErrorDetails.of(errorClass, messageParameters, null, "", null));
    }

    public SparkIllegalArgumentException(String errorClass) {
        this(ErrorDetails.of(errorClass, Map.of(), null, "", null));
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
