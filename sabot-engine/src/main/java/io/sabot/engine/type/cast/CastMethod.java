package io.sabot.engine.type.cast;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * The static method that casts a value. Its first parameter is the carrier of the source type; a second one, if it has one,
 * is the {@link CastContext}. It returns the carrier of the target type, boxed where the cast of a value may be NULL.
 */
public record CastMethod(Method method) {

    public Class<?> owner() {
        return method.getDeclaringClass();
    }

    public String name() {
        return method.getName();
    }

    /** The carrier of the source type. */
    public Class<?> parameter() {
        return method.getParameterTypes()[0];
    }

    public Class<?> result() {
        return method.getReturnType();
    }

    public boolean takesContext() {
        return method.getParameterCount() == 2;
    }

    static boolean isCast(Method method) {
        return Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers());
    }

    /** @param value boxed, not null */
    Object invoke(Object value, CastContext context) {
        try {
            return takesContext() ? method.invoke(null, value, context) : method.invoke(null, value);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
