package io.sabot.engine.function.collection;

import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;

/** Types of calls of the functions of arrays. Source: collectionOperations of Spark. */
final class ArrayTypes {
    private ArrayTypes() {}

    static Typing item(Arguments arguments) {
        ArrayType array = (ArrayType) arguments.type(0);
        DataType index = arguments.type(1).equals(DataType.LONG) ? DataType.LONG : DataType.INT;
        return new Typing(List.of(array, index), array.element());
    }

    static Typing get(Arguments arguments) {
        if (!(arguments.type(0) instanceof ArrayType array)) {
            throw ElementTypes.notAnArray(0, arguments.type(0));
        }
        return new Typing(List.of(array, ElementTypes.integer(arguments, 1)), array.element());
    }

    static Typing size(Arguments arguments) {
        DataType type = arguments.type(0);
        if (type == DataType.NULL) {
            type = new ArrayType(DataType.NULL, true);
        } else if (!(type instanceof ArrayType) && !(type instanceof MapType)) {
            throw ImplicitCasts.unexpected(0, "(\"ARRAY\" or \"MAP\")", type);
        }
        return new Typing(List.of(type), DataType.INT);
    }

    static Typing contains(Arguments arguments) {
        DataType value = arguments.type(1);
        if (arguments.type(0) == DataType.NULL || value == DataType.NULL) {
            throw ElementTypes.voidArgument("array_contains");
        }
        ArrayType array = ElementTypes.array(arguments, 0);
        DataType common = Coercion.commonTypeWithoutText(array.element(), value, arguments.ansi());
        return withValue("array_contains", arguments, array, common, DataType.BOOLEAN)
                .nullable(array.containsNull() ? Nullability.ALWAYS : Nullability.IF_ANY);
    }

    static Typing position(Arguments arguments) {
        ArrayType array = arguments.type(0) instanceof ArrayType type ? type : null;
        boolean voidValue = arguments.type(1) == DataType.NULL;
        if (arguments.type(0) == DataType.NULL || voidValue && (array == null || array.element() == DataType.NULL)) {
            throw ElementTypes.voidArgument("array_position");
        }
        array = ElementTypes.array(arguments, 0);
        DataType common = ElementTypes.tightest(array, arguments.type(1), arguments);
        return withValue("array_position", arguments, array, common, DataType.LONG);
    }

    static Typing remove(Arguments arguments) {
        if (!(arguments.type(0) instanceof ArrayType array)) {
            throw ElementTypes.arrayMismatch("array_remove", arguments.type(0), arguments.type(1));
        }
        DataType common = ElementTypes.tightest(array, arguments.type(1), arguments);
        ArrayType result = new ArrayType(common, array.containsNull());
        return withValue("array_remove", arguments, array, common, result);
    }

    private static Typing withValue(
            String function, Arguments arguments, ArrayType array, DataType common, DataType result) {
        if (common == null) {
            throw ElementTypes.arrayMismatch(function, array, arguments.type(1));
        }
        ElementTypes.requireOrdered(function, common);
        return new Typing(List.of(new ArrayType(common, array.containsNull()), common), result);
    }

    static Typing append(String function, Arguments arguments) {
        if (!(arguments.type(0) instanceof ArrayType array)) {
            throw ElementTypes.notAnArray(0, arguments.type(0));
        }
        DataType common = ElementTypes.tightest(array, arguments.type(1), arguments);
        if (common == null) {
            throw ElementTypes.arrayMismatch(function, array, arguments.type(1));
        }
        ArrayType type = new ArrayType(common, array.containsNull());
        return new Typing(List.of(type, common), ElementTypes.asNullable(type)).nullable(arguments.nullable(0));
    }

    static Typing insert(Arguments arguments) {
        String function = "array_insert";
        DataType position = arguments.type(1);
        if (!(arguments.type(0) instanceof ArrayType array)) {
            throw ElementTypes.arrayMismatch(function, arguments.type(0), arguments.type(2));
        }
        if (!position.isIntegral() || position == DataType.LONG) {
            throw ImplicitCasts.unexpected(1, Errors.quoted(DataType.INT), position);
        }
        DataType common = ElementTypes.tightest(array, arguments.type(2), arguments);
        if (common == null) {
            throw ElementTypes.arrayMismatch(function, array, arguments.type(2));
        }
        ArrayType type = new ArrayType(common, array.containsNull());
        Typing typing = new Typing(List.of(type, DataType.INT, common), ElementTypes.asNullable(type))
                .nullable(arguments.nullable(0) || arguments.nullable(1));
        boolean legacy = arguments.settings().get(FunctionSettings.INSERT_COUNTS_BACK_FROM_LAST);
        return legacy ? typing.of(ArrayFunctions.INSERT_LEGACY) : typing;
    }

