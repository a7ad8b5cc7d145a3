package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;

final class Errors {
    private Errors() {}

    static QueryException of(Runnable action) {
        try {
            action.run();
        } catch (QueryException e) {
            return e;
        }
        throw new AssertionError("no error");
    }
}
