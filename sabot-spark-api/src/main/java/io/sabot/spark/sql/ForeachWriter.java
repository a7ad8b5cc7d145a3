package io.sabot.spark.sql;

import java.io.Serializable;

/**
 * What a program does with each row of a streaming query.
 *
 * @param <T> the class of the rows
 */
public abstract class ForeachWriter<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    public ForeachWriter() {}

    /** @return whether the rows of this partition and epoch are to be processed */
    public abstract boolean open(long partitionId, long epochId);

    public abstract void process(T value);

    /** @param errorOrNull why processing ended early */
    public abstract void close(Throwable errorOrNull);
}
