package io.sabot.engine.function.user;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DataType;
import java.util.stream.Collectors;

/** The error of a call into code of a program. */
public final class UserErrors {
    private UserErrors() {}

    public static QueryException failed(String function, CallContext context, Throwable failure) {
        String types =
                context.argumentTypes().stream().map(DataType::catalogString).collect(Collectors.joining(", "));
        return QueryException.of(
                        ErrorKind.EXECUTION,
                        "FAILED_EXECUTE_UDF",
                        "functionName",
                        Quoting.id(function),
                        "signature",
                        types,
                        "result",
                        context.resultType().catalogString(),
                        "reason",
                        failure.toString())
                .withCause(failure);
    }
}
