package io.sabot.spark;

import java.util.Map;

/** What a program may ask of every error: which condition it is, and where it was written. */
public interface SparkThrowable {
    /** Name of the condition, e.g. {@code DIVIDE_BY_ZERO}; null for an error that is only a message. */
    String getCondition();

    /** The older name of {@link #getCondition()}. */
    default String getErrorClass() {
        return getCondition();
    }

    /** The five characters of SQL's classification. */
    default String getSqlState() {
        return null;
    }

    /** Whether it is a fault of the engine rather than of the program or its data. */
    default boolean isInternalError() {
        String condition = getCondition();
        return condition != null && condition.startsWith("INTERNAL_ERROR");
    }

    default Map<String, String> getMessageParameters() {
        return Map.of();
    }

    /** The condition's text with its parameters as {@code <name>}. */
    default String getDefaultMessageTemplate() {
        return null;
    }

    default QueryContext[] getQueryContext() {
        return new QueryContext[0];
    }

    /** Null: no error of Spark 4.2.0 comes of a breaking change. */
    default BreakingChangeInfo getBreakingChangeInfo() {
        return null;
    }
}
