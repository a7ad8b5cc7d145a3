package io.sabot.engine.function.number;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Registry;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.ScalarFunction.ShownCall;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.TypePattern;
import java.util.List;
import java.util.Locale;

/** The area of number formats. {@code to_char} of dates and binaries stands for other functions, and is shown as those. */
public final class NumberFunctions {
    private NumberFunctions() {}

    public static List<String> names() {
        return List.of("to_number", "try_to_number", "to_char", "to_varchar");
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "to_number" ->
                number(name, "toNumber", "a text", "('12,454', '99,999') -- 12454", "3.3.0")
                        .build();
            case "try_to_number" ->
                number(
                                name,
                                "tryToNumber",
                                "a text, NULL when it is in another format,",
                                "('454', '999') -- 454",
                                "3.3.0")
                        .nulls(NullRule.STRICT_NULLABLE)
                        .build();
            case "to_char", "to_varchar" ->
                ScalarFunction.named("to_char")
                        .arity(2, 2)
                        .types(arguments -> characters(arguments, name))
                        .calls(NumberMethods.class, "toCharacters")
                        .state("format")
                        .knowsConstants()
                        .shownAs(NumberFunctions::shown)
                        .doc(
                                "Returns a number, date or binary as a text in the given format.",
                                "SELECT _FUNC_(12454, '99G999') -- 12,454",
                                "3.4.0",
                                "string_funcs")
                        .build();
            default -> null;
        };
    }

    private static ScalarFunction.Builder number(
            String name, String method, String what, String example, String since) {
        return ScalarFunction.named(name)
                .arity(2, 2)
                .types(NumberFunctions::toNumber)
                .calls(NumberMethods.class, method)
                .state("format")
                .knowsConstants()
                .doc(
                        "Returns the number that " + what + " shows in the given format.",
                        "SELECT _FUNC_" + example,
                        since,
                        "string_funcs");
    }

    private static Typing toNumber(Arguments arguments) {
        List<DataType> types = ImplicitCasts.toPatterns(arguments, TypePattern.STRING, TypePattern.STRING);
        NumberFormat format = checkedFormat(arguments);
        return new Typing(
                types, format == null ? DecimalType.USER_DEFAULT : new DecimalType(format.precision(), format.scale()));
    }

    /** @return null when it is NULL */
    private static NumberFormat checkedFormat(Arguments arguments) {
        if (!arguments.isLiteral().get(1)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "inputName",
                    "`attributereference`",
                    "inputType",
                    Errors.quoted(arguments.type(1)),
                    "inputExprIndex",
                    "1");
        }
        if (!(arguments.constant(1) instanceof Slice text)) {
            return null;
        }
        NumberFormat format = NumberMethods.format(text);
        NumberFormatCheck.check(format);
        return format;
    }

    private static boolean isDateTime(DataType type) {
        return type == DataType.DATE
                || type == DataType.TIMESTAMP
                || type == DataType.TIMESTAMP_NTZ
                || type instanceof TimeType;
    }

    private static Typing characters(Arguments arguments, String name) {
        DataType type = arguments.type(0);
        if (isDateTime(type)) {
            return instead("date_format", arguments);
        }
        if (type != DataType.BINARY) {
            List<DataType> types = ImplicitCasts.toPatterns(arguments, TypePattern.DECIMAL, TypePattern.STRING);
            checkedFormat(arguments);
            return new Typing(types, DataType.STRING);
        }
        if (!arguments.type(1).isString() || !arguments.isLiteral().get(1)) {
            throw QueryException.analysis(
                    "NON_FOLDABLE_ARGUMENT",
                    "funcName",
                    Quoting.id(name),
                    "paramName",
                    "`format`",
                    "paramType",
                    Errors.quoted(arguments.type(1)));
        }
        if (arguments.constant(1) == null) {
            throw QueryException.analysis(
                    "INVALID_PARAMETER_VALUE.NULL", "parameter", "`format`", "functionName", Quoting.id(name));
        }
        String format = binaryFormat(arguments.constant(1));
        return switch (format) {
            case "base64", "hex" -> instead(format, arguments.first(1));
            case "utf-8" -> instead("decode", arguments);
            default ->
                throw QueryException.analysis(
                        "INVALID_PARAMETER_VALUE.BINARY_FORMAT",
                        "parameter",
                        "`format`",
                        "functionName",
                        Quoting.id(name),
                        "invalidFormat",
                        Quoting.value(format));
        };
    }

    private static String binaryFormat(Object format) {
        return format.toString().toLowerCase(Locale.ROOT).trim();
    }

    private static Typing instead(String name, Arguments arguments) {
        ScalarFunction other = (ScalarFunction) Registry.lookup(name);
        return other.typeRule().apply(arguments).of(other);
    }

    private static String shown(ShownCall call) {
        DataType type = call.type(0);
        if (isDateTime(type)) {
            return "date_format(" + String.join(", ", call.texts()) + ")";
        }
        if (type != DataType.BINARY || call.constant(1) == null) {
            return null;
        }
        String format = binaryFormat(call.constant(1));
        return format.equals("utf-8")
                ? "decode(" + String.join(", ", call.texts()) + ")"
                : format + "(" + call.texts().get(0) + ")";
    }
}
