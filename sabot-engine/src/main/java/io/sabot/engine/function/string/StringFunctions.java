package io.sabot.engine.function.string;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;

/** The area of functions of texts. */
public final class StringFunctions {
    private static final String GROUP = "string_funcs";

    private StringFunctions() {}

    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of("like", "ilike", "substring", "substr", "concat", "||"));
        names.addAll(TextEntries.names());
        names.addAll(RegexEntries.names());
        names.addAll(CodingEntries.names());
        names.addAll(FormatEntries.names());
        return names;
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "like" -> like("like", "like", "state");
            case "ilike" -> like("ilike", "ilike", "lowerState");
            case "substring", "substr" -> substring(name);
            case "concat", "||" -> ConcatFunctions.concat();
            default -> other(name);
        };
    }

    private static Function other(String name) {
        Function text = TextEntries.lookup(name);
        if (text != null) {
            return text;
        }
        Function regex = RegexEntries.lookup(name);
        if (regex != null) {
            return regex;
        }
        Function coding = CodingEntries.lookup(name);
        return coding != null ? coding : FormatEntries.lookup(name);
    }

    private static ScalarFunction like(String name, String method, String state) {
        return ScalarFunction.named(name)
                .arity(2, 3)
                .types(StringFunctions::likeTypes)
                .calls(LikeMethods.class, method)
                .state(state)
                .parameters("str", "pattern", "escape")
                .doc(
                        "Returns true if `str` matches `pattern`, in which `_` is any character and `%` any characters.",
                        "SELECT _FUNC_('Spark', '_park') -- true", "1.0.0", "predicate_funcs")
                .build();
    }

    private static Typing likeTypes(Arguments arguments) {
        if (arguments.size() == 3 && !isCharacter(arguments.constants().get(2))) {
            Object escape = arguments.constants().get(2);
            throw QueryException.of(
                    ErrorKind.ANALYSIS,
                    "INVALID_ESCAPE_CHAR",
                    "sqlExpr",
                    Quoting.quoted(escape == null ? "NULL" : escape.toString()));
        }
        List<DataType> types =
                ImplicitCasts.toPatterns(arguments, TypePattern.STRING, TypePattern.STRING, TypePattern.STRING);
        TextTypes.checkPatterns(types);
        return new Typing(types, DataType.BOOLEAN);
    }

    private static boolean isCharacter(Object escape) {
        return escape instanceof Slice text && text.toString().length() == 1;
    }

    private static ScalarFunction substring(String name) {
        return ScalarFunction.named(name)
                .arity(2, 3)
                .defaultsTo(Integer.MAX_VALUE, DataType.INT)
                .types(StringFunctions::substringTypes)
                .calls(SubstringMethods.class, "substring")
                .failures(FailureRule.NEVER)
                .parameters("str", "pos", "len")
                .doc(
                        "Returns the part of `str` that starts at `pos` and is of length `len`.",
                        "SELECT _FUNC_('Spark SQL', 5, 1) -- k",
                        "1.5.0",
                        GROUP)
                .build();
    }

    private static Typing substringTypes(Arguments arguments) {
        List<DataType> types = ImplicitCasts.toPatterns(
                arguments,
                TypePattern.oneOf(TypePattern.STRING, TypePattern.of(DataType.BINARY)),
                TypePattern.of(DataType.INT),
                TypePattern.of(DataType.INT));
        return new Typing(types, types.get(0));
    }
}
