package io.sabot.spark;

import io.sabot.spark.internal.ErrorDetails;
import java.util.Map;
import scala.Option;

/** The general error of Spark. */
public class SparkException extends Exception implements SparkThrowable {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** For Sabot's own use. */
    public SparkException(ErrorDetails details) {
        super(details.message(), details.cause());
        this.details = details;
    }

    public SparkException(String message, Throwable cause) {
        this(ErrorDetails.message(message, cause));
    }

    public SparkException(String message) {
        this(ErrorDetails.message(message, null));
    }

    public SparkException(
            String message,
            Throwable cause,
            Option<String> errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context) {
        this(ErrorDetails.message(message, cause, errorClass, messageParameters, context));
    }

    public SparkException(
            String message,
            Throwable cause,
            Option<String> errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context,
            Option<String> sqlState) {
        this(ErrorDetails.message(message, cause, errorClass, messageParameters, context)
                .withSqlState(sqlState));
    }

    public SparkException(
            String errorClass, scala.collection.immutable.Map<String, String> messageParameters, Throwable cause) {
        this(ErrorDetails.of(errorClass, messageParameters, null, "", cause));
    }

    public SparkException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            Throwable cause,
            QueryContext[] context) {
        this(ErrorDetails.of(errorClass, messageParameters, context, "", cause));
    }

    public SparkException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            Throwable cause,
            QueryContext[] context,
            String summary) {
        this(ErrorDetails.of(errorClass, messageParameters, context, summary, cause));
    }

    /** A broken invariant of the engine. */
    public static SparkException internalError(String message) {
        return internalError(message, (Throwable) null);
    }

    public static SparkException internalError(String message, Throwable cause) {
        return new SparkException(ErrorDetails.of("INTERNAL_ERROR", Map.of("message", message), null, "", cause));
    }

    /** @param category part of the condition's name: {@code INTERNAL_ERROR_category} */
    public static SparkException internalError(String message, String category) {
        String condition = "INTERNAL_ERROR_" + category;
        return new SparkException(ErrorDetails.of(condition, Map.of("message", message), null, "", null));
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
