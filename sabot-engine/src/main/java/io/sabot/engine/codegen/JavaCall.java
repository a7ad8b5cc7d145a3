package io.sabot.engine.codegen;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.user.CallInputs;
import io.sabot.engine.function.user.UserErrors;
import io.sabot.engine.function.user.UserTarget;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls of a {@link JavaBody}: one by one through reflection, or by a loop that is compiled around the method. */
record JavaCall(String name, Method direct, CallContext context) implements UserTarget {

    @Override
    public Object result(Object[] arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = argument(i, arguments[i]);
        }
        try {
            Object returned = direct.invoke(null, values);
            return returned == null ? null : value(returned);
        } catch (InvocationTargetException thrown) {
            throw failed(thrown.getCause(), arguments);
        } catch (IllegalAccessException closed) {
            throw QueryException.internal(direct + " is not public").withCause(closed);
        }
    }

    /** The class stands for the function: it has no objects. */
    @Override
    public Object object() {
        return this;
    }

    @Override
    public Class<?> functionClass() {
        return direct.getDeclaringClass();
    }

    @Override
    public Class<?> type() {
        return direct.getDeclaringClass();
    }

    @Override
    public String method() {
        return JavaBody.METHOD;
    }

    @Override
    public int arguments() {
        return context.argumentTypes().size();
    }

    @Override
    public Form argumentForm(int index) {
        return form(context.argumentType(index));
    }

    @Override
    public Form resultForm() {
        return form(context.resultType());
    }

    private static Form form(DataType type) {
        if (type instanceof StringType) {
            return Form.TEXT;
        }
        return type == DataType.BINARY ? Form.OTHER : Form.BOX;
    }

    @Override
    public Object argument(int index, Object value) {
        if (!(value instanceof Slice slice)) {
            return value;
        }
        return context.argumentType(index) == DataType.BINARY ? slice.toBytes() : slice.toString();
    }

    @Override
    public Object value(Object returned) {
        if (returned instanceof String text) {
            return Slice.of(text);
        }
        return returned instanceof byte[] bytes ? Slice.of(bytes) : returned;
    }

    @Override
    public RuntimeException failed(Throwable failure, Object[] values) {
        if (failure instanceof Error fatal) {
            throw fatal;
        }
        QueryException error = UserErrors.failed(name, context, failure);
        error.addSuppressed(CallInputs.of(name, values));
        return error;
    }
}