    static Typing extreme(String function, Arguments arguments) {
        ArrayType array = ElementTypes.array(arguments, 0);
        ElementTypes.requireOrdered(function, array.element());
        return new Typing(List.of(array), array.element()).nullable(true);
    }

    static Typing join(Arguments arguments) {
        List<DataType> types = new ArrayList<>();
        DataType array = arguments.type(0);
        TypePattern texts = new TypePattern.ArrayOf(TypePattern.STRING);
        DataType target = Coercion.implicitCast(array, texts, arguments.ansi());
        if (target == null && array instanceof ArrayType of) {
            DataType element = Coercion.implicitCast(of.element(), TypePattern.STRING, arguments.ansi());
            target = element == null ? null : new ArrayType(element, of.containsNull());
        }
        if (target == null) {
            throw ImplicitCasts.unexpected(0, "\"ARRAY<STRING>\"", array);
        }
        types.add(target);
        for (int i = 1; i < arguments.size(); i++) {
            DataType type = arguments.type(i) == DataType.NULL ? DataType.STRING : arguments.type(i);
            if (!type.isString()) {
                throw ImplicitCasts.unexpected(i, Errors.quoted(DataType.STRING), type);
            }
            types.add(type);
        }
        return new Typing(types, ((ArrayType) target).element());
    }

    static Typing compact(Arguments arguments) {
        ArrayType array = ElementTypes.array(arguments, 0);
        return new Typing(List.of(array), new ArrayType(array.element(), false));
    }

    static Typing repeat(Arguments arguments) {
        DataType element = arguments.type(0);
        DataType count = arguments.type(1) == DataType.NULL ? DataType.INT : arguments.type(1);
        if (count != DataType.INT) {
            throw ImplicitCasts.unexpected(1, Errors.quoted(DataType.INT), count);
        }
        return new Typing(List.of(element, count), new ArrayType(element, arguments.nullable(0)))
                .nullable(arguments.nullable(1));
    }

    static Typing flatten(Arguments arguments) {
        if (arguments.type(0) instanceof ArrayType outer && outer.element() instanceof ArrayType inner) {
            return new Typing(List.of(outer), inner)
                    .nullable(outer.containsNull() ? Nullability.ALWAYS : Nullability.IF_ANY);
        }
        throw ImplicitCasts.unexpected(0, "\"ARRAY\" of \"ARRAY\"", arguments.type(0));
    }

    static Typing slice(Arguments arguments) {
        ArrayType array = ElementTypes.array(arguments, 0);
        return new Typing(
                List.of(array, ElementTypes.integer(arguments, 1), ElementTypes.integer(arguments, 2)), array);
    }

    static Typing sort(Arguments arguments) {
        ArrayType array = ElementTypes.array(arguments, 0);
        ElementTypes.requireOrdered("sort_array", array.element());
        if (!arguments.isLiteral().get(1)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "inputName",
                    Quoting.id("ascendingOrder"),
                    "inputType",
                    Errors.quoted(arguments.type(1)),
                    "inputExprIndex",
                    "1");
        }
        if (arguments.type(1) != DataType.BOOLEAN && arguments.type(1) != DataType.NULL) {
            throw ImplicitCasts.unexpected(1, Errors.quoted(DataType.BOOLEAN), arguments.type(1));
        }
        return new Typing(List.of(array, DataType.BOOLEAN), array);
    }

    static Typing shuffle(Arguments arguments) {
        ArrayType array = ElementTypes.array(arguments, 0);
        if (arguments.size() == 1) {
            return new Typing(List.of(array), array);
        }
        DataType seed = arguments.type(1);
        boolean number = seed == DataType.INT || seed == DataType.LONG || seed == DataType.NULL;
        if (!number || !arguments.isLiteral().get(1)) {
            throw QueryException.analysis(
                    "INVALID_PARAMETER_VALUE.LONG",
                    "functionName",
                    Quoting.id("shuffle"),
                    "parameter",
                    Quoting.id("seed"),
                    "invalidValue",
                    Errors.quoted(seed));
        }
        return new Typing(List.of(array, seed == DataType.NULL ? DataType.LONG : seed), array)
                .nullable(arguments.nullable(0));
    }

    /** The names of the fields are numbers here; the binder knows better ones. */
    static Typing zip(Arguments arguments) {
        List<DataType> types = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            ArrayType array = ElementTypes.array(arguments, i);
            types.add(array);
            fields.add(Field.of(Integer.toString(i), array.element(), true));
        }
        return new Typing(types, new ArrayType(new StructType(fields), false));
    }
}
