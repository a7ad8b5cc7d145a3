package io.sabot.engine.function.collection;

import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import java.util.List;

/** The functions that take arrays for sets. */
final class SetFunctions {
    private SetFunctions() {}

    static List<String> names() {
        return List.of("array_distinct", "array_union", "array_intersect", "array_except", "arrays_overlap");
    }

    static Function lookup(String name) {
        return switch (name) {
            case "array_distinct" ->
                ScalarFunction.named(name)
                        .arity(1, 1)
                        .types(SetFunctions::distinct)
                        .calls(SetMethods.class, "distinct")
                        .doc(
                                "Returns each element once, where it comes first.",
                                "SELECT _FUNC_(array(1, 2, 3, null, 3)) -- [1,2,3,null]",
                                "2.4.0",
                                "array_funcs")
                        .build();
            case "array_union" -> set(name, "union", "Returns each element of either array once.", "[1,2,3,5]");
            case "array_intersect" ->
                set(name, "intersect", "Returns each element once that both arrays have.", "[1,3]");
            case "array_except" ->
                set(name, "except", "Returns each element of the first array once that the second has not.", "[2]");
            case "arrays_overlap" ->
                ScalarFunction.named(name)
                        .arity(2, 2)
                        .types(SetFunctions::overlap)
                        .calls(SetMethods.class, "overlap")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .doc(
                                "Returns whether the arrays have an element in common, NULL where only a NULL could be one.",
                                "SELECT _FUNC_(array(1, 2, 3), array(3, 4, 5)) -- true",
                                "2.4.0",
                                "array_funcs")
                        .build();
            default -> null;
        };
    }

    private static ScalarFunction set(String name, String method, String usage, String example) {
        return ScalarFunction.named(name)
                .arity(2, 2)
                .types(arguments -> combine(name, arguments))
                .calls(SetMethods.class, method)
                .doc(usage, "SELECT _FUNC_(array(1, 2, 3), array(1, 3, 5)) -- " + example, "2.4.0", "array_funcs")
                .build();
    }

    private static Typing distinct(Arguments arguments) {
        ArrayType array = ElementTypes.array(arguments, 0);
        ElementTypes.requireOrdered("array_distinct", array.element());
        return new Typing(List.of(array), array);
    }

    private static Typing combine(String function, Arguments arguments) {
        List<DataType> types = both(function, arguments);
        ArrayType left = (ArrayType) types.get(0);
        ArrayType right = (ArrayType) types.get(1);
        boolean containsNull = switch (function) {
            case "array_union" -> left.containsNull() || right.containsNull();
            case "array_intersect" -> left.containsNull() && right.containsNull();
            default -> left.containsNull();
        };
        return new Typing(types, new ArrayType(left.element(), containsNull));
    }

    private static Typing overlap(Arguments arguments) {
        List<DataType> types = both("arrays_overlap", arguments);
        boolean containsNull = types.stream().anyMatch(type -> ((ArrayType) type).containsNull());
        return new Typing(types, DataType.BOOLEAN).nullable(containsNull ? Nullability.ALWAYS : Nullability.IF_ANY);
    }

    private static List<DataType> both(String function, Arguments arguments) {
        DataType left = arguments.type(0);
        DataType right = arguments.type(1);
        DataType common = left instanceof ArrayType a && right instanceof ArrayType b
                ? Coercion.tightestCommonType(a.element(), b.element(), arguments.ansi())
                : null;
        if (common == null) {
            throw ElementTypes.binaryMismatch(function, left, right);
        }
        ElementTypes.requireOrdered(function, common);
        return List.of(
                new ArrayType(common, ((ArrayType) left).containsNull()),
                new ArrayType(common, ((ArrayType) right).containsNull()));
    }
}
