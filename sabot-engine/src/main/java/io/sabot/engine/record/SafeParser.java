package io.sabot.engine.record;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of records under a parse mode: what could not be read is NULL and the record's text goes to the column for corrupt
 * records, or the record is left out, or the query fails. Source: FailureSafeParser of Spark.
 *
 * @param <R> a record
 */
public final class SafeParser<R> {
    private final RawParser<R> parser;
    private final ParseMode mode;
    private final StructType schema;
    private final int corruptColumn;

    /** Parses well-formed records, and says what is wrong with others by throwing {@link BadRecordException}. */
    interface RawParser<R> {
        /** @return rows of {@code schema} without the column for corrupt records */
        List<Object[]> parse(R record);
    }

    /**
     * @param schema of the rows to make
     * @param corruptColumn name of the column for the text of a record that does not parse; need not be in the schema
     */
    SafeParser(RawParser<R> parser, ParseMode mode, StructType schema, String corruptColumn) {
        this.parser = parser;
        this.mode = mode;
        this.schema = schema;
        this.corruptColumn = schema.indexOf(corruptColumn, true);
    }

    /** The schema that a parser has to fill: all but the column for corrupt records. */
    static StructType withoutCorrupt(StructType schema, String corruptColumn) {
        List<Field> fields = new ArrayList<>(schema.fields());
        fields.removeIf(field -> field.name().equals(corruptColumn));
        return new StructType(fields);
    }

    /** @return fresh rows; mostly one, none for a record that is left out, several for an array of objects */
    public List<Object[]> parse(R record) {
        try {
            List<Object[]> rows = parser.parse(record);
            if (corruptColumn < 0) {
                return rows;
            }
            return rows.stream().map(row -> withCorrupt(row, null)).toList();
        } catch (BadRecordException e) {
            return switch (mode) {
                case PERMISSIVE -> partial(e);
                case DROPMALFORMED -> List.of();
                case FAILFAST -> throw failure(e);
            };
        }
    }

    private List<Object[]> partial(BadRecordException bad) {
        if (bad.partialRows().isEmpty()) {
            return List.<Object[]>of(bestRow(bad, null));
        }
        return bad.partialRows().stream().map(row -> bestRow(bad, row)).toList();
    }

    private Object[] bestRow(BadRecordException bad, Object[] partial) {
        if (corruptColumn >= 0) {
            return withCorrupt(partial, bad.record());
        }
        return partial == null ? new Object[schema.size()] : partial;
    }

    private Object[] withCorrupt(Object[] row, String text) {
        Object[] full = new Object[schema.size()];
        for (int i = 0; i < full.length; i++) {
            if (i == corruptColumn) {
                full[i] = text == null ? null : Slice.of(text);
            } else if (row != null) {
                full[i] = row[i < corruptColumn ? i : i - 1];
            }
        }
        return full;
    }

    private QueryException failure(BadRecordException bad) {
        if (bad.getCause() instanceof ValueException.ArrayForStruct) {
            return malformed(ErrorKind.RUNTIME, "CANNOT_PARSE_JSON_ARRAYS_AS_STRUCTS", bad.record());
        }
        if (bad.getCause() instanceof ValueException.TextForNumber text) {
            return text.malformed(bad.record());
        }
        Object[] best = bestRow(
                bad, bad.partialRows().isEmpty() ? null : bad.partialRows().get(0));
        Throwable cause = bad.getCause() instanceof ValueException value ? value.toError() : bad.getCause();
        return malformed(ErrorKind.EXECUTION, "WITHOUT_SUGGESTION", TextOfValues.row(best, schema))
                .withCause(cause);
    }

    private static QueryException malformed(ErrorKind kind, String reason, String record) {
        return QueryException.of(
                kind,
                "MALFORMED_RECORD_IN_PARSING." + reason,
                "badRecord",
                record,
                "failFastMode",
                ParseMode.FAILFAST.name());
    }
}
