package io.sabot.engine.function.math;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ArityErrors;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** {@code round}, {@code bround}, {@code ceil} and {@code floor}. */
final class RoundFunctions {
    private static final String GROUP = "math_funcs";
    private static final String SCALE = "scale";

    private RoundFunctions() {}

    static Function lookup(String name) {
        return switch (name) {
            case "round" -> round(name, "halfUp", "half up", "SELECT _FUNC_(2.5, 0) -- 3");
            case "bround" -> round(name, "halfEven", "half even", "SELECT _FUNC_(2.5, 0) -- 2");
            case "floor" -> limit(name, "FLOOR", "down", "largest integer not greater", "SELECT _FUNC_(-0.1) -- -1");
            case "ceil" -> limit(name, "CEIL", "up", "smallest integer not smaller", "SELECT _FUNC_(-0.1) -- 0");
            case "ceiling" -> limit(name, "ceiling", "up", "smallest integer not smaller", "SELECT _FUNC_(-0.1) -- 0");
            default -> null;
        };
    }

    private static ScalarFunction round(String name, String method, String mode, String example) {
        return ScalarFunction.named(name)
                .arity(1, 2)
                .defaultsTo(0, DataType.INT)
                .types(RoundFunctions::roundTypes)
                .calls(RoundMethods.class, method)
                .nulls(NullRule.STRICT_NULLABLE)
                .nullability(Nullability.ALWAYS)
                .doc("Returns `expr` rounded " + mode + " to `d` digits after the point.", example, "1.5.0", GROUP)
                .build();
    }

    private static Typing roundTypes(Arguments arguments) {
        List<DataType> types = ImplicitCasts.toPatterns(arguments, TypePattern.NUMERIC, TypePattern.of(DataType.INT));
        if (!arguments.isLiteral().get(1)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "inputName",
                    Quoting.id(SCALE),
                    "inputType",
                    "\"INT\"",
                    "inputExprIndex",
                    "1");
        }
        DataType input = types.get(0);
        DataType result = input instanceof DecimalType decimal ? decimal(decimal, digits(arguments)) : input;
        return new Typing(types, result);
    }

    /** NULL counts as 0; a fraction is cut. */
    private static int digits(Arguments arguments) {
        Object scale = arguments.constants().get(1);
        if (scale instanceof Number number && arguments.type(1).isIntegral()) {
            return number.intValue();
        }
        if (scale instanceof Long unscaled && arguments.type(1) instanceof DecimalType type) {
            return (int) (unscaled / Math.pow(10, type.scale()));
        }
        return 0;
    }

    /** Rounding may need one more digit in front of the point. */
    private static DecimalType decimal(DecimalType input, int digits) {
        int front = input.precision() - input.scale() + 1;
        if (digits < 0) {
            return new DecimalType(Math.min(DecimalType.MAX_PRECISION, Math.max(front, 1 - Math.max(digits, -99))), 0);
        }
        int scale = Math.min(input.scale(), digits);
        return new DecimalType(Math.min(DecimalType.MAX_PRECISION, front + scale), scale);
    }

    private static ScalarFunction limit(String name, String shown, String method, String meaning, String example) {
        ScalarFunction scaled = ScalarFunction.named(name)
                .arity(2, 2)
                .calls(RoundMethods.class, method)
                .nulls(NullRule.STRICT_NULLABLE)
                .nullability(Nullability.ALWAYS)
                .build();
        return ScalarFunction.named(shown)
                .arity(1, Integer.MAX_VALUE)
                .types(arguments -> {
                    if (arguments.size() > 2) {
                        throw ArityErrors.wrong(name.equals("ceiling") ? "ceil" : name, "2", arguments.size());
                    }
                    return arguments.size() == 1
                            ? limitTypes(arguments)
                            : scaledTypes(name, arguments).of(scaled);
                })
                .calls(RoundMethods.class, method)
                .nullability(Nullability.ALWAYS)
                .doc("Returns the " + meaning + " than `expr`.", example, "1.4.0", GROUP)
                .build();
    }

    private static Typing limitTypes(Arguments arguments) {
        List<DataType> types = ImplicitCasts.toPatterns(
                arguments,
                TypePattern.oneOf(TypePattern.of(DataType.DOUBLE), TypePattern.DECIMAL, TypePattern.of(DataType.LONG)));
        if (!(types.get(0) instanceof DecimalType input)) {
            return new Typing(types, DataType.LONG);
        }
        int digits = input.scale() == 0 ? input.precision() : input.precision() - input.scale() + 1;
        return new Typing(types, new DecimalType(Math.min(DecimalType.MAX_PRECISION, digits), 0));
    }

    private static Typing scaledTypes(String name, Arguments arguments) {
        boolean integer = arguments.type(1) == DataType.INT
                && arguments.isLiteral().get(1)
                && arguments.constants().get(1) != null;
        if (!integer) {
            throw QueryException.analysis(
                    "NON_FOLDABLE_ARGUMENT",
                    "funcName",
                    Quoting.id(name.equals("ceiling") ? "ceil" : name),
                    "paramName",
                    Quoting.id(SCALE),
                    "paramType",
                    "\"INT\"");
        }
        List<DataType> types = ImplicitCasts.toPatterns(arguments, TypePattern.DECIMAL, TypePattern.of(DataType.INT));
        return new Typing(types, decimal((DecimalType) types.get(0), digits(arguments)));
    }
}
