package io.sabot.engine.object;

/** Checked exceptions of the program's code go through as they are. */
public final class Failures {
    private Failures() {}

    /** Never returns; the type is for {@code throw}. */
    public static RuntimeException sneaky(Throwable failure) {
        throw Failures.<RuntimeException>cast(failure);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E cast(Throwable failure) throws E {
        throw (E) failure;
    }
}
