package io.sabot.spark;

import io.sabot.spark.internal.ErrorDetails;
import java.util.Map;
import java.util.NoSuchElementException;
import scala.Option;

/** Something asked for by a name that nothing has. */
public class SparkNoSuchElementException extends NoSuchElementException implements SparkThrowable {
    private static final long serialVersionUID = 1L;

    private final ErrorDetails details;

    /** For Sabot's own use. */
    public SparkNoSuchElementException(ErrorDetails details) {
        super(details.message());
        if (details.cause() != null) {
            initCause(details.cause());
        }
        this.details = details;
    }

    public SparkNoSuchElementException(
            String errorClass,
            scala.collection.immutable.Map<String, String> messageParameters,
            QueryContext[] context,
            String summary,
            Option<String> sqlState) {
        this(ErrorDetails.of(errorClass, messageParameters, context, summary, null)
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
