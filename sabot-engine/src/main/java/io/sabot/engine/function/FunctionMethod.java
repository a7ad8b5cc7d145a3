package io.sabot.engine.function;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Storage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/** The Java method behind a call: the overload whose parameters carry the call's argument types, and what ends its list. */
public final class FunctionMethod {
    private static final int NO_MATCH = -1;

    private final Method method;
    private final Method stateMethod;
    private final UserCode userCode;
    private final Tail tail;
    private final boolean variadic;
    private final Object context;
    private final int argumentCount;
    private final DataType resultType;

    /** What follows the arguments of the call in the parameters of the method. */
    public enum Tail {
        NONE,
        /** One object, the same for all calls. */
        CONTEXT,
        /** What the state method makes. */
        STATE
    }

    private FunctionMethod(
            Method method,
            Method stateMethod,
            UserCode userCode,
            Tail tail,
            boolean variadic,
            Object context,
            int argumentCount,
            DataType resultType) {
        this.method = method;
        this.stateMethod = stateMethod;
        this.userCode = userCode;
        this.tail = tail;
        this.variadic = variadic;
        this.context = context;
        this.argumentCount = argumentCount;
        this.resultType = resultType;
    }

    /**
     * A method that stands in no entry.
     *
     * @param context its last argument, or null when it takes none
     */
    public static FunctionMethod of(Method method, Object context, DataType resultType) {
        int count = method.getParameterCount() - (context == null ? 0 : 1);
        Tail tail = context == null ? Tail.NONE : Tail.CONTEXT;
        return new FunctionMethod(method, null, null, tail, false, context, count, resultType);
    }

    public static FunctionMethod of(ScalarFunction function, CallContext context) {
        String name = function.methodName(context.mode());
        Method stateMethod = function.stateMethodName() == null ? null : stateMethod(function);
        Tail tail = Tail.NONE;
        Method best = null;
        int bestScore = Integer.MAX_VALUE;
        for (Method candidate : function.owner().getMethods()) {
            if (!candidate.getName().equals(name) || !Modifier.isStatic(candidate.getModifiers())) {
                continue;
            }
            Tail candidateTail = tailOf(candidate, stateMethod);
            int score = returnsResult(candidate, context.resultType())
                    ? score(candidate, candidateTail, function, context.argumentTypes())
                    : NO_MATCH;
            if (score != NO_MATCH && score < bestScore) {
                best = candidate;
                bestScore = score;
                tail = candidateTail;
            }
        }
        if (best == null) {
            throw QueryException.internal("no method " + function.owner().getSimpleName() + "." + name + " takes "
                    + context.argumentTypes() + " for " + function.name());
        }
        int count = context.argumentTypes().size();
        return new FunctionMethod(
                best,
                stateMethod,
                function.userCode(),
                tail,
                function.variadic(),
                context,
                count,
                context.resultType());
    }

    private static Method stateMethod(ScalarFunction function) {
        try {
            return function.owner()
                    .getMethod(function.stateMethodName(), Object[].class, CallContext.class, long.class);
        } catch (NoSuchMethodException missing) {
            throw QueryException.internal("no state method " + function.stateMethodName() + " of " + function.name())
                    .withCause(missing);
        }
    }

    private static Tail tailOf(Method candidate, Method stateMethod) {
        Class<?>[] parameters = candidate.getParameterTypes();
        if (parameters.length == 0) {
            return Tail.NONE;
        }
        Class<?> last = parameters[parameters.length - 1];
        if (last == CallContext.class) {
            return Tail.CONTEXT;
        }
        boolean isState = last == UserCall.class || stateMethod != null && last == stateMethod.getReturnType();
        return isState ? Tail.STATE : Tail.NONE;
    }

    /** Methods on longs are for decimals whose result is one too. */
    private static boolean returnsResult(Method candidate, DataType result) {
        Class<?> returned = candidate.getReturnType();
        return result.storage() != Storage.INT128 || returned == Int128.class || returned == Object.class;
    }

