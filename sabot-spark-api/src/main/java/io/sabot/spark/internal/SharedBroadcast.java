package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectCopy;
import io.sabot.engine.object.Shared;
import io.sabot.spark.broadcast.Broadcast;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import scala.reflect.ClassTag;

/** A broadcast within one process: everybody has the same object. Where it is written all the same, its number is. */
public final class SharedBroadcast<T> extends Broadcast<T> implements Shared {
    private static final long serialVersionUID = 1L;
    /** For those that were written. */
    private static final Map<Long, WeakReference<SharedBroadcast<?>>> KNOWN = new ConcurrentHashMap<>();

    private transient volatile T value;

    private SharedBroadcast(long id, T value, ClassTag<T> tag) {
        super(id, tag);
        this.value = value;
    }

    /** Fails, as in Spark, for values that could not be sent to other processes. */
    public static <T> SharedBroadcast<T> of(long id, T value, ClassTag<T> tag) {
        try {
            ObjectCopy.write(value);
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
        SharedBroadcast<T> made = new SharedBroadcast<>(id, value, tag);
        KNOWN.put(id, new WeakReference<>(made));
        return made;
    }

    @Override
    protected T getValue() {
        return value;
    }

    @Override
    protected void doUnpersist(boolean blocking) {
        // The only copy is the program's own, which stays.
    }

    @Override
    protected void doDestroy(boolean blocking) {
        value = null;
        KNOWN.remove(id());
    }

    @Override
    public void checkUsable() throws IOException {
        try {
            assertValid();
        } catch (Exception destroyed) {
            throw new IOException(destroyed);
        }
    }

    private Object readResolve() throws InvalidObjectException {
        WeakReference<SharedBroadcast<?>> known = KNOWN.get(id());
        SharedBroadcast<?> found = known == null ? null : known.get();
        if (found == null) {
            throw new InvalidObjectException("there is no " + this);
        }
        return found;
    }
}
