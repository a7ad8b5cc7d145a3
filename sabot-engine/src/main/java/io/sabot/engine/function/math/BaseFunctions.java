package io.sabot.engine.function.math;

import io.sabot.engine.function.Function;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;

/** {@code hex}, {@code unhex}, {@code bin} and {@code conv}. */
final class BaseFunctions {
    private static final String GROUP = "math_funcs";

    private BaseFunctions() {}

    static Function lookup(String name) {
        return switch (name) {
            case "hex" ->
                ScalarFunction.named("hex")
                        .signature(
                                DataType.STRING,
                                TypePattern.oneOf(
                                        TypePattern.of(DataType.LONG),
                                        TypePattern.of(DataType.BINARY),
                                        TypePattern.STRING))
                        .calls(BaseMethods.class, "hex")
                        .doc("Converts `expr` to hexadecimal.", "SELECT _FUNC_(17) -- 11", "1.5.0", GROUP)
                        .build();
            case "unhex" ->
                ScalarFunction.named("unhex")
                        .signature(DataType.BINARY, TypePattern.STRING)
                        .calls(BaseMethods.class, "unhex")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .doc(
                                "Converts hexadecimal digits to binary.",
                                "SELECT decode(_FUNC_('537061726B20'), 'UTF-8') -- Spark",
                                "1.5.0",
                                GROUP)
                        .build();
            case "bin" ->
                ScalarFunction.named("bin")
                        .signature(DataType.STRING, TypePattern.of(DataType.LONG))
                        .calls(BaseMethods.class, "binary")
                        .doc("Returns the binary digits of `expr`.", "SELECT _FUNC_(13) -- 1101", "1.5.0", GROUP)
                        .build();
            case "conv" ->
                ScalarFunction.named("conv")
                        .signature(
                                DataType.STRING,
                                TypePattern.STRING,
                                TypePattern.of(DataType.INT),
                                TypePattern.of(DataType.INT))
                        .calls(BaseMethods.class, "convert")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .doc(
                                "Converts `num` from `from_base` to `to_base`.",
                                "SELECT _FUNC_('100', 2, 10) -- 4",
                                "1.5.0",
                                GROUP)
                        .build();
            default -> null;
        };
    }
}
