package io.sabot.engine.memory;

import java.util.List;

/** Closing several things, of which one may fail. */
public final class Closing {
    private Closing() {}

    /** One of the things. */
    @FunctionalInterface
    public interface Closeable {
        void close();
    }

    /** Closes all, in order; then throws the first failure, the others along with it. */
    public static void all(List<? extends Closeable> things) {
        Throwable first = null;
        for (Closeable thing : things) {
            try {
                thing.close();
            } catch (RuntimeException | Error failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first instanceof RuntimeException failure) {
            throw failure;
        }
        if (first != null) {
            throw (Error) first;
        }
    }

    /** As {@link #all(List)}. */
    public static void all(Closeable... things) {
        all(List.of(things));
    }
}
