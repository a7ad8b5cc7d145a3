package io.sabot.engine.object;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Objects that are read from bytes one by one, up to the end of the bytes or of the task. */
public final class SerializedObjects<T> implements Iterator<T> {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ObjectSerializer.Reader reader;
    private T next;
    private boolean isNext;
    private boolean ended;

    /** @param bytes closed with the last object, or when the task ends */
    public SerializedObjects(ObjectSerializer serializer, InputStream bytes, Task task) {
        try {
            reader = serializer.reader(new BufferedInputStream(bytes, BUFFER_BYTES));
        } catch (IOException failure) {
            try {
                bytes.close();
            } catch (IOException another) {
                failure.addSuppressed(another);
            }
            throw Failures.sneaky(failure);
        }
        task.atEnd(failure -> end());
    }

    private void end() {
        if (!ended) {
            ended = true;
            try {
                reader.close();
            } catch (IOException failure) {
                throw Failures.sneaky(failure);
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean hasNext() {
        if (!isNext && !ended) {
            try {
                next = (T) reader.read();
                isNext = true;
            } catch (EOFException last) {
                end();
            } catch (IOException | ClassNotFoundException failure) {
                throw Failures.sneaky(failure);
            }
        }
        return isNext;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        isNext = false;
        return next;
    }
}
