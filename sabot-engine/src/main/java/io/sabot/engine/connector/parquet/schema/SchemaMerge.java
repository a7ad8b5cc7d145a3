package io.sabot.engine.connector.parquet.schema;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;

/** One schema for files of several, after StructType.merge of Spark: fields by name, types that differ only in what they hold. */
public final class SchemaMerge {
    private final boolean caseSensitive;

    private SchemaMerge(boolean caseSensitive) {
        this.caseSensitive = caseSensitive;
    }

    public static StructType merge(StructType left, StructType right, boolean caseSensitive) {
        try {
            return new SchemaMerge(caseSensitive).structs(left, right);
        } catch (QueryException e) {
            throw error("CANNOT_MERGE_SCHEMAS", left, right).withCause(e);
        }
    }

    private StructType structs(StructType left, StructType right) {
        List<Field> fields = new ArrayList<>(left.fields());
        for (Field field : right.fields()) {
            int index = left.indexOf(field.name(), caseSensitive);
            if (index < 0) {
                fields.add(field);
                continue;
            }
            Field first = left.field(index);
            DataType type = types(first.type(), field.type());
            fields.set(index, new Field(first.name(), type, first.nullable() || field.nullable(), first.metadata()));
        }
        return new StructType(fields);
    }

    private DataType types(DataType left, DataType right) {
        if (left instanceof StructType one && right instanceof StructType other) {
            return structs(one, other);
        }
        if (left instanceof ArrayType one && right instanceof ArrayType other) {
            return new ArrayType(types(one.element(), other.element()), one.containsNull() || other.containsNull());
        }
        if (left instanceof MapType one && right instanceof MapType other) {
            boolean nulls = one.valueContainsNull() || other.valueContainsNull();
            return new MapType(types(one.key(), other.key()), types(one.value(), other.value()), nulls);
        }
        if (left instanceof DecimalType one && right instanceof DecimalType other && one.scale() == other.scale()) {
            return new DecimalType(Math.max(one.precision(), other.precision()), one.scale());
        }
        if (!left.equals(right)) {
            throw error("CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE", left, right);
        }
        return left;
    }

    private static QueryException error(String condition, DataType left, DataType right) {
        return QueryException.of(
                ErrorKind.RUNTIME, condition, "left", Quoting.quoted(left.sql()), "right", Quoting.quoted(right.sql()));
    }
}
