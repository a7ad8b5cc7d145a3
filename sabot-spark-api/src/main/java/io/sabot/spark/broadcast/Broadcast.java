package io.sabot.spark.broadcast;

import io.sabot.spark.SparkException;
import io.sabot.spark.internal.CallSite;
import io.sabot.spark.internal.SparkErrors;
import java.io.Serializable;
import scala.reflect.ClassTag;

/** A value that tasks read without getting copies of it. */
public abstract class Broadcast<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long id;
    private volatile boolean valid = true;
    private volatile String destroyedAt = "";

    public Broadcast(long id, ClassTag<T> tag) {
        this.id = id;
    }

    protected abstract T getValue();

    protected abstract void doUnpersist(boolean blocking);

    protected abstract void doDestroy(boolean blocking);

    public long id() {
        return id;
    }

    public T value() {
        assertValid();
        return getValue();
    }

    public void unpersist() {
        unpersist(false);
    }

    public void unpersist(boolean blocking) {
        assertValid();
        doUnpersist(blocking);
    }

    /** Nobody can use it afterwards. */
    public void destroy() {
        assertValid();
        valid = false;
        destroyedAt = CallSite.shortForm();
        doDestroy(false);
    }

    protected void assertValid() {
        if (!valid) {
            throw SparkErrors.sneaky(SparkException.internalError(
                    "Attempted to use " + this + " after it was destroyed (" + destroyedAt + ") ", "BROADCAST"));
        }
    }

    @Override
    public String toString() {
        return "Broadcast(" + id + ")";
    }
}
