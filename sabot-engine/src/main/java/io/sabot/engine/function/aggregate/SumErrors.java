package io.sabot.engine.function.aggregate;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DataType;

/** The overflow errors of sums, as Spark words them. */
final class SumErrors {
    private SumErrors() {}

    /** Of a sum kept in a long. Spark gives a place in the query here that says nothing. */
    static QueryException longOverflow(DataType argument) {
        if (!argument.isIntegral()) {
            return QueryException.of(
                    ErrorKind.ARITHMETIC, "INTERVAL_ARITHMETIC_OVERFLOW.WITH_SUGGESTION", "functionName", "`try_add`");
        }
        return overflow("overflow", "try_add").withContext(QueryContext.unknown());
    }

    /** Of a decimal sum. @param alternative the function that gives NULL instead */
    static QueryException decimalOverflow(CallContext context, String alternative) {
        return overflow("Overflow in sum of decimals", alternative).withContext(context.query());
    }

    private static QueryException overflow(String message, String alternative) {
        return QueryException.of(
                ErrorKind.ARITHMETIC,
                "ARITHMETIC_OVERFLOW",
                "message",
                message,
                "alternative",
                " Use '" + alternative + "' to tolerate overflow and return NULL instead.",
                "config",
                "\"spark.sql.ansi.enabled\"");
    }
}
