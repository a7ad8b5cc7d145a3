package io.sabot.engine.function.string;

import static io.sabot.engine.function.string.TextTypes.BINARY;
import static io.sabot.engine.function.string.TextTypes.INT;
import static io.sabot.engine.type.TypePattern.STRING;

import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.ScalarFunction.Builder;
import io.sabot.engine.function.TypeRules;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;

/** Entries of the functions that format, choose, mask and check texts. */
final class FormatEntries {
    private static final DataType SENTENCES = new ArrayType(new ArrayType(DataType.STRING, false), false);
    private static final List<String> MASKS = List.of("upperChar", "lowerChar", "digitChar", "otherChar");

    private FormatEntries() {}

    static List<String> names() {
        return List.of(
                "format_number",
                "format_string",
                "printf",
                "elt",
                "mask",
                "sentences",
                "uuid",
                "is_valid_utf8",
                "make_valid_utf8",
                "validate_utf8",
                "try_validate_utf8",
                "ascii",
                "chr",
                "char",
                "levenshtein",
                "soundex",
                "luhn_check");
    }

    static ScalarFunction lookup(String name) {
        Builder builder = make(name);
        return builder == null ? null : builder.build();
    }

    private static Builder make(String name) {
        return switch (name) {
            case "format_number" ->
                format(
                                name,
                                "Formats a number with a number of digits or a pattern.",
                                "(12332.123456, 4)",
                                "formatNumber")
                        .arity(2, 2)
                        .types(FormatEntries::formatNumber)
                        .nulls(NullRule.STRICT_NULLABLE);
            case "format_string", "printf" ->
                format(name, "Formats values as printf does.", "(\"Hello World %d %s\", 100, \"days\")", "formatString")
                        .arity(1, Integer.MAX_VALUE)
                        .types(arguments -> formatString(name, arguments))
                        .nulls(NullRule.CALLED_ON_NULL)
                        .nullability(Nullability.IF_ANY)
                        .variadic();
            case "elt" ->
                format(name, "Returns the `n`-th text.", "(1, 'scala', 'java') -- scala", "elt")
                        .arity(2, Integer.MAX_VALUE)
                        .types(FormatEntries::elt)
                        .nulls(NullRule.CALLED_ON_NULL)
                        .variadic();
            case "mask" ->
                format(name, "Replaces letters, digits and other characters.", "('abcd-EFGH-8765-4321')", "mask")
                        .arity(1, 5)
                        .defaultsTo(null, DataType.STRING)
                        .defaultsTo(Slice.of("n"), DataType.STRING)
                        .defaultsTo(Slice.of("x"), DataType.STRING)
                        .defaultsTo(Slice.of("X"), DataType.STRING)
                        .types(FormatEntries::mask)
                        .nulls(NullRule.CALLED_ON_NULL)
                        .parameters("str", "upperChar", "lowerChar", "digitChar", "otherChar");
            case "sentences" ->
                format(
                                name,
                                "Divides a text into sentences and these into words.",
                                "('Hi there! Good morning.')",
                                "sentences")
                        .arity(1, 3)
                        .defaultsTo(Slice.EMPTY, DataType.STRING)
                        .defaultsTo(Slice.EMPTY, DataType.STRING)
                        .types(TypeRules.fixed(SENTENCES, STRING))
                        .nullability(Nullability.ALWAYS);
            case "uuid" ->
                format(name, "Returns a random UUID.", "()", "uuid")
                        .signature(DataType.STRING)
                        .nulls(NullRule.NEVER_NULL)
                        .nondeterministic();
            case "is_valid_utf8" ->
                format(name, "Returns whether the bytes are UTF-8.", "('Spark') -- true", "isValid")
                        .signature(DataType.BOOLEAN, STRING)
                        .nullability(Nullability.ALWAYS);
            case "make_valid_utf8" ->
                format(name, "Replaces bytes that are not UTF-8.", "('Spark') -- Spark", "makeValid")
                        .signature(DataType.STRING, STRING)
                        .nullability(Nullability.ALWAYS);
            case "validate_utf8" ->
                format(name, "Returns the text if its bytes are UTF-8, or fails.", "('Spark') -- Spark", "validate")
                        .signature(DataType.STRING, STRING)
                        .nullability(Nullability.ALWAYS);
            case "try_validate_utf8" ->
                format(name, "Returns the text if its bytes are UTF-8, or NULL.", "('Spark') -- Spark", "tryValidate")
                        .signature(DataType.STRING, STRING)
                        .nulls(NullRule.STRICT_NULLABLE);
            default -> letters(name);
        };
    }