    private static int score(Method candidate, Tail tail, ScalarFunction function, List<DataType> types) {
        Class<?>[] parameters = candidate.getParameterTypes();
        int count = parameters.length - (tail == Tail.NONE ? 0 : 1);
        if (function.variadic()) {
            return count == 1 && parameters[0] == Object[].class ? 0 : NO_MATCH;
        }
        if (count != types.size()) {
            return NO_MATCH;
        }
        int total = 0;
        for (int i = 0; i < count; i++) {
            int one = score(parameters[i], types.get(i), function.takesUnscaledDecimals());
            if (one == NO_MATCH) {
                return NO_MATCH;
            }
            total += one;
        }
        return total;
    }

    private static int score(Class<?> parameter, DataType type, boolean unscaledDecimals) {
        Storage storage = type.storage();
        if (type instanceof DecimalType && storage == Storage.LONG && !unscaledDecimals) {
            return parameter == Int128.class ? 0 : parameter == Object.class ? 3 : NO_MATCH;
        }
        if (parameter == Carriers.of(storage) || parameter == LambdaFunction.class) {
            return 0;
        }
        if (parameter == Carriers.boxed(storage) || storage == Storage.NULL) {
            return 1;
        }
        if (parameter == Int128.class && storage == Storage.LONG && type instanceof DecimalType) {
            return 2;
        }
        return parameter == Object.class ? 3 : NO_MATCH;
    }

    public Method method() {
        return method;
    }

    public Tail tail() {
        return tail;
    }

    /** It calls code of the program, which sees how often it is called. */
    public boolean runsUserCode() {
        return userCode != null;
    }

    /** The method takes its arguments as one array. */
    public boolean variadic() {
        return variadic;
    }

    /** Number of arguments, those of an array counted one by one. */
    public int argumentCount() {
        return argumentCount;
    }

    /** The class that an argument has when the method is called. */
    public Class<?> parameter(int argument) {
        return variadic ? Object.class : method.getParameterTypes()[argument];
    }

    /**
     * What the method gets after its arguments: nothing (null), the context, or a state made now.
     *
     * @param constants boxed values of the literal arguments, null for others
     * @param partition number of the partition whose rows come next
     */
    public Object tailValue(Object[] constants, long partition) {
        return switch (tail) {
            case NONE -> null;
            case CONTEXT -> context;
            case STATE ->
                userCode == null
                        ? call(stateMethod, constants, context, partition)
                        : userCode.copy((CallContext) context);
        };
    }

    /** An argument in the form that the method wants: a decimal in its small form is widened for a wide parameter. */
    public Object adapt(int argument, Object value) {
        return value instanceof Long narrow && parameter(argument) == Int128.class ? Int128.of(narrow) : value;
    }

    /** Calls the method with boxed values, for the interpreter. */
    public Object invoke(Object[] arguments, Object tailValue) {
        Object[] all;
        if (variadic) {
            all = tail == Tail.NONE ? new Object[] {arguments} : new Object[] {arguments, tailValue};
        } else {
            all = new Object[method.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                all[i] = adapt(i, arguments[i]);
            }
            if (tail != Tail.NONE) {
                all[all.length - 1] = tailValue;
            }
        }
        return boxedResult(call(method, all));
    }

    private Object boxedResult(Object result) {
        Storage storage = resultType.storage();
        if (storage == Storage.LONG && result instanceof Int128 wide) {
            return wide.low();
        }
        return storage == Storage.INT128 && result instanceof Long narrow ? Int128.of(narrow) : result;
    }

    private static Object call(Method method, Object... arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw QueryException.internal(method + " failed: " + cause).withCause(cause);
        } catch (IllegalAccessException closed) {
            throw QueryException.internal(method + " is not public").withCause(closed);
        }
    }
}
