package io.sabot.engine.connector.parquet.source;

import java.io.IOException;

/** Where a file lies. It is opened as often as somebody reads it, so that footers can be kept without keeping files open. */
public interface FilePlace {
    ByteSource open() throws IOException;

    /** As {@link ByteSource#stamp()} of a file opened now. */
    Object stamp() throws IOException;
}
