package io.sabot.engine.function.collection;

import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.GeneratorFunction.Shape;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.util.ArrayList;
import java.util.List;

/** Functions that give a row for each element. */
final class Generators {
    private Generators() {}

    static Shape explodeShape(Arguments arguments) {
        return new Shape(arguments.types(), new StructType(elements(arguments.type(0))));
    }

    static Shape posexplodeShape(Arguments arguments) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("pos", DataType.INT, false));
        fields.addAll(elements(arguments.type(0)));
        return new Shape(arguments.types(), new StructType(fields));
    }

    private static List<Field> elements(DataType type) {
        if (type instanceof ArrayType array) {
            return List.of(Field.of("col", array.element(), array.containsNull()));
        }
        if (type instanceof MapType map) {
            return List.of(Field.of("key", map.key(), false), Field.of("value", map.value(), map.valueContainsNull()));
        }
        throw CollectionTypes.mismatch("(\"ARRAY\" or \"MAP\")", type);
    }

    static Shape inlineShape(Arguments arguments) {
        DataType type = arguments.type(0);
        if (type instanceof ArrayType array && array.element() instanceof StructType struct) {
            List<Field> fields = new ArrayList<>();
            for (Field field : struct.fields()) {
                fields.add(Field.of(field.name(), field.type(), field.nullable() || array.containsNull()));
            }
            return new Shape(List.of(type), new StructType(fields));
        }
        throw CollectionTypes.mismatch("\"ARRAY<STRUCT>\"", type);
    }

    static List<Object[]> explode(Object[] arguments, CallContext context) {
        List<Object[]> rows = new ArrayList<>();
        if (arguments[0] instanceof ArrayValue array) {
            for (Object element : array.elements()) {
                rows.add(new Object[] {element});
            }
        } else if (arguments[0] instanceof MapValue map) {
            for (int i = 0; i < map.size(); i++) {
                rows.add(new Object[] {map.keys().get(i), map.values().get(i)});
            }
        }
        return rows;
    }

    static List<Object[]> posexplode(Object[] arguments, CallContext context) {
        List<Object[]> rows = new ArrayList<>();
        for (Object[] row : explode(arguments, context)) {
            Object[] numbered = new Object[row.length + 1];
            numbered[0] = rows.size();
            System.arraycopy(row, 0, numbered, 1, row.length);
            rows.add(numbered);
        }
        return rows;
    }

    static List<Object[]> inline(Object[] arguments, CallContext context) {
        List<Object[]> rows = new ArrayList<>();
        if (arguments[0] instanceof ArrayValue array) {
            int width = ((StructType) context.resultType()).size();
            for (Object element : array.elements()) {
                rows.add(element == null ? new Object[width] : ((StructValue) element).values());
            }
        }
        return rows;
    }
}
