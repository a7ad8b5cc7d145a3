package io.sabot.engine.function.arithmetic;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;

/** The errors of arithmetic (QueryExecutionErrors of Spark). */
public final class ArithmeticErrors {
    private static final String CONFIG = "\"spark.sql.ansi.enabled\"";

    private ArithmeticErrors() {}

    /** A result outside its type. @param alternative the function that gives NULL instead, null for none */
    public static QueryException overflow(String alternative, CallContext context) {
        return overflow("overflow", alternative, context);
    }

    public static QueryException overflow(String message, String alternative, CallContext context) {
        String hint =
                alternative == null ? "" : " Use '" + alternative + "' to tolerate overflow and return NULL instead.";
        QueryException error = QueryException.of(
                ErrorKind.ARITHMETIC, "ARITHMETIC_OVERFLOW", "message", message, "alternative", hint, "config", CONFIG);
        return context == null ? error : error.withContext(context.query());
    }

    /** A result outside TINYINT or SMALLINT. The operands are shown as SMALLINT literals, whatever they are. */
    public static QueryException smallOverflow(short a, String symbol, short b, String alternative) {
        return QueryException.of(
                ErrorKind.ARITHMETIC,
                "BINARY_ARITHMETIC_OVERFLOW",
                "value1",
                a + "S",
                "symbol",
                symbol,
                "value2",
                b + "S",
                "functionName",
                "`" + alternative + "`");
    }

    public static QueryException divideByZero(CallContext context) {
        return QueryException.of(ErrorKind.ARITHMETIC, "DIVIDE_BY_ZERO", "config", CONFIG)
                .withContext(context.query());
    }

    public static QueryException remainderByZero(CallContext context) {
        return QueryException.of(ErrorKind.ARITHMETIC, "REMAINDER_BY_ZERO", "config", CONFIG)
                .withContext(context.query());
    }
}
