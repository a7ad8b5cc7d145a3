package io.sabot.engine.function.misc;

import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.SpecialForm;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** The area of functions that are about the query. */
public final class MiscFunctions {
    private static final String GROUP = "misc_funcs";

    private MiscFunctions() {}

    public static List<String> names() {
        return List.of("raise_error", "assert_true");
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "raise_error" ->
                ScalarFunction.named(name)
                        .signature(DataType.NULL, TypePattern.STRING)
                        .calls(ErrorMethods.class, "raise")
                        .nulls(NullRule.CALLED_ON_NULL)
                        .nullability(Nullability.ALWAYS)
                        .parameters("errMsg")
                        .doc(
                                "Throws a USER_RAISED_EXCEPTION with `expr` as message.",
                                "SELECT _FUNC_('custom error message') -- [USER_RAISED_EXCEPTION] custom error message",
                                "3.1.0",
                                GROUP)
                        .build();
            case "assert_true" ->
                new SpecialForm(
                        name,
                        1,
                        2,
                        new Documentation(
                                "Throws an exception if `expr` is not true.",
                                "SELECT _FUNC_(0 < 1) -- NULL",
                                "2.0.0",
                                GROUP));
            default -> null;
        };
    }
}
