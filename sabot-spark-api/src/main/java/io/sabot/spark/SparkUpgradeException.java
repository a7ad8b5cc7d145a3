package io.sabot.spark;

import io.sabot.spark.internal.ErrorDetails;
import java.util.Map;
import scala.Option;

/** A result that an earlier version of Spark gave differently. */
public class SparkUpgradeException extends RuntimeException implements SparkThrowable {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** For Sabot's own use. */
    public SparkUpgradeException(ErrorDetails details) {
        super(details.message(), details.cause());
        this.details = details;
    }

    public SparkUpgradeException(
            String errorClass, scala.collection.immutable.Map<String, String> messageParameters, Throwable cause) {
        this(ErrorDetails.of(errorClass, messageParameters, null, "", cause));
    }

    public SparkUpgradeException(
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
