package io.sabot.spark;

import io.sabot.spark.internal.ErrorDetails;
import io.sabot.spark.internal.ScalaCollections;
import java.util.Map;
import scala.Function0;
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

    public static SparkException internalError(String message, QueryContext[] context, String summary) {
        return internalError(message, context, summary, Option.empty());
    }

    public static SparkException internalError(
            String message, QueryContext[] context, String summary, Option<String> category) {
        String condition = category.isDefined() ? "INTERNAL_ERROR_" + category.get() : "INTERNAL_ERROR";
        return new SparkException(ErrorDetails.of(condition, Map.of("message", message), context, summary, null));
    }

    /** For a class that has two forms of a method, of which a program must have written one. */
    public static RuntimeException mustOverrideOneMethodError(String methodName) {
        String message =
                "You must override one `" + methodName + "`. It's preferred to not override the deprecated one.";
        return new SparkRuntimeException(ErrorDetails.of("INTERNAL_ERROR", Map.of("message", message), null, "", null));
    }

    /** @throws SparkIllegalArgumentException of this condition unless {@code requirement} holds */
    public static void require(
            boolean requirement,
            String errorClass,
            Function0<scala.collection.immutable.Map<String, String>> messageParameters) {
        if (!requirement) {
            throw new SparkIllegalArgumentException(
                    ErrorDetails.of(errorClass, messageParameters.apply(), null, "", null));
        }
    }

    public static scala.collection.immutable.Map<String, String> constructMessageParams(
            Map<String, String> messageParameters) {
        return ScalaCollections.map(messageParameters);
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
