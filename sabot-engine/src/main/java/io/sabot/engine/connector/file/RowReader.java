package io.sabot.engine.connector.file;

import java.io.Closeable;
import java.io.IOException;

/** Rows one after another, for formats that are parsed record by record. */
public interface RowReader extends Closeable {
    /** @return the boxed values of the next row, or null at the end; the array belongs to the reader, which may use it again */
    Object[] next() throws IOException;
}
