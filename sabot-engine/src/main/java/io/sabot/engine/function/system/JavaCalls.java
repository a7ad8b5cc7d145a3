package io.sabot.engine.function.system;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/** Calls of static methods of Java by name. Source: CallMethodViaReflection of Spark. */
public final class JavaCalls {
    private static final String ACCEPTED = "(\"BOOLEAN\" or \"TINYINT\" or \"SMALLINT\" or \"INT\" or \"BIGINT\""
            + " or \"FLOAT\" or \"DOUBLE\" or \"STRING\")";

    private JavaCalls() {}

    static Typing types(Arguments arguments) {
        requireName(arguments, 0, "class");
        requireName(arguments, 1, "method");
        for (int i = 2; i < arguments.size(); i++) {
            if (classesOf(arguments.type(i)).isEmpty()) {
                throw mismatch(ImplicitCasts.unexpected(i, ACCEPTED, arguments.type(i)));
            }
        }
        String className = arguments.constant(0).toString();
        String methodName = arguments.constant(1).toString();
        Class<?> owner = find(className);
        if (owner == null) {
            throw mismatch(QueryException.analysis("DATATYPE_MISMATCH.UNEXPECTED_CLASS_TYPE", "className", className));
        }
        if (find(owner, methodName, arguments.types().subList(2, arguments.size())) == null) {
            throw mismatch(QueryException.analysis(
                    "DATATYPE_MISMATCH.UNEXPECTED_STATIC_METHOD", "methodName", methodName, "className", className));
        }
        return new Typing(arguments.types(), DataType.STRING).nullable(true);
    }

    private static void requireName(Arguments arguments, int index, String parameter) {
        if (!arguments.type(index).isString() || !arguments.isLiteral().get(index)) {
            throw mismatch(QueryException.analysis(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "inputName",
                    Quoting.id(parameter),
                    "inputType",
                    "\"STRING\"",
                    "inputExprIndex",
                    Integer.toString(index)));
        }
        if (arguments.constant(index) == null) {
            throw mismatch(
                    QueryException.analysis("DATATYPE_MISMATCH.UNEXPECTED_NULL", "exprName", Quoting.id(parameter)));
        }
    }

    /** Errors show all these functions by one name. */
    private static QueryException mismatch(QueryException failure) {
        return failure.withParameter("shownCall", "reflect");
    }

    /** The method that a call names: the state of its rows. */
    public static Method method(Object[] constants, CallContext context, long partition) {
        List<DataType> types =
                context.argumentTypes().subList(2, context.argumentTypes().size());
        return find(find(constants[0].toString()), constants[1].toString(), types);
    }

    public static Slice call(Object[] arguments, Method method) {
        try {
            return invoke(arguments, method);
        } catch (InvocationTargetException | RuntimeException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static Slice callOrNull(Object[] arguments, Method method) {
        try {
            return invoke(arguments, method);
        } catch (InvocationTargetException | RuntimeException failed) {
            return null;
        }
    }

    private static Slice invoke(Object[] arguments, Method method) throws InvocationTargetException {
        Object[] values = new Object[arguments.length - 2];
        for (int i = 0; i < values.length; i++) {
            Object value = arguments[i + 2];
            values[i] = value instanceof Slice text ? text.toString() : value;
        }
        try {
            return Slice.of(String.valueOf(method.invoke(null, values)));
        } catch (IllegalAccessException closed) {
            throw QueryException.internal(method + " is not public").withCause(closed);
        }
    }

    private static Class<?> find(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return Class.forName(name, true, loader == null ? JavaCalls.class.getClassLoader() : loader);
        } catch (ClassNotFoundException none) {
            return null;
        }
    }

    private static Method find(Class<?> owner, String name, List<DataType> types) {
        for (Method method : owner.getMethods()) {
            Class<?>[] parameters = method.getParameterTypes();
            boolean fits = method.getName().equals(name)
                    && Modifier.isStatic(method.getModifiers())
                    && parameters.length == types.size();
            for (int i = 0; fits && i < parameters.length; i++) {
                fits = classesOf(types.get(i)).contains(parameters[i]);
            }
            if (fits) {
                return method;
            }
        }
        return null;
    }

    private static List<Class<?>> classesOf(DataType type) {
        if (type.isString()) {
            return List.of(String.class);
        }
        if (!type.isNumeric() && type != DataType.BOOLEAN) {
            return List.of();
        }
        return switch (type.storage()) {
            case BOOLEAN -> List.of(Boolean.class, boolean.class);
            case BYTE -> List.of(Byte.class, byte.class);
            case SHORT -> List.of(Short.class, short.class);
            case INT -> List.of(Integer.class, int.class);
            case LONG -> type == DataType.LONG ? List.of(Long.class, long.class) : List.of();
            case FLOAT -> List.of(Float.class, float.class);
            case DOUBLE -> List.of(Double.class, double.class);
            default -> List.of();
        };
    }
}
