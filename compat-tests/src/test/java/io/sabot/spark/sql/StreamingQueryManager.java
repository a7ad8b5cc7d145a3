package io.sabot.spark.sql;

import io.sabot.spark.sql.execution.streaming.state.StateStoreCoordinatorRef;

/** Suites start what keeps states of streams before their tests, to have its start behind them; there is nothing to start here. */
public final class StreamingQueryManager {
    public StateStoreCoordinatorRef stateStoreCoordinator() {
        return new StateStoreCoordinatorRef();
    }
}
