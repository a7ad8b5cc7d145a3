package io.sabot.engine.record;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.List;

/** The option by which each record is one variant. Source: DataSourceOptions of Spark. */
public final class SingleVariant {
    static final String OPTION = "singleVariantColumn";

    private SingleVariant() {}

    /** The columns of files that are read so. */
    public static StructType schema(String column) {
        return new StructType(List.of(Field.of(column, DataType.VARIANT)));
    }

    /**
     * Checks that a user's schema is that column, and perhaps one for corrupt records.
     *
     * @param column null when the option is not set, and any schema is right
     */
    public static void check(StructType schema, String column, String corruptColumn) {
        if (column == null) {
            return;
        }
        boolean variant = has(schema, column, DataType.VARIANT);
        boolean corrupt = !corruptColumn.equals(column) && has(schema, corruptColumn, DataType.STRING);
        boolean valid = variant && (schema.size() == 1 || schema.size() == 2 && corrupt);
        if (!valid) {
            throw QueryException.analysis("INVALID_SINGLE_VARIANT_COLUMN", "schema", Errors.quoted(schema));
        }
    }

    private static boolean has(StructType schema, String name, DataType type) {
        int ordinal = schema.indexOf(name, true);
        return ordinal >= 0
                && schema.field(ordinal).type().equals(type)
                && schema.field(ordinal).nullable();
    }
}