    private static Builder letters(String name) {
        return switch (name) {
            case "ascii" ->
                letter(name, "Returns the code of the first character.", "('222') -- 50", "ascii")
                        .signature(DataType.INT, STRING);
            case "chr", "char" ->
                letter(name, "Returns the character of a code.", "(65) -- A", "chr")
                        .signature(DataType.STRING, TypePattern.of(DataType.LONG));
            case "levenshtein" ->
                letter(
                                name,
                                "Returns how many characters two texts are apart.",
                                "('kitten', 'sitting') -- 3",
                                "levenshtein")
                        .arity(2, 3)
                        .types(TextTypes.compares(DataType.INT, STRING, STRING, INT));
            case "soundex" ->
                letter(name, "Returns the Soundex code of a text.", "('Miller') -- M460", "soundex")
                        .signature(DataType.STRING, STRING);
            case "luhn_check" ->
                letter(
                                name,
                                "Returns whether the check digit of a number is right.",
                                "('8112189876') -- true",
                                "luhnCheck")
                        .signature(DataType.BOOLEAN, STRING)
                        .nullability(Nullability.ALWAYS);
            default -> null;
        };
    }

    private static Builder format(String name, String usage, String example, String method) {
        return ScalarFunction.named(name)
                .doc(usage, "SELECT _FUNC_" + example, "1.5.0", "string_funcs")
                .calls(FormatMethods.class, method);
    }

    private static Builder letter(String name, String usage, String example, String method) {
        return ScalarFunction.named(name)
                .doc(usage, "SELECT _FUNC_" + example, "1.5.0", "string_funcs")
                .calls(LetterMethods.class, method);
    }

    /** A text is no number here. */
    private static Typing formatNumber(Arguments arguments) {
        if (arguments.type(0).isString()) {
            throw ImplicitCasts.unexpected(0, "\"NUMERIC\"", arguments.type(0));
        }
        return TypeRules.fixed(DataType.STRING, TypePattern.NUMERIC, TypePattern.oneOf(INT, STRING))
                .apply(arguments);
    }

    /** Values keep their types; those whose inner form Spark would show are refused. */
    private static Typing formatString(String name, Arguments arguments) {
        if (arguments.constants().get(0) instanceof Slice pattern
                && pattern.toString().contains("%0$")) {
            throw QueryException.analysis(
                    "INVALID_PARAMETER_VALUE.ZERO_INDEX",
                    "parameter",
                    Quoting.id("strfmt"),
                    "functionName",
                    Quoting.id("format_string"));
        }
        for (int i = 1; i < arguments.size(); i++) {
            DataType type = arguments.type(i);
            if (!type.isNumeric() && !type.isString() && type != DataType.BOOLEAN && type != DataType.NULL) {
                throw QueryException.unsupported(name + " of a value of type " + type.sql());
            }
        }
        boolean known = arguments.constants().get(0) != null;
        return new Typing(ImplicitCasts.toPatterns(arguments, STRING, TypePattern.ANY), DataType.STRING)
                .nullable(known ? Nullability.NEVER : Nullability.IF_ANY);
    }

    /** Binaries alone stay binaries. */
    private static Typing elt(Arguments arguments) {
        boolean binaries = !arguments.setting(FunctionSettings.ELT_AS_STRING)
                && arguments.types().stream().skip(1).allMatch(type -> type == DataType.BINARY);
        List<DataType> types = ImplicitCasts.toPatterns(arguments, INT, binaries ? BINARY : STRING);
        return new Typing(types, binaries ? DataType.BINARY : types.get(1));
    }

    private static Typing mask(Arguments arguments) {
        List<DataType> types = new ArrayList<>(ImplicitCasts.toPatterns(arguments, STRING));
        for (int i = 1; i < arguments.size(); i++) {
            String parameter = MASKS.get(i - 1);
            if (!arguments.isLiteral().get(i)) {
                throw QueryException.analysis(
                        "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                        "inputName",
                        Quoting.id(parameter),
                        "inputType",
                        Errors.quoted(arguments.type(i)),
                        "inputExprIndex",
                        Integer.toString(i));
            }
            if (arguments.constants().get(i) instanceof Slice mask
                    && mask.toString().length() != 1) {
                throw QueryException.analysis("DATATYPE_MISMATCH.INPUT_SIZE_NOT_ONE", "exprName", parameter);
            }
        }
        return new Typing(types, types.get(0));
    }
}
