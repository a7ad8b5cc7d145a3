package io.sabot.engine.function.collection;

import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The area of functions of arrays and maps, higher-order functions and generators among them. */
public final class CollectionFunctions {
    private CollectionFunctions() {}

    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of("array"));
        names.addAll(ArrayFunctions.names());
        names.addAll(SetFunctions.names());
        names.addAll(SequenceFunctions.names());
        names.addAll(MapFunctions.names());
        names.addAll(LambdaFunctions.names());
        names.addAll(GeneratorFunctions.names());
        return names;
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        if (name.equals("array")) {
            return array();
        }
        Function found = ArrayFunctions.lookup(name);
        found = found == null ? MapFunctions.lookup(name) : found;
        found = found == null ? SetFunctions.lookup(name) : found;
        found = found == null ? LambdaFunctions.lookup(name) : found;
        found = found == null ? SequenceFunctions.lookup(name) : found;
        return found == null ? GeneratorFunctions.lookup(name) : found;
    }

    private static ScalarFunction array() {
        return ScalarFunction.named("array")
                .arity(0, Integer.MAX_VALUE)
                .types(CollectionFunctions::arrayTypes)
                .calls(CollectionFunctions.class, "array")
                .nulls(NullRule.NEVER_NULL)
                .variadic()
                .doc("Returns an array of the arguments.", "SELECT _FUNC_(1, 2, 3) -- [1,2,3]", "1.1.0", "array_funcs")
                .build();
    }

    private static Typing arrayTypes(Arguments arguments) {
        boolean empty = arguments.size() == 0;
        DataType element =
                empty ? MapTypes.emptyElement(arguments) : Coercion.commonType(arguments.types(), arguments.ansi());
        if (element == null) {
            throw MapTypes.differentTypes("array", arguments.types());
        }
        boolean containsNull = arguments.nullable().contains(true);
        return new Typing(Collections.nCopies(arguments.size(), element), new ArrayType(element, containsNull));
    }

    /** The method of {@code array}. */
    public static ArrayValue array(Object[] values) {
        return new ArrayValue(values.clone());
    }
}
