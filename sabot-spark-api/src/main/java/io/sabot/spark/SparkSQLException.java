package io.sabot.spark;

import io.sabot.spark.internal.ErrorDetails;
import java.sql.SQLException;
import java.util.Map;
import scala.Option;

/** An error of a JDBC source. */
public class SparkSQLException extends SQLException implements SparkThrowable {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** For Sabot's own use. */
    public SparkSQLException(ErrorDetails details) {
        super(details.message());
        if (details.cause() != null) {
            initCause(details.cause());
        }
        this.details = details;
    }

    public SparkSQLException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            Option<String> sqlState) {
        this(ErrorDetails.of(errorClass, messageParameters, null, "", null).withSqlState(sqlState));
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
