package io.sabot.engine.function.system;

import io.sabot.engine.function.Function;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.TypeRules;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** The area of functions that reach outside the values of a row. */
public final class SystemFunctions {
    private static final String GROUP = "misc_funcs";
    private static final TypePattern BINARY = TypePattern.of(DataType.BINARY);

    /** The Spark that Sabot answers like, with the revision of its sources. */
    private static final Slice VERSION = Slice.of("4.2.0 32f7299601108917fb01920a54e084595b7b3bf8");

    private SystemFunctions() {}

    public static List<String> names() {
        return List.of(
                "version",
                "aes_encrypt",
                "aes_decrypt",
                "try_aes_decrypt",
                "reflect",
                "java_method",
                "try_reflect",
                "uniform",
                "randstr");
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "version" ->
                ScalarFunction.named(name)
                        .signature(DataType.STRING)
                        .calls(SystemFunctions.class, "version")
                        .doc(
                                "Returns the version of Spark that this one answers like, and its revision.",
                                "SELECT _FUNC_()",
                                "3.0.0",
                                GROUP)
                        .build();
            case "aes_encrypt" ->
                cipher(name, "encrypt", BINARY, BINARY, TypePattern.STRING, TypePattern.STRING, BINARY, BINARY)
                        .arity(2, 6)
                        .nondeterministic()
                        .doc(
                                "Returns the input encrypted by AES.",
                                "SELECT hex(_FUNC_('Spark', '0000111122223333', 'ECB')) -- 348FF37EBDE05B7880BA339068FBDA5E",
                                "3.3.0",
                                GROUP)
                        .build();
            case "aes_decrypt", "try_aes_decrypt" ->
                cipher(
                                name,
                                name.startsWith("try") ? "tryDecrypt" : "decrypt",
                                BINARY,
                                BINARY,
                                TypePattern.STRING,
                                TypePattern.STRING,
                                BINARY)
                        .arity(2, 5)
                        .doc(
                                "Returns what an input encrypted by AES was.",
                                "SELECT _FUNC_(unhex('348FF37EBDE05B7880BA339068FBDA5E'), '0000111122223333', 'ECB') -- Spark",
                                name.startsWith("try") ? "3.5.0" : "3.3.0",
                                GROUP)
                        .build();
            case "reflect", "java_method", "try_reflect" ->
                ScalarFunction.named(name)
                        .arity(2, Integer.MAX_VALUE)
                        .types(JavaCalls::types)
                        .knowsConstants()
                        .calls(JavaCalls.class, name.equals("try_reflect") ? "callOrNull" : "call")
                        .state("method")
                        .variadic()
                        .nulls(NullRule.CALLED_ON_NULL)
                        .nondeterministic()
                        .doc(
                                "Calls a static method of Java.",
                                "SELECT _FUNC_('java.lang.Math', 'max', 2, 3) -- 3",
                                "2.0.0",
                                GROUP)
                        .build();
            case "uniform" ->
                random(name, "uniform")
                        .types(RandomTypes::uniform)
                        .arity(2, 3)
                        .doc("Returns a random number between two.", "SELECT _FUNC_(10, 20, 0)", "4.0.0", "math_funcs")
                        .build();
            case "randstr" ->
                random(name, "text")
                        .types(RandomTypes::text)
                        .arity(1, 2)
                        .doc(
                                "Returns a random text of letters and digits.",
                                "SELECT _FUNC_(3, 0) -- ceV",
                                "4.0.0",
                                "string_funcs")
                        .build();
            default -> null;
        };
    }

    private static ScalarFunction.Builder cipher(String name, String method, TypePattern... parameters) {
        ScalarFunction.Builder builder = ScalarFunction.named(name);
        for (int i = 4; i < parameters.length; i++) {
            builder.defaultsTo(Slice.EMPTY, DataType.STRING);
        }
        return builder.defaultsTo(Slice.of("DEFAULT"), DataType.STRING)
                .defaultsTo(Slice.of("GCM"), DataType.STRING)
                .types(TypeRules.fixed(DataType.BINARY, parameters))
                .calls(Aes.class, method)
                .nulls(method.startsWith("try") ? NullRule.STRICT_NULLABLE : NullRule.STRICT)
                .nullability(Nullability.ALWAYS);
    }

    private static ScalarFunction.Builder random(String name, String method) {
        return ScalarFunction.named(name)
                .knowsConstants()
                .calls(RandomValues.class, method)
                .state("generator")
                .variadic()
                .nulls(NullRule.NEVER_NULL)
                .nondeterministic();
    }

    /** The method of {@code version}. */
    public static Slice version() {
        return VERSION;
    }
}
