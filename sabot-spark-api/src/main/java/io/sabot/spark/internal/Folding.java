package io.sabot.spark.internal;

import io.sabot.engine.object.Combine;
import io.sabot.engine.object.ObjectSerializer;
import io.sabot.spark.api.java.function.Function2;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Values of one key become one, beginning with a zero: every key with a copy of its own. */
@SuppressWarnings("unchecked") // the engine hands on what it got
public final class Folding<V, C> implements Combine {
    private static final long serialVersionUID = 1L;

    private final byte[] zero;
    private final Function2<C, V, C> next;
    private final Function2<C, C, C> merging;

    public Folding(C zero, Function2<C, V, C> next, Function2<C, C, C> merging) {
        this.zero = written(zero);
        this.next = next;
        this.merging = merging;
    }

    private static byte[] written(Object zero) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectSerializer.Writer writer = new JavaObjectSerializer().writer(bytes)) {
            writer.write(zero);
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
        return bytes.toByteArray();
    }

    private C copyOfZero() throws IOException, ClassNotFoundException {
        try (ObjectSerializer.Reader reader = new JavaObjectSerializer().reader(new ByteArrayInputStream(zero))) {
            return (C) reader.read();
        }
    }

    @Override
    public Object create(Object value) throws Exception {
        return next.call(copyOfZero(), (V) value);
    }

    @Override
    public Object add(Object combined, Object value) throws Exception {
        return next.call((C) combined, (V) value);
    }

    @Override
    public Object merge(Object combined, Object other) throws Exception {
        return merging.call((C) combined, (C) other);
    }
}
