package io.sabot.engine.function.misc;

import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.Slice;

/** Errors that the user asks for. Source: RaiseError of Spark. */
public final class ErrorMethods {
    private ErrorMethods() {}

    public static Object raise(Slice message, CallContext context) {
        String text = String.valueOf(message);
        if (context.settings().get(FunctionSettings.ERROR_WITHOUT_CLASS)) {
            throw new RuntimeException(text);
        }
        throw QueryException.of(ErrorKind.RUNTIME, "USER_RAISED_EXCEPTION", "errorMessage", text);
    }
}
