package io.sabot.engine.function.user;

/** An aggregate of the program as one thread calls it. Buffers are objects of the program. */
public interface UserFold {
    /** The buffer of no rows. */
    Object zero();

    /**
     * @param arguments in their boxed forms; the array is used again for the next row
     * @return the buffer with the row, which may be the one that was given
     */
    Object reduce(Object buffer, Object[] arguments);

    /** @return both buffers as one, which may be the first */
    Object merge(Object first, Object second);

    /** @return in the boxed form of the result type, null for NULL */
    Object result(Object buffer);

    /** Boxed values of the columns that carry a buffer. */
    Object[] columns(Object buffer);

    /** The buffer that columns carry; the values are kept. */
    Object buffer(Object[] columns);
}
