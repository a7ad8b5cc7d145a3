package io.sabot.spark.sql.util;

import io.sabot.spark.sql.execution.QueryExecution;

/** Is told when an action of a session ends. */
public interface QueryExecutionListener {
    /** @param funcName the action, such as {@code collect} or {@code command} */
    void onSuccess(String funcName, QueryExecution qe, long durationNs);

    void onFailure(String funcName, QueryExecution qe, Exception exception);
}
