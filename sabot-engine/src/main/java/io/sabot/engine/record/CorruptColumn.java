package io.sabot.engine.record;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.List;

/** The column that receives records which do not parse, {@code columnNameOfCorruptRecord}. */
public final class CorruptColumn {
    private CorruptColumn() {}

    /** Fails unless the column, where it is, is a nullable string. */
    public static void check(StructType schema, String name) {
        int at = schema.indexOf(name, true);
        if (at >= 0 && !(schema.field(at).type().isString() && schema.field(at).nullable())) {
            throw QueryException.analysis(
                    "INVALID_CORRUPT_RECORD_TYPE",
                    "columnName",
                    Quoting.id(name),
                    "actualType",
                    Quoting.type(schema.field(at).type().sql()));
        }
    }

    /**
     * The columns that a scan reads. To ask for the corrupt column alone is refused: nothing would be parsed, so nothing would
     * be found to be corrupt.
     */
    public static StructType wanted(StructType schema, List<Integer> columns, String name) {
        check(schema, name);
        List<Field> wanted = columns.stream().map(schema::field).toList();
        if (wanted.size() == 1 && wanted.get(0).name().equals(name)) {
            throw QueryException.analysis("UNSUPPORTED_FEATURE.QUERY_ONLY_CORRUPT_RECORD_COLUMN");
        }
        return new StructType(wanted);
    }
}
