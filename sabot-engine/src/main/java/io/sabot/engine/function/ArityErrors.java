package io.sabot.engine.function;

import io.sabot.engine.error.QueryException;

/** Calls with a number of arguments that their function does not take. */
public final class ArityErrors {
    private ArityErrors() {}

    /** @param expected as the message shows it: a number, a list in brackets, {@code > 1} */
    public static QueryException wrong(String function, String expected, int actual) {
        return QueryException.analysis(
                "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                "functionName",
                "`" + function + "`",
                "expectedNum",
                expected,
                "actualNum",
                Integer.toString(actual),
                "docroot",
                "https://spark.apache.org/docs/latest");
    }
}
