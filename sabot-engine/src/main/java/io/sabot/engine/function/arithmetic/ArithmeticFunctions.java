package io.sabot.engine.function.arithmetic;

import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.datetime.TemporalOperators;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.DecimalTypes;
import java.util.List;

/** The area of arithmetic operators. */
public final class ArithmeticFunctions {
    private static final String GROUP = "math_funcs";

    private ArithmeticFunctions() {}

    public static List<String> names() {
        return List.of("+", "-", "*", "/", "%", "mod", "div", "pmod", "negative", "positive");
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "+" ->
                wrapping("+", "add", "wrappingAdd", "tryAdd", "Returns `expr1`+`expr2`.", "SELECT 1 _FUNC_ 2 -- 3");
            case "-" ->
                wrapping(
                        "-",
                        "subtract",
                        "wrappingSubtract",
                        "trySubtract",
                        "Returns `expr1`-`expr2`.",
                        "SELECT 2 _FUNC_ 1 -- 1");
            case "*" ->
                wrapping(
                        "*",
                        "multiply",
                        "wrappingMultiply",
                        "tryMultiply",
                        "Returns `expr1`*`expr2`.",
                        "SELECT 2 _FUNC_ 3 -- 6");
            case "/" -> divide();
            case "div" -> integralDivide();
            case "%" -> remainder("%");
            case "mod" -> remainder("mod");
            case "pmod" -> positiveRemainder();
            case "negative" -> SignFunctions.negative();
            case "positive" -> SignFunctions.positive();
            default -> null;
        };
    }

    private static ScalarFunction wrapping(
            String symbol, String method, String legacy, String tryMethod, String usage, String example) {
        ScalarFunction decimal = ScalarFunction.named(symbol)
                .arity(2, 2)
                .calls(DecimalMethods.class, method)
                .takesUnscaledDecimals()
                .legacy(method + "OrNull")
                .tryMethod(method + "OrNull")
                .state("operation")
                .build();
        return ScalarFunction.named(symbol)
                .arity(2, 2)
                .types(arguments -> sum(arguments, symbol, decimal))
                .calls(NumberArithmetic.class, method)
                .legacyWraps(legacy)
                .tryMethod(tryMethod)
                .failures(FailureRule.OVERFLOW)
                .doc(usage, example, "1.0.0", GROUP)
                .build();
    }

    private static Typing sum(Arguments arguments, String symbol, ScalarFunction decimal) {
        Typing temporal = TemporalOperators.resolve(symbol, arguments);
        if (temporal != null) {
            return temporal;
        }
        boolean loss = NumberTypes.precisionLoss(arguments);
        NumberTypes.DecimalResult result = symbol.equals("*")
                ? (left, right) -> DecimalTypes.multiply(left, right, loss)
                : (left, right) -> DecimalTypes.add(left, right, loss);
        String wanted = symbol.equals("*") ? NumberTypes.NUMERIC : NumberTypes.NUMERIC_OR_INTERVAL;
        return choose(NumberTypes.sameKind(arguments, result, wanted), decimal);
    }

    private static Typing choose(Typing typing, ScalarFunction decimal) {
        return typing.arguments().get(0) instanceof DecimalType ? typing.of(decimal) : typing;
    }

    private static ScalarFunction divide() {
        ScalarFunction decimal = decimal("/", "divide");
        return ScalarFunction.named("/")
                .arity(2, 2)
                .types(arguments -> {
                    Typing temporal = TemporalOperators.resolve("/", arguments);
                    return temporal != null ? temporal : choose(NumberTypes.division(arguments), decimal);
                })
                .calls(NumberDivision.class, "divide")
                .legacy("divideOrNull")
                .tryMethod("divideOrNull")
                .nullability(Nullability.ALWAYS)
                .doc("Returns `expr1`/`expr2`, of floats or decimals.", "SELECT 3 _FUNC_ 2 -- 1.5", "1.0.0", GROUP)
                .build();
    }

    private static ScalarFunction integralDivide() {
        ScalarFunction decimal = decimal("div", "integralDivide");
        return ScalarFunction.named("div")
                .arity(2, 2)
                .types(arguments -> {
                    Typing temporal = TemporalOperators.resolve("div", arguments);
                    return temporal != null ? temporal : choose(NumberTypes.integralDivision(arguments), decimal);
                })
                .calls(NumberDivision.class, "integralDivide")
                .legacy("integralDivideOrNull")
                .tryMethod("integralDivideOrNull")
                .nullability(Nullability.ALWAYS)
                .doc("Returns the integral part of `expr1`/`expr2`.", "SELECT 3 _FUNC_ 2 -- 1", "3.0.0", GROUP)
                .build();
    }

    private static ScalarFunction remainder(String name) {
        ScalarFunction decimal = decimal(name, "remainder");
        return ScalarFunction.named(name)
                .arity(2, 2)
                .types(arguments -> choose(remainderTypes(arguments), decimal))
                .calls(NumberDivision.class, "remainder")
                .legacy("remainderOrNull")
                .tryMethod("remainderOrNull")
                .nullability(Nullability.ALWAYS)
                .doc("Returns the remainder after `expr1`/`expr2`.", "SELECT 2 % 1.8 -- 0.2", "1.0.0", GROUP)
                .build();
    }

    private static ScalarFunction positiveRemainder() {
        ScalarFunction decimal = decimal("pmod", "positiveRemainder");
        return ScalarFunction.named("pmod")
                .arity(2, 2)
                .types(arguments -> choose(remainderTypes(arguments), decimal))
                .calls(NumberDivision.class, "positiveRemainder")
                .legacy("positiveRemainderOrNull")
                .tryMethod("positiveRemainderOrNull")
                .nullability(Nullability.ALWAYS)
                .doc("Returns the positive value of `expr1` mod `expr2`.", "SELECT _FUNC_(-10, 3) -- 2", "1.5.0", GROUP)
                .build();
    }

    private static Typing remainderTypes(Arguments arguments) {
        boolean loss = NumberTypes.precisionLoss(arguments);
        return NumberTypes.sameKind(
                arguments, (left, right) -> DecimalTypes.remainder(left, right, loss), NumberTypes.NUMERIC);
    }

    private static ScalarFunction decimal(String name, String method) {
        return ScalarFunction.named(name)
                .arity(2, 2)
                .calls(DecimalMethods.class, method)
                .takesUnscaledDecimals()
                .legacy(method + "OrNull")
                .tryMethod(method + "OrNull")
                .state("operation")
                .nullability(Nullability.ALWAYS)
                .build();
    }
}
