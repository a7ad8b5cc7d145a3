package io.sabot.engine.function.aggregate.sketch;

import io.sabot.engine.batch.Vector;

/**
 * How one call of a function summarises the values of a group in an object.
 *
 * @param <S> the object; it may be changed by the methods that take it, and is then of no use but as their result
 */
public interface Summary<S> {
    S create();

    /** @param row position in all vectors; the first argument is not NULL there */
    S add(S summary, Vector[] arguments, int row);

    S merge(S summary, S other);

    byte[] write(S summary);

    S read(byte[] bytes);

    /** The result in boxed form, null for NULL. */
    Object result(S summary);

    /** What a summary takes, roughly. */
    int bytes(S summary);
}
