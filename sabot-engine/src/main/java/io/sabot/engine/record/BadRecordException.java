package io.sabot.engine.record;

import java.util.List;
import java.util.function.Supplier;

/**
 * A record that does not parse, on its way to what the parse mode makes of it. Never leaves the room: it has no stack trace.
 */
final class BadRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<String> record;
    private final transient List<Object[]> partialRows;

    /**
     * @param record text of the record
     * @param partialRows what could be read of it, perhaps nothing
     */
    BadRecordException(Supplier<String> record, List<Object[]> partialRows, Throwable cause) {
        super(null, cause, false, false);
        this.record = record;
        this.partialRows = partialRows;
    }

    String record() {
        return record.get();
    }

    List<Object[]> partialRows() {
        return partialRows;
    }
}
