package io.sabot.engine.function;

/** Code that a program brings along, as one thread calls it. */
@FunctionalInterface
public interface UserCall {
    /**
     * @param arguments in their boxed forms
     * @return in the boxed form of the result type, null for NULL
     */
    Object result(Object[] arguments);

    /** What kernels call. */
    static Object call(Object[] arguments, UserCall code) {
        return code.result(arguments);
    }
}
