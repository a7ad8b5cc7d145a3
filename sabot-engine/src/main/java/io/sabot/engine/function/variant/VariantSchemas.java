package io.sabot.engine.function.variant;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.JsonTypes;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Identifiers;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.cast.VariantCasts;
import io.sabot.engine.type.variant.Variant;
import java.util.ArrayList;
import java.util.List;

/** The type that fits what is in a variant; where values of an array have no type in common, VARIANT. */
final class VariantSchemas {
    private VariantSchemas() {}

    static DataType of(Variant variant) {
        return switch (variant.kind()) {
            case OBJECT -> {
                List<Field> fields = new ArrayList<>();
                for (int i = 0; i < variant.count(); i++) {
                    Variant.ObjectField field = variant.field(i);
                    fields.add(Field.of(field.key(), of(field.value())));
                }
                yield new StructType(fields);
            }
            case ARRAY -> {
                DataType element = DataType.NULL;
                for (int i = 0; i < variant.count(); i++) {
                    element = merge(element, of(variant.element(i)));
                }
                yield new ArrayType(element, true);
            }
            case NULL -> DataType.NULL;
            case BOOLEAN -> DataType.BOOLEAN;
            case LONG -> DataType.LONG;
            case STRING -> DataType.STRING;
            case DOUBLE -> DataType.DOUBLE;
            case DECIMAL -> VariantCasts.typeOf(variant.decimal());
            case DATE -> DataType.DATE;
            case TIMESTAMP -> DataType.TIMESTAMP;
            case TIMESTAMP_NTZ -> DataType.TIMESTAMP_NTZ;
            case FLOAT -> DataType.FLOAT;
            case BINARY -> DataType.BINARY;
            case UUID -> throw QueryException.unsupported("Schema of a variant with a UUID");
        };
    }

    static DataType merge(DataType left, DataType right) {
        return JsonTypes.merge(left, right, DataType.VARIANT);
    }

    static String text(DataType type) {
        if (type instanceof StructType struct) {
            List<String> fields = new ArrayList<>();
            for (Field field : struct.fields()) {
                fields.add(Identifiers.quoteIfNeeded(field.name()) + ": " + text(field.type()));
            }
            return "OBJECT<" + String.join(", ", fields) + ">";
        }
        return type instanceof ArrayType array ? "ARRAY<" + text(array.element()) + ">" : type.sql();
    }
}
