package io.sabot.engine.function.collection;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.GeneratorFunction.Shape;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
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
        throw ImplicitCasts.unexpected(0, "(\"ARRAY\" or \"MAP\")", type);
    }

    static Shape inlineShape(Arguments arguments) {
        DataType type = arguments.type(0);
        if (type instanceof ArrayType array && array.element() instanceof StructType struct) {
            StructType row = array.containsNull() ? (StructType) ElementTypes.asNullable(struct) : struct;
            return new Shape(List.of(type), row);
        }
        throw ImplicitCasts.unexpected(0, "\"ARRAY<STRUCT>\"", type);
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

    /** The number of rows comes first, then the values row by row. */
    static Shape stackShape(Arguments arguments) {
        int rows = stackRows(arguments);
        int columns = (arguments.size() - 2) / rows + 1;
        List<DataType> types = new ArrayList<>(List.of(DataType.INT));
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            boolean typeless =
                    arguments.type(i) == DataType.NULL && arguments.isLiteral().get(i);
            types.add(typeless ? firstType(arguments, (i - 1) % columns + 1, columns) : arguments.type(i));
            if (i <= columns) {
                fields.add(Field.of("col" + (i - 1), types.get(i), true));
            }
        }
        for (int i = 1; i < types.size(); i++) {
            int column = (i - 1) % columns;
            if (!types.get(i).equals(fields.get(column).type())) {
                throw QueryException.analysis(
                        "DATATYPE_MISMATCH.STACK_COLUMN_DIFF_TYPES",
                        "columnIndex",
                        Integer.toString(column),
                        "leftParamIndex",
                        Integer.toString(column + 1),
                        "leftType",
                        Errors.quoted(fields.get(column).type()),
                        "rightParamIndex",
                        Integer.toString(i),
                        "rightType",
                        Errors.quoted(types.get(i)));
            }
        }
        return new Shape(types, new StructType(fields));
    }

    private static int stackRows(Arguments arguments) {
        if (arguments.type(0) != DataType.INT) {
            throw ImplicitCasts.unexpected(0, Errors.quoted(DataType.INT), arguments.type(0));
        }
        if (!arguments.isLiteral().get(0)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "inputName",
                    Quoting.id("n"),
                    "inputType",
                    Errors.quoted(DataType.INT),
                    "inputExprIndex",
                    "0");
        }
        Object rows = arguments.constants().get(0);
        int count = rows == null ? 0 : (int) rows;
        if (count < 1) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE",
                    "exprName",
                    Quoting.id("n"),
                    "valueRange",
                    "(0, " + Integer.MAX_VALUE + "]",
                    "currentValue",
                    Integer.toString(count));
        }
        return count;
    }

    /** Of a column: that of the first value that has one. */
    private static DataType firstType(Arguments arguments, int first, int columns) {
        for (int i = first; i < arguments.size(); i += columns) {
            if (arguments.type(i) != DataType.NULL) {
                return arguments.type(i);
            }
        }
        return DataType.NULL;
    }

    static List<Object[]> stack(Object[] arguments, CallContext context) {
        int columns = ((StructType) context.resultType()).size();
        List<Object[]> rows = new ArrayList<>();
        for (int row = 0; row < (int) arguments[0]; row++) {
            Object[] values = new Object[columns];
            for (int i = 0; i < columns; i++) {
                int at = 1 + row * columns + i;
                values[i] = at < arguments.length ? arguments[at] : null;
            }
            rows.add(values);
        }
        return rows;
    }
}
