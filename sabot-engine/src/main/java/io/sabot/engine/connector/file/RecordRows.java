package io.sabot.engine.connector.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** Rows of records, each of which may be several rows or none. */
public abstract class RecordRows implements RowReader {
    private final Closeable source;
    private Iterator<Object[]> current = List.<Object[]>of().iterator();

    /** @param source closed with this reader */
    protected RecordRows(Closeable source) {
        this.source = source;
    }

    /** @return the rows of the next record, null at the end */
    protected abstract List<Object[]> nextRecord() throws IOException;

    @Override
    public final Object[] next() throws IOException {
        while (!current.hasNext()) {
            List<Object[]> rows = nextRecord();
            if (rows == null) {
                return null;
            }
            current = rows.iterator();
        }
        return current.next();
    }

    @Override
    public final void close() throws IOException {
        source.close();
    }
}
