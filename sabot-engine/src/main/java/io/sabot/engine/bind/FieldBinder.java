package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;

/** Binds what follows a dot: a field of a struct, of each struct of an array, or the value of a map under that key. */
final class FieldBinder {
    private final BindContext context;
    private final CallBinder calls;

    FieldBinder(BindContext context, CallBinder calls) {
        this.context = context;
        this.calls = calls;
    }

    BoundExpr of(BoundExpr input, String name) {
        if (input.type() instanceof StructType struct) {
            return new BoundExpr.Field(input, ordinal(struct, name));
        }
        if (input.type() instanceof ArrayType array && array.element() instanceof StructType struct) {
            return new BoundExpr.ArrayField(input, ordinal(struct, name));
        }
        if (input.type() instanceof MapType) {
            return calls.elementAt(input, new BoundExpr.Literal(Slice.of(name), DataType.STRING), null);
        }
        throw QueryException.analysis(
                "INVALID_EXTRACT_BASE_FIELD_TYPE",
                "base",
                "\"" + BoundText.of(input) + "\"",
                "other",
                "\"" + input.type().sql() + "\"");
    }

    private int ordinal(StructType struct, String name) {
        int found = -1;
        for (int i = 0; i < struct.size(); i++) {
            if (context.sameName(struct.field(i).name(), name)) {
                if (found >= 0) {
                    throw QueryException.analysis(
                            "AMBIGUOUS_REFERENCE_TO_FIELDS", "field", "`" + name + "`", "count", "2");
                }
                found = i;
            }
        }
        if (found < 0) {
            List<String> fields = new ArrayList<>();
            struct.fields().forEach(field -> fields.add("`" + field.name() + "`"));
            throw QueryException.analysis(
                    "FIELD_NOT_FOUND", "fieldName", "`" + name + "`", "fields", String.join(", ", fields));
        }
        return found;
    }
}
