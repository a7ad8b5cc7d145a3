package io.sabot.spark;

import io.sabot.spark.internal.ErrorDetails;
import java.util.Map;
import scala.Option;

/** A call that this object, or this engine, does not answer. */
public class SparkUnsupportedOperationException extends UnsupportedOperationException implements SparkThrowable {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** For Sabot's own use. */
    public SparkUnsupportedOperationException(ErrorDetails details) {
        super(details.message());
        if (details.cause() != null) {
            initCause(details.cause());
        }
        this.details = details;
    }

    public SparkUnsupportedOperationException(
            String errorClass, scala.collection.immutable.Map<String, String> messageParameters) {
        this(ErrorDetails.of(errorClass, messageParameters, null, "", null));
    }

    public SparkUnsupportedOperationException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            Option<String> sqlState) {
        this(ErrorDetails.of(errorClass, messageParameters, null, "", null).withSqlState(sqlState));
    }

    public SparkUnsupportedOperationException(String errorClass, Map<String, String> messageParameters) {
        this(ErrorDetails.of(errorClass, messageParameters, null, "", null));
    }

    public SparkUnsupportedOperationException(String errorClass) {
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
