package io.sabot.engine.function.variant;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.FormatArguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.GeneratorFunction;
import io.sabot.engine.function.GeneratorFunction.Shape;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TypePattern;
import io.sabot.engine.type.cast.CastRules;
import java.util.ArrayList;
import java.util.List;

/** The area of functions of variants. */
public final class VariantFunctions {
    private static final TypePattern VARIANT = TypePattern.of(DataType.VARIANT);
    private static final String GROUP = "variant_funcs";
    private static final StructType EXPLODED = new StructType(List.of(
            Field.of("pos", DataType.INT, false),
            Field.of("key", DataType.STRING),
            Field.of("value", DataType.VARIANT, false)));

    private VariantFunctions() {}

    public static List<String> names() {
        return List.of(
                "parse_json",
                "try_parse_json",
                "is_variant_null",
                "is_valid_variant",
                "variant_get",
                "try_variant_get",
                "schema_of_variant",
                "schema_of_variant_agg",
                "to_variant_object",
                "variant_explode",
                "variant_explode_outer");
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "parse_json" ->
                parse(name, "parse")
                        .doc(
                                "Returns a JSON text as a variant.",
                                "SELECT _FUNC_('{\"a\":1}') -- {\"a\":1}",
                                "4.0.0",
                                GROUP)
                        .build();
            case "try_parse_json" ->
                parse(name, "tryParse")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .doc(
                                "Returns a JSON text as a variant, NULL when it is no JSON.",
                                "SELECT _FUNC_('{\"a\":1,') -- NULL",
                                "4.0.0",
                                GROUP)
                        .build();
            case "is_variant_null" ->
                ofVariant(name, DataType.BOOLEAN, "isNull")
                        .nulls(NullRule.NEVER_NULL)
                        .doc(
                                "Returns whether a variant is null.",
                                "SELECT _FUNC_(parse_json('null')) -- true",
                                "4.0.0",
                                GROUP)
                        .build();
            case "is_valid_variant" ->
                ofVariant(name, DataType.BOOLEAN, "isValid")
                        .doc(
                                "Returns whether a variant can be read.",
                                "SELECT _FUNC_(parse_json('1')) -- true",
                                "4.2.0",
                                GROUP)
                        .build();
            case "schema_of_variant" ->
                ofVariant(name, DataType.STRING, "schema")
                        .doc(
                                "Returns the type of what is in a variant.",
                                "SELECT _FUNC_(parse_json('[1]')) -- ARRAY<BIGINT>",
                                "4.0.0",
                                GROUP)
                        .build();
            case "schema_of_variant_agg" ->
                new AggregateFunction(
                        name,
                        1,
                        1,
                        arguments -> new Typing(ImplicitCasts.exact(arguments, VARIANT), DataType.STRING),
                        false,
                        (context, constants) -> new SchemaAccumulator(),
                        List.of(),
                        new Documentation("Returns the type that fits all variants.", "", "4.0.0", GROUP));
            case "variant_get" ->
                get(name, "getter")
                        .doc(
                                "Returns what a path finds in a variant, cast to a type.",
                                "SELECT _FUNC_(parse_json('{\"a\": 1}'), '$.a', 'int') -- 1",
                                "4.0.0",
                                GROUP)
                        .build();
            case "try_variant_get" ->
                get(name, "tryGetter")
                        .doc(
                                "Returns what a path finds in a variant, NULL when it cannot be cast.",
                                "SELECT _FUNC_(parse_json('[\"hello\"]'), '$[0]', 'int') -- NULL",
                                "4.0.0",
                                GROUP)
                        .build();
            case "to_variant_object" ->
                ScalarFunction.named(name)
                        .arity(1, 1)
                        .types(VariantFunctions::toObject)
                        .calls(VariantMethods.class, "toObject")
                        .doc(
                                "Returns a struct, map or array as a variant.",
                                "SELECT _FUNC_(named_struct('a', 1)) -- {\"a\":1}",
                                "4.0.0",
                                GROUP)
                        .build();
            case "variant_explode", "variant_explode_outer" ->
                new GeneratorFunction(
                        name,
                        1,
                        1,
                        arguments -> new Shape(ImplicitCasts.exact(arguments, VARIANT), EXPLODED),
                        VariantMethods::explode,
                        name.endsWith("_outer"),
                        List.of("input"),
                        new Documentation("Returns a row for each field or element of a variant.", "", "4.0.0", GROUP));
            default -> null;
        };
    }

    private static ScalarFunction.Builder parse(String name, String method) {
        return ScalarFunction.named(name)
                .arity(1, 1)
                .types(arguments -> new Typing(ImplicitCasts.exact(arguments, TypePattern.STRING), DataType.VARIANT))
                .calls(VariantMethods.class, method)
                .knowsConstants();
    }

    private static ScalarFunction.Builder ofVariant(String name, DataType result, String method) {
        return ScalarFunction.named(name)
                .arity(1, 1)
                .types(arguments -> new Typing(ImplicitCasts.exact(arguments, VARIANT), result))
                .calls(VariantMethods.class, method);
    }

    private static ScalarFunction.Builder get(String name, String state) {
        return ScalarFunction.named(name)
                .arity(2, 3)
                .types(VariantFunctions::get)
                .calls(VariantMethods.class, "get")
                .state(state)
                .nulls(NullRule.STRICT_NULLABLE)
                .nullability(Nullability.ALWAYS)
                .knowsConstants()
                .shownAs(call -> name + "(" + String.join(", ", call.texts().subList(0, 2)) + ")");
    }

    private static Typing get(Arguments arguments) {
        DataType target = arguments.size() == 3 ? FormatArguments.schema(arguments, 2) : DataType.VARIANT;
        List<DataType> types = new ArrayList<>(ImplicitCasts.exact(arguments.first(2), VARIANT, TypePattern.STRING));
        if (!CastRules.canCast(DataType.VARIANT, target, EvalMode.ANSI) || target == DataType.NULL) {
            throw noCast(DataType.VARIANT, target);
        }
        if (arguments.size() == 3) {
            types.add(arguments.type(2));
        }
        return new Typing(types, target);
    }

    private static Typing toObject(Arguments arguments) {
        DataType type = arguments.type(0);
        if (!type.isNested() || !CastRules.canCast(DataType.VARIANT, type, EvalMode.ANSI)) {
            throw noCast(type, DataType.VARIANT);
        }
        return new Typing(arguments.types(), DataType.VARIANT);
    }

    private static QueryException noCast(DataType from, DataType to) {
        return QueryException.analysis(
                "DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION",
                "srcType",
                Errors.quoted(from),
                "targetType",
                Errors.quoted(to));
    }
}
