package io.sabot.engine.function.comparison;

import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import java.util.List;

/** The area of comparison operators. */
public final class ComparisonFunctions {
    private static final String GROUP = "predicate_funcs";

    private ComparisonFunctions() {}

    public static List<String> names() {
        return List.of("=", "==", "<=>", "equal_null", "<", "<=", ">", ">=", "greatest", "least");
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "=", "==" ->
                comparison("=", "equal", "Returns true if `expr1` equals `expr2`.", "SELECT 2 = 2 -- true");
            case "<" ->
                comparison("<", "less", "Returns true if `expr1` is less than `expr2`.", "SELECT 1 < 2 -- true");
            case "<=" ->
                comparison("<=", "lessOrEqual", "Returns true if `expr1` is at most `expr2`.", "SELECT 2 <= 2 -- true");
            case ">" ->
                comparison(">", "greater", "Returns true if `expr1` is greater than `expr2`.", "SELECT 2 > 1 -- true");
            case ">=" ->
                comparison(
                        ">=",
                        "greaterOrEqual",
                        "Returns true if `expr1` is at least `expr2`.",
                        "SELECT 2 >= 1 -- true");
            case "<=>", "equal_null" -> nullSafe(name);
            case "greatest" -> Extremes.of(name, "SELECT _FUNC_(10, 9, 2, 4, 3) -- 10");
            case "least" -> Extremes.of(name, "SELECT _FUNC_(10, 9, 2, 4, 3) -- 2");
            default -> null;
        };
    }

    private static ScalarFunction comparison(String symbol, String method, String usage, String example) {
        ScalarFunction byOrder = byOrder(symbol, method).build();
        return ScalarFunction.named(symbol)
                .arity(2, 2)
                .types(arguments -> ComparisonTypes.of(arguments, symbol, byOrder))
                .calls(Comparisons.class, method)
                .takesUnscaledDecimals()
                .failures(FailureRule.NEVER)
                .doc(usage, example, "1.0.0", GROUP)
                .build();
    }

    private static ScalarFunction.Builder byOrder(String symbol, String method) {
        return ScalarFunction.named(symbol)
                .arity(2, 2)
                .calls(OrderComparisons.class, method)
                .state("order");
    }

    private static ScalarFunction nullSafe(String name) {
        ScalarFunction byOrder =
                byOrder(name, "nullSafeEqual").nulls(NullRule.NEVER_NULL).build();
        return ScalarFunction.named(name)
                .arity(2, 2)
                .types(arguments -> ComparisonTypes.of(arguments, "<=>", byOrder))
                .calls(NullSafeEquality.class, "equal")
                .takesUnscaledDecimals()
                .nulls(NullRule.NEVER_NULL)
                .doc(
                        "Returns whether the operands are equal; two NULL are, NULL and a value are not.",
                        "SELECT NULL <=> NULL -- true",
                        "1.1.0",
                        GROUP)
                .build();
    }
}
