package io.sabot.engine.function.collection;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.cast.CastRules;
import java.util.List;

/** What lambdas are called with, and the types of calls that have them. Source: higherOrderFunctions of Spark. */
final class LambdaTypes {
    private LambdaTypes() {}

    // Parameters of lambdas

    static List<Field> element(int position, int written, Arguments arguments) {
        ArrayType array = ElementTypes.array(arguments, 0);
        return List.of(Field.of("element", array.element(), array.containsNull()));
    }

    static List<Field> elementAndIndex(int position, int written, Arguments arguments) {
        Field element = element(position, written, arguments).get(0);
        return written == 2 ? List.of(element, Field.of("index", DataType.INT, false)) : List.of(element);
    }

    static List<Field> twoElements(int position, int written, Arguments arguments) {
        Field element = element(position, written, arguments).get(0);
        return List.of(element, element);
    }

    static List<Field> oneOfEach(int position, int written, Arguments arguments) {
        return List.of(
                Field.of("left", ElementTypes.array(arguments, 0).element(), true),
                Field.of("right", ElementTypes.array(arguments, 1).element(), true));
    }

    static List<Field> accumulated(int position, int written, Arguments arguments) {
        Field state = Field.of("state", arguments.type(1), true);
        return position == 3
                ? List.of(state)
                : List.of(state, element(position, written, arguments).get(0));
    }

    static List<Field> entry(int position, int written, Arguments arguments) {
        MapType map = ElementTypes.map(arguments, 0);
        return List.of(Field.of("key", map.key(), false), Field.of("value", map.value(), map.valueContainsNull()));
    }

    static List<Field> keyAndValues(int position, int written, Arguments arguments) {
        return List.of(
                Field.of("key", commonKey(arguments), false),
                Field.of("left", ElementTypes.map(arguments, 0).value(), true),
                Field.of("right", ElementTypes.map(arguments, 1).value(), true));
    }

    // Types of calls

    static Typing transform(Arguments arguments) {
        return new Typing(
                        List.of(ElementTypes.array(arguments, 0), arguments.type(1)),
                        new ArrayType(arguments.type(1), arguments.nullable(1)))
                .nullable(arguments.nullable(0));
    }

    static Typing filter(Arguments arguments) {
        ArrayType array = ElementTypes.array(arguments, 0);
        return new Typing(List.of(array, condition(arguments)), array).nullable(arguments.nullable(0));
    }

    static Typing exists(Arguments arguments) {
        return new Typing(List.of(ElementTypes.array(arguments, 0), condition(arguments)), DataType.BOOLEAN)
                .nullable(arguments.nullable(0) || arguments.nullable(1));
    }

    static Typing forall(Arguments arguments) {
        return exists(arguments);
    }

    /** A function that must give true or false. */
    private static DataType condition(Arguments arguments) {
        DataType type = arguments.type(1);
        if (type != DataType.BOOLEAN && type != DataType.NULL) {
            throw ImplicitCasts.unexpected(1, Errors.quoted(DataType.BOOLEAN), type);
        }
        return DataType.BOOLEAN;
    }

    static Typing aggregate(Arguments arguments) {
        ArrayType array = ElementTypes.array(arguments, 0);
        DataType state = arguments.type(1);
        DataType merged = arguments.type(2);
        if (!Coercion.isSameStructure(state, merged) && merged != DataType.NULL) {
            throw ImplicitCasts.unexpected(2, Errors.quoted(state), merged);
        }
        if (arguments.size() == 3) {
            return new Typing(List.of(array, state, mergedType(state, merged)), state).nullable(true);
        }
        DataType finished = arguments.type(3);
        return new Typing(List.of(array, state, mergedType(state, merged), finished), finished)
                .nullable(arguments.nullable(0) || arguments.nullable(3));
    }

    /** The state that comes out of a merge is taken as it is; only NULL of no type becomes one of the state's. */
    private static DataType mergedType(DataType state, DataType merged) {
        return merged == DataType.NULL ? state : merged;
    }

    static Typing sort(Arguments arguments) {
        ArrayType array = ElementTypes.array(arguments, 0);
        if (arguments.size() == 1) {
            ElementTypes.requireOrdered("array_sort", array.element());
            return new Typing(List.of(array), array);
        }
        if (arguments.type(1) != DataType.INT) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.UNEXPECTED_RETURN_TYPE",
                    "functionName",
                    Quoting.id("lambdafunction"),
                    "expectedType",
                    Errors.quoted(DataType.INT),
                    "actualType",
                    Errors.quoted(arguments.type(1)));
        }
        return new Typing(List.of(array, DataType.INT), array).nullable(arguments.nullable(0));
    }

    static Typing zipWith(Arguments arguments) {
        return new Typing(
                        List.of(ElementTypes.array(arguments, 0), ElementTypes.array(arguments, 1), arguments.type(2)),
                        new ArrayType(arguments.type(2), arguments.nullable(2)))
                .nullable(arguments.nullable(0) || arguments.nullable(1));
    }

    static Typing mapFilter(Arguments arguments) {
        MapType map = ElementTypes.map(arguments, 0);
        return new Typing(List.of(map, condition(arguments)), map).nullable(arguments.nullable(0));
    }

    static Typing mapZipWith(Arguments arguments) {
        DataType key = commonKey(arguments);
        return new Typing(
                        List.of(
                                withKey(ElementTypes.map(arguments, 0), key),
                                withKey(ElementTypes.map(arguments, 1), key),
                                arguments.type(2)),
                        new MapType(key, arguments.type(2), arguments.nullable(2)))
                .nullable(arguments.nullable(0) || arguments.nullable(1));
    }

    private static MapType withKey(MapType map, DataType key) {
        return new MapType(key, map.value(), map.valueContainsNull());
    }

    private static DataType commonKey(Arguments arguments) {
        DataType left = ElementTypes.map(arguments, 0).key();
        DataType right = ElementTypes.map(arguments, 1).key();
        DataType common = Coercion.commonType(left, right, arguments.ansi());
        if (common == null || CastRules.forceNullable(left, common) || CastRules.forceNullable(right, common)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.MAP_ZIP_WITH_DIFF_TYPES",
                    "functionName",
                    Quoting.id("map_zip_with"),
                    "leftType",
                    Errors.quoted(left),
                    "rightType",
                    Errors.quoted(right));
        }
        ElementTypes.requireOrdered("map_zip_with", common);
        return common;
    }

    static Typing transformKeys(Arguments arguments) {
        MapType map = ElementTypes.map(arguments, 0);
        ElementTypes.requireMapKey(arguments.type(1));
        return new Typing(
                        List.of(map, arguments.type(1)),
                        new MapType(arguments.type(1), map.value(), map.valueContainsNull()))
                .nullable(arguments.nullable(0));
    }

    static Typing transformValues(Arguments arguments) {
        MapType map = ElementTypes.map(arguments, 0);
        return new Typing(
                        List.of(map, arguments.type(1)),
                        new MapType(map.key(), arguments.type(1), arguments.nullable(1)))
                .nullable(arguments.nullable(0));
    }
}
