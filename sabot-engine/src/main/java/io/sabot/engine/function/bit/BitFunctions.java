package io.sabot.engine.function.bit;

import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.TypeRule;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.arithmetic.NumberTypes;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** The area of bit operations. */
public final class BitFunctions {
    private static final String GROUP = "bitwise_funcs";

    private BitFunctions() {}

    public static List<String> names() {
        return List.of(
                "&",
                "|",
                "^",
                "~",
                "<<",
                ">>",
                ">>>",
                "shiftleft",
                "shiftright",
                "shiftrightunsigned",
                "bit_count",
                "bit_get",
                "getbit");
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "&" -> operator(name, "and", "bitwise AND", "SELECT 3 _FUNC_ 5 -- 1");
            case "|" -> operator(name, "or", "bitwise OR", "SELECT 3 _FUNC_ 5 -- 7");
            case "^" -> operator(name, "xor", "bitwise exclusive OR", "SELECT 3 _FUNC_ 5 -- 6");
            case "~" -> complement();
            case "<<" -> shift(name, "shiftLeft", "SELECT 2 _FUNC_ 1 -- 4", "4.0.0");
            case ">>" -> shift(name, "shiftRight", "SELECT 4 _FUNC_ 1 -- 2", "4.0.0");
            case ">>>" -> shift(name, "shiftRightUnsigned", "SELECT 4 _FUNC_ 1 -- 2", "4.0.0");
            case "shiftleft" -> shift(name, "shiftLeft", "SELECT _FUNC_(2, 1) -- 4", "1.5.0");
            case "shiftright" -> shift(name, "shiftRight", "SELECT _FUNC_(4, 1) -- 2", "1.5.0");
            case "shiftrightunsigned" -> shift(name, "shiftRightUnsigned", "SELECT _FUNC_(4, 1) -- 2", "1.5.0");
            case "bit_count" -> count();
            case "bit_get", "getbit" -> get(name);
            default -> null;
        };
    }

    private static ScalarFunction operator(String symbol, String method, String meaning, String example) {
        return ScalarFunction.named(symbol)
                .arity(2, 2)
                .types(BitFunctions::operatorTypes)
                .calls(BitMethods.class, method)
                .failures(FailureRule.NEVER)
                .doc("Returns the " + meaning + " of `expr1` and `expr2`.", example, "1.4.0", GROUP)
                .build();
    }

    private static Typing operatorTypes(Arguments arguments) {
        List<DataType> operands = NumberTypes.operands(arguments);
        DataType left = operands.get(0);
        if (arguments.type(0) == DataType.NULL && arguments.type(1) == DataType.NULL) {
            return new Typing(List.of(DataType.INT, DataType.INT), DataType.INT);
        }
        if (!left.equals(operands.get(1))) {
            throw NumberTypes.differentTypes(left, operands.get(1));
        }
        if (!left.isIntegral()) {
            throw NumberTypes.notTaken(arguments, left, "\"INTEGRAL\"");
        }
        return new Typing(operands, left);
    }

    private static ScalarFunction complement() {
        return ScalarFunction.named("~")
                .arity(1, 1)
                .types(sameAsFirst(TypePattern.INTEGRAL))
                .calls(BitMethods.class, "not")
                .failures(FailureRule.NEVER)
                .doc("Returns the bitwise complement of `expr`.", "SELECT _FUNC_ 0 -- -1", "1.4.0", GROUP)
                .build();
    }

    private static ScalarFunction shift(String name, String method, String example, String since) {
        return ScalarFunction.named(name)
                .arity(2, 2)
                .types(sameAsFirst(
                        TypePattern.oneOf(TypePattern.of(DataType.INT), TypePattern.of(DataType.LONG)),
                        TypePattern.of(DataType.INT)))
                .calls(BitMethods.class, method)
                .failures(FailureRule.NEVER)
                .doc("Shifts the bits of `base` by `exp` places.", example, since, GROUP)
                .build();
    }

    private static TypeRule sameAsFirst(TypePattern... patterns) {
        return arguments -> {
            List<DataType> types = ImplicitCasts.toPatterns(arguments, patterns);
            return new Typing(types, types.get(0));
        };
    }

    private static ScalarFunction count() {
        return ScalarFunction.named("bit_count")
                .signature(DataType.INT, TypePattern.oneOf(TypePattern.INTEGRAL, TypePattern.of(DataType.BOOLEAN)))
                .calls(BitMethods.class, "count")
                .failures(FailureRule.NEVER)
                .doc(
                        "Returns the number of bits that are set in `expr` as 64 bits.",
                        "SELECT _FUNC_(0) -- 0",
                        "3.0.0",
                        GROUP)
                .build();
    }

    private static ScalarFunction get(String name) {
        return ScalarFunction.named(name)
                .signature(DataType.BYTE, TypePattern.INTEGRAL, TypePattern.of(DataType.INT))
                .calls(BitMethods.class, "get")
                .doc(
                        "Returns the bit at `pos`, counted from the right from zero.",
                        "SELECT _FUNC_(11, 0) -- 1",
                        "3.2.0",
                        GROUP)
                .build();
    }
}
