package io.sabot.spark.sql;

import io.sabot.spark.QueryContext;
import io.sabot.spark.SparkThrowable;
import io.sabot.spark.internal.ErrorDetails;
import io.sabot.spark.internal.ScalaCollections;
import java.io.Serializable;
import java.util.Map;
import scala.Option;

/** A query that means nothing: an unknown name, a wrong type, a call that is not allowed there. */
public class AnalysisException extends Exception implements SparkThrowable, Serializable {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** For Sabot's own use. */
    public AnalysisException(ErrorDetails details) {
        super(details.message(), details.cause());
        this.details = details;
    }

    public AnalysisException(String errorClass, scala.collection.immutable.Map<String, String> messageParameters) {
        this(ErrorDetails.of(errorClass, messageParameters, null, "", null));
    }

    public AnalysisException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            Option<Throwable> cause) {
        this(ErrorDetails.of(errorClass, messageParameters, null, "", cause.isDefined() ? cause.get() : null));
    }

    public AnalysisException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context,
            String summary) {
        this(ErrorDetails.of(errorClass, messageParameters, context, summary, null));
    }

    public AnalysisException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context,
            Option<Throwable> cause) {
        this(ErrorDetails.of(errorClass, messageParameters, context, "", cause.isDefined() ? cause.get() : null));
    }

    public String message() {
        return details.message();
    }

    public String getSimpleMessage() {
        return details.simpleMessage();
    }

    public Option<Throwable> cause() {
        return Option.apply(getCause());
    }

    public Option<String> errorClass() {
        return Option.apply(details.condition());
    }

    public scala.collection.immutable.Map<String, String> messageParameters() {
        return ScalaCollections.map(details.parameters());
    }

    public QueryContext[] context() {
        return details.contextArray();
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
