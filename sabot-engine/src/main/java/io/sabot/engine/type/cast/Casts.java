package io.sabot.engine.type.cast;

/** Casts of boxed values, for the interpreter and for nested data: the methods of {@link CastMethods} one value at a time. */
public final class Casts {
    private Casts() {}

    /**
     * @param value in the boxed form of {@link io.sabot.engine.type.Storage}, null for NULL
     * @return likewise
     */
    public static Object cast(Object value, CastContext context) {
        CastMethod method = context.method();
        return value == null || method == null ? value : method.invoke(value, context);
    }
}
