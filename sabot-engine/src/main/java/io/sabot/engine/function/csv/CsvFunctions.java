package io.sabot.engine.function.csv;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.FormatArguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;

/** The area of functions of CSV texts. */
public final class CsvFunctions {
    private static final String GROUP = "csv_funcs";

    private CsvFunctions() {}

    public static List<String> names() {
        return List.of("from_csv", "to_csv", "schema_of_csv");
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "from_csv" ->
                entry(name, "fromCsv", "reader", 2)
                        .types(CsvFunctions::fromCsv)
                        .doc(
                                "Returns the values of a CSV text in the columns that `schema` names.",
                                "SELECT _FUNC_('1, 0.8', 'a INT, b DOUBLE') -- {\"a\":1,\"b\":0.8}",
                                "3.0.0",
                                GROUP)
                        .build();
            case "to_csv" ->
                entry(name, "toCsv", "writer", 1)
                        .types(CsvFunctions::toCsv)
                        .nulls(NullRule.STRICT_NULLABLE)
                        .doc(
                                "Returns a struct as CSV text.",
                                "SELECT _FUNC_(named_struct('a', 1, 'b', 2)) -- 1,2",
                                "3.0.0",
                                GROUP)
                        .build();
            case "schema_of_csv" ->
                entry(name, "schemaOfCsv", "types", 1)
                        .types(CsvFunctions::schemaOfCsv)
                        .nullability(Nullability.NEVER)
                        .doc(
                                "Returns the columns of a CSV text.",
                                "SELECT _FUNC_('1,abc') -- STRUCT<_c0: INT, _c1: STRING>",
                                "3.0.0",
                                GROUP)
                        .build();
            default -> null;
        };
    }

    private static ScalarFunction.Builder entry(String name, String method, String state, int arguments) {
        return ScalarFunction.named(name)
                .arity(arguments, arguments + 1)
                .calls(CsvMethods.class, method)
                .state(state)
                .knowsConstants()
                .showsFirst();
    }

    private static Typing fromCsv(Arguments arguments) {
        StructType schema = FormatArguments.structSchema(arguments, 1);
        FormatArguments.checkOptions(arguments, 2);
        return withText(arguments, schema);
    }

    private static Typing withText(Arguments arguments, DataType result) {
        List<DataType> types = new ArrayList<>(arguments.types());
        types.set(0, ImplicitCasts.exact(arguments.first(1), TypePattern.STRING).get(0));
        return new Typing(types, result);
    }

    private static Typing toCsv(Arguments arguments) {
        FormatArguments.checkOptions(arguments, 1);
        DataType type = arguments.type(0);
        if (!(type instanceof StructType) || !isWritable(type)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.UNSUPPORTED_INPUT_TYPE",
                    "functionName",
                    Quoting.id("to_csv"),
                    "dataType",
                    Errors.quoted(type));
        }
        return new Typing(arguments.types(), DataType.STRING);
    }

    private static boolean isWritable(DataType type) {
        if (type instanceof StructType struct) {
            return struct.fields().stream().allMatch(field -> isWritable(field.type()));
        }
        if (type instanceof MapType map) {
            return isWritable(map.key()) && isWritable(map.value());
        }
        return type instanceof ArrayType array ? isWritable(array.element()) : type != DataType.VARIANT;
    }

    private static Typing schemaOfCsv(Arguments arguments) {
        FormatArguments.checkOptions(arguments, 1);
        FormatArguments.checkExample(arguments, "csv");
        return withText(arguments, DataType.STRING);
    }
}
