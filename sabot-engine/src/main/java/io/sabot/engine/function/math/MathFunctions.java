package io.sabot.engine.function.math;

import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.PatternText;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.arithmetic.SignFunctions;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** The area of mathematical functions. */
public final class MathFunctions {
    private static final String GROUP = "math_funcs";
    private static final TypePattern DOUBLE = TypePattern.of(DataType.DOUBLE);

    private MathFunctions() {}

    public static List<String> names() {
        return List.of(
                "abs",
                "acos",
                "acosh",
                "asin",
                "asinh",
                "atan",
                "atan2",
                "atanh",
                "bin",
                "bround",
                "cbrt",
                "ceil",
                "ceiling",
                "conv",
                "cos",
                "cosh",
                "cot",
                "csc",
                "degrees",
                "e",
                "exp",
                "expm1",
                "factorial",
                "floor",
                "hex",
                "hypot",
                "isnan",
                "ln",
                "log",
                "log10",
                "log1p",
                "log2",
                "nanvl",
                "pi",
                "pow",
                "power",
                "radians",
                "rand",
                "randn",
                "random",
                "rint",
                "round",
                "sec",
                "sign",
                "signum",
                "sin",
                "sinh",
                "sqrt",
                "tan",
                "tanh",
                "unhex",
                "width_bucket");
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "abs" -> SignFunctions.absolute();
            case "sqrt" -> of("SQRT", Math.class, "sqrt", "square root", "SELECT _FUNC_(4) -- 2.0");
            case "cbrt" -> of("CBRT", Math.class, "cbrt", "cube root", "SELECT _FUNC_(27.0) -- 3.0");
            case "exp" -> of("EXP", StrictMath.class, "exp", "power of e", "SELECT _FUNC_(0) -- 1.0");
            case "expm1" -> of("EXPM1", StrictMath.class, "expm1", "power of e less 1", "SELECT _FUNC_(0) -- 0.0");
            case "sin" -> of("SIN", Math.class, "sin", "sine", "SELECT _FUNC_(0) -- 0.0");
            case "cos" -> of("COS", Math.class, "cos", "cosine", "SELECT _FUNC_(0) -- 1.0");
            case "tan" -> of("TAN", Math.class, "tan", "tangent", "SELECT _FUNC_(0) -- 0.0");
            case "cot" -> of("COT", MathMethods.class, "cotangent", "cotangent", "");
            case "sec" -> of("SEC", MathMethods.class, "secant", "secant", "SELECT _FUNC_(0) -- 1.0");
            case "csc" -> of("CSC", MathMethods.class, "cosecant", "cosecant", "");
            case "asin" -> of("ASIN", Math.class, "asin", "inverse sine", "SELECT _FUNC_(0) -- 0.0");
            case "acos" -> of("ACOS", Math.class, "acos", "inverse cosine", "SELECT _FUNC_(1) -- 0.0");
            case "atan" -> of("ATAN", Math.class, "atan", "inverse tangent", "SELECT _FUNC_(0) -- 0.0");
            case "sinh" -> of("SINH", Math.class, "sinh", "hyperbolic sine", "SELECT _FUNC_(0) -- 0.0");
            case "cosh" -> of("COSH", Math.class, "cosh", "hyperbolic cosine", "SELECT _FUNC_(0) -- 1.0");
            case "tanh" -> of("TANH", Math.class, "tanh", "hyperbolic tangent", "SELECT _FUNC_(0) -- 0.0");
            case "asinh" -> of("ASINH", MathMethods.class, "inverseHyperbolicSine", "inverse hyperbolic sine", "");
            case "acosh" -> of("ACOSH", MathMethods.class, "inverseHyperbolicCosine", "inverse hyperbolic cosine", "");
            case "atanh" ->
                of("ATANH", MathMethods.class, "inverseHyperbolicTangent", "inverse hyperbolic tangent", "");
            case "degrees" -> of("DEGREES", Math.class, "toDegrees", "angle in degrees", "SELECT _FUNC_(0) -- 0.0");
            case "radians" -> of("RADIANS", Math.class, "toRadians", "angle in radians", "SELECT _FUNC_(0) -- 0.0");
            case "rint" -> of("rint", Math.class, "rint", "nearest whole number", "SELECT _FUNC_(12.3456) -- 12.0");
            case "ln" ->
                of("ln", MathMethods.class, "naturalLogarithm", "natural logarithm", "SELECT _FUNC_(1) -- 0.0");
            case "log10" ->
                of("LOG10", MathMethods.class, "logarithm10", "logarithm to base 10", "SELECT _FUNC_(10) -- 1.0");
            case "log2" ->
                of("LOG2", MathMethods.class, "logarithm2", "logarithm to base 2", "SELECT _FUNC_(2) -- 1.0");
            case "log1p" ->
                of("LOG1P", MathMethods.class, "logarithmOfOnePlus", "logarithm of 1 more", "SELECT _FUNC_(0) -- 0.0");
            default -> several(name);
        };
    }

    private static Function several(String name) {
        return switch (name) {
            case "log" -> logarithm();
            case "pow", "power" ->
                ofTwo(
                        name.equals("power") ? "POWER" : name,
                        StrictMath.class,
                        "pow",
                        "power of `expr1`",
                        "SELECT _FUNC_(2, 3) -- 8.0");
            case "atan2" ->
                ofTwo("ATAN2", MathMethods.class, "angle", "angle of a point", "SELECT _FUNC_(0, 0) -- 0.0");
            case "hypot" -> ofTwo("HYPOT", Math.class, "hypot", "hypotenuse", "SELECT _FUNC_(3, 4) -- 5.0");
            case "e" -> constant("E", "e", "Euler's number");
            case "pi" -> constant("PI", "pi", "pi");
            case "sign", "signum" -> sign(name);
            case "factorial" -> factorial();
            case "isnan" -> isNotNumber();
            case "nanvl" -> numberOrElse();
            case "width_bucket" -> bucket();
            case "rand", "random" -> random(name, "uniform", "from the uniform distribution over [0, 1)");
            case "randn" -> random(name, "normal", "from the standard normal distribution");
            case "round", "bround", "ceil", "ceiling", "floor" -> RoundFunctions.lookup(name);
            case "hex", "unhex", "bin", "conv" -> BaseFunctions.lookup(name);
            default -> null;
        };
    }

    /** A function of a double, whose result counts as nullable. Methods that return a box give NULL somewhere. */
    private static ScalarFunction of(String name, Class<?> owner, String method, String meaning, String example) {
        boolean logarithm = method.contains("ogarithm");
        return ScalarFunction.named(name)
                .signature(DataType.DOUBLE, DOUBLE)
                .calls(owner, method)
                .nulls(logarithm ? NullRule.STRICT_NULLABLE : NullRule.STRICT)
                .nullability(Nullability.ALWAYS)
                .failures(FailureRule.NEVER)
                .doc("Returns the " + meaning + " of `expr`.", example, "1.4.0", GROUP)
                .build();
    }

    private static ScalarFunction ofTwo(String name, Class<?> owner, String method, String meaning, String example) {
        return ScalarFunction.named(name)
                .signature(DataType.DOUBLE, DOUBLE, DOUBLE)
                .calls(owner, method)
                .failures(FailureRule.NEVER)
                .doc("Returns the " + meaning + " of `expr1` and `expr2`.", example, "1.4.0", GROUP)
                .build();
    }

    private static ScalarFunction constant(String name, String method, String meaning) {
        return ScalarFunction.named(name)
                .signature(DataType.DOUBLE)
                .calls(MathMethods.class, method)
                .failures(FailureRule.NEVER)
                .doc("Returns " + meaning + ".", "", "1.5.0", GROUP)
                .build();
    }

    /** With one argument it is the natural logarithm. */
    private static ScalarFunction logarithm() {
        ScalarFunction natural = of("ln", MathMethods.class, "naturalLogarithm", "natural logarithm", "");
        return ScalarFunction.named("LOG")
                .arity(1, 2)
                .types(arguments -> {
                    Typing typing = new Typing(ImplicitCasts.toPatterns(arguments, DOUBLE, DOUBLE), DataType.DOUBLE);
                    return arguments.size() == 1 ? typing.of(natural) : typing;
                })
                .calls(MathMethods.class, "logarithm")
                .shownAs(call ->
                        call.texts().size() == 1 ? "LOG(E(), " + call.texts().get(0) + ")" : null)
                .nulls(NullRule.STRICT_NULLABLE)
                .doc("Returns the logarithm of `expr` to `base`.", "SELECT _FUNC_(10, 100) -- 2.0", "1.5.0", GROUP)
                .build();
    }

    private static ScalarFunction sign(String name) {
        return ScalarFunction.named(name.equals("signum") ? "SIGNUM" : name)
                .signature(
                        DataType.DOUBLE,
                        TypePattern.oneOf(
                                DOUBLE, TypePattern.Family.YEAR_MONTH_INTERVAL, TypePattern.Family.DAY_TIME_INTERVAL))
                .calls(MathMethods.class, "sign")
                .nullability(Nullability.ALWAYS)
                .failures(FailureRule.NEVER)
                .doc(
                        "Returns -1.0, 0.0 or 1.0 as `expr` is negative, 0 or positive.",
                        "SELECT _FUNC_(40) -- 1.0",
                        "1.4.0",
                        GROUP)
                .build();
    }

    private static ScalarFunction factorial() {
        return ScalarFunction.named("factorial")
                .signature(DataType.LONG, TypePattern.of(DataType.INT))
                .calls(MathMethods.class, "factorial")
                .nulls(NullRule.STRICT_NULLABLE)
                .doc(
                        "Returns the factorial of `expr` from 0 to 20, else NULL.",
                        "SELECT _FUNC_(5) -- 120",
                        "1.5.0",
                        GROUP)
                .build();
    }

    private static TypePattern floating() {
        return TypePattern.oneOf(DOUBLE, TypePattern.of(DataType.FLOAT));
    }

    private static ScalarFunction isNotNumber() {
        return ScalarFunction.named("isnan")
                .signature(DataType.BOOLEAN, floating())
                .calls(MathMethods.class, "isNotNumber")
                .nulls(NullRule.NEVER_NULL)
                .doc(
                        "Returns true if `expr` is NaN, false otherwise.",
                        "SELECT _FUNC_(cast('NaN' as double)) -- true",
                        "1.5.0",
                        "predicate_funcs")
                .build();
    }

    private static ScalarFunction numberOrElse() {
        return ScalarFunction.named("nanvl")
                .arity(2, 2)
                .types(arguments -> {
                    List<DataType> types = ImplicitCasts.toPatterns(arguments, floating(), floating());
                    DataType common = types.get(0) == types.get(1) ? types.get(0) : DataType.DOUBLE;
                    return new Typing(List.of(common, common), common);
                })
                .calls(MathMethods.class, "numberOrElse")
                .nulls(NullRule.CALLED_ON_NULL)
                .nullability(Nullability.IF_ANY)
                .doc(
                        "Returns `expr1` unless it is NaN, else `expr2`.",
                        "SELECT _FUNC_(cast('NaN' as double), 123) -- 123.0",
                        "1.5.0",
                        "conditional_funcs")
                .build();
    }

    private static ScalarFunction bucket() {
        TypePattern value =
                TypePattern.oneOf(DOUBLE, TypePattern.Family.YEAR_MONTH_INTERVAL, TypePattern.Family.DAY_TIME_INTERVAL);
        return ScalarFunction.named("width_bucket")
                .signature(DataType.LONG, value, value, value, TypePattern.of(DataType.LONG))
                .calls(MathMethods.class, "bucket")
                .nulls(NullRule.STRICT_NULLABLE)
                .doc(
                        "Returns the number of the equally wide bucket that `value` falls into.",
                        "SELECT _FUNC_(5.3, 0.2, 10.6, 5) -- 3",
                        "3.1.0",
                        GROUP)
                .build();
    }

    private static ScalarFunction random(String name, String method, String distribution) {
        TypePattern seed = TypePattern.oneOf(TypePattern.of(DataType.INT), TypePattern.of(DataType.LONG));
        return ScalarFunction.named(name.equals("random") ? "rand" : name)
                .arity(0, 1)
                .types(arguments -> {
                    for (int i = 0; i < arguments.size(); i++) {
                        DataType type = arguments.type(i);
                        if (type != DataType.INT && type != DataType.LONG && type != DataType.NULL) {
                            throw ImplicitCasts.unexpected(i, PatternText.of(seed), type);
                        }
                    }
                    return new Typing(arguments.types(), DataType.DOUBLE);
                })
                .calls(RandomMethods.class, method)
                .state("generator")
                .nulls(NullRule.NEVER_NULL)
                .nondeterministic()
                .doc("Returns a random number " + distribution + ".", "", "1.5.0", GROUP)
                .build();
    }
}
