package io.sabot.engine.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Objects as a stream of bytes. Thread-safe; what it opens is used by one thread. */
public interface ObjectSerializer {
    Writer writer(OutputStream bytes) throws IOException;

    Reader reader(InputStream bytes) throws IOException;

    /** Objects of one stream. */
    interface Writer extends AutoCloseable {
        /** @throws IOException for objects that cannot be written, too */
        void write(Object object) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Objects of one stream, in the order written. */
    interface Reader extends AutoCloseable {
        /** @throws java.io.EOFException after the last */
        Object read() throws IOException, ClassNotFoundException;

        @Override
        void close() throws IOException;
    }
}
