package io.sabot.engine.function.string;

import static io.sabot.engine.function.string.TextTypes.BINARY;
import static io.sabot.engine.function.string.TextTypes.INT;
import static io.sabot.engine.function.string.TextTypes.TEXTS_OR_TEXT;
import static io.sabot.engine.function.string.TextTypes.TEXT_OR_BINARY;
import static io.sabot.engine.type.TypePattern.STRING;

import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.ScalarFunction.Builder;
import io.sabot.engine.function.TypeRules;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TypePattern;
import java.util.List;

/** Entries of the functions that make a text of others, and of those that look for one in another. */
final class TextEntries {
    private static final String GROUP = "string_funcs";
    private static final Slice BLANK = Slice.of(" ");

    private TextEntries() {}

    static List<String> names() {
        return List.of(
                "concat_ws",
                "length",
                "len",
                "char_length",
                "character_length",
                "octet_length",
                "bit_length",
                "upper",
                "ucase",
                "lower",
                "lcase",
                "initcap",
                "reverse",
                "repeat",
                "space",
                "replace",
                "translate",
                "left",
                "right",
                "overlay",
                "quote",
                "trim",
                "ltrim",
                "rtrim",
                "btrim",
                "lpad",
                "rpad",
                "startswith",
                "endswith",
                "contains",
                "instr",
                "locate",
                "position",
                "substring_index",
                "split_part",
                "find_in_set");
    }

    static ScalarFunction lookup(String name) {
        Builder builder = make(name);
        return builder == null ? null : builder.build();
    }

    private static Builder make(String name) {
        return switch (name) {
            case "concat_ws" ->
                entry(
                                name,
                                "Returns the texts with `sep` between them, without NULLs.",
                                "(' ', 'Spark', 'SQL') -- Spark SQL")
                        .arity(1, Integer.MAX_VALUE)
                        .types(arguments -> TypeRules.fixed(DataType.STRING, STRING, TEXTS_OR_TEXT)
                                .apply(arguments)
                                .nullable(arguments.nullable(0)))
                        .calls(SearchMethods.class, "concatWs")
                        .nulls(NullRule.CALLED_ON_NULL)
                        .variadic();
            case "length", "len", "char_length", "character_length" ->
                entry(
                                name,
                                "Returns the number of characters of a text or of bytes of a binary.",
                                "('Spark SQL ') -- 10")
                        .signature(DataType.INT, TEXT_OR_BINARY)
                        .calls(TextMethods.class, "length")
                        .failures(FailureRule.NEVER);
            case "octet_length" ->
                entry(name, "Returns the number of bytes.", "('Spark SQL') -- 9")
                        .signature(DataType.INT, TEXT_OR_BINARY)
                        .calls(TextMethods.class, "octetLength")
                        .failures(FailureRule.NEVER);
            case "bit_length" ->
                entry(name, "Returns the number of bits.", "('Spark SQL') -- 72")
                        .signature(DataType.INT, TEXT_OR_BINARY)
                        .calls(TextMethods.class, "bitLength")
                        .failures(FailureRule.NEVER);
            case "collation_key" -> // no function of SQL: the optimizer puts it over what is compared
                entry(name, "Returns the bytes by which the text is compared.", "('Spark')")
                        .signature(DataType.BINARY, STRING)
                        .calls(LikeMethods.class, "collationKey")
                        .state("collation")
                        .failures(FailureRule.NEVER);
            case "upper", "ucase" ->
                entry(name, "Returns the text in capital letters.", "('SparkSql') -- SPARKSQL")
                        .arity(1, 1)
                        .types(TextTypes.changesLetters())
                        .calls(TextMethods.class, "upper");
            case "lower", "lcase" ->
                entry(name, "Returns the text in small letters.", "('SparkSql') -- sparksql")
                        .arity(1, 1)
                        .types(TextTypes.changesLetters())
                        .calls(TextMethods.class, "lower");
            case "initcap" ->
                entry(
                                name,
                                "Returns the text with each word's first letter as a capital.",
                                "('sPark sql') -- Spark Sql")
                        .arity(1, 1)
                        .types(TextTypes.changesLetters())
                        .calls(TextMethods.class, "initcap");
            case "reverse" ->
                entry(name, "Returns the text or the array from its end to its start.", "('Spark SQL') -- LQS krapS")
                        .arity(1, 1)
                        .types(TextTypes.likeFirst(TypePattern.oneOf(STRING, TypePattern.ANY_ARRAY)))
                        .calls(TextMethods.class, "reverse");
            case "repeat" ->
                entry(name, "Returns the text `n` times.", "('123', 2) -- 123123")
                        .arity(2, 2)
                        .types(TextTypes.likeFirst(STRING, INT))
                        .calls(TextMethods.class, "repeat");
            case "space" ->
                entry(name, "Returns `n` blanks.", "(2)")
                        .signature(DataType.STRING, INT)
                        .calls(TextMethods.class, "space");
            case "replace" ->
                entry(name, "Replaces all occurrences of `search` by `replace`.", "('ABCabc', 'abc', 'DEF') -- ABCDEF")
                        .arity(2, 3)
                        .defaultsTo(Slice.EMPTY, DataType.STRING)
                        .types(TextTypes.comparesLikeFirst(STRING, STRING, STRING))
                        .calls(TextMethods.class, "replace")
                        .parameters("str", "search", "replace");
            case "translate" ->
                entry(name, "Replaces characters of `from` by those of `to`.", "('AaBbCc', 'abc', '123') -- A1B2C3")
                        .arity(3, 3)
                        .types(TextTypes.comparesLikeFirst(STRING, STRING, STRING))
                        .calls(TextMethods.class, "translate");
            case "left" ->
                entry(name, "Returns the leftmost `len` characters.", "('Spark SQL', 3) -- Spa")
                        .arity(2, 2)
                        .types(TextTypes.likeFirst(TEXT_OR_BINARY, INT))
                        .calls(TextMethods.class, "left");
            case "right" ->
                entry(name, "Returns the rightmost `len` characters.", "('Spark SQL', 3) -- SQL")
                        .arity(2, 2)
                        .types(TextTypes.likeFirst(STRING, INT))
                        .calls(TextMethods.class, "right")
                        .nullability(Nullability.ALWAYS);
            case "overlay" ->
                entry(
                                name,
                                "Puts `replace` in place of a part of `input`.",
                                "('Spark SQL' PLACING '_' FROM 6) -- Spark_SQL")
                        .arity(3, 4)
                        .defaultsTo(-1, DataType.INT)
                        .types(TextEntries::overlay)
                        .calls(TextMethods.class, "overlay")
                        .parameters("input", "replace", "pos", "len");
            case "quote" ->
                entry(name, "Returns the text between single quotes.", "('Don\\'t')")
                        .arity(1, 1)
                        .types(TextTypes.likeFirst(STRING))
                        .calls(TextMethods.class, "quote")
                        .nullability(Nullability.ALWAYS);
            default -> trimAndPad(name);
        };
    }

    private static Builder trimAndPad(String name) {
        return switch (name) {
            case "trim", "ltrim", "rtrim" ->
                entry(name, "Leaves out blanks, or characters of `trimStr`.", "('    SparkSQL   ')")
                        .arity(1, 2)
                        .types(TextEntries::trim)
                        .calls(PadMethods.class, name);
            case "btrim" ->
                entry(
                                name,
                                "Leaves out blanks, or characters of `trimStr`, at both ends.",
                                "('SSparkSQLS', 'SL') -- parkSQ")
                        .arity(1, 2)
                        .types(TextEntries::btrim)
                        .calls(PadMethods.class, name);
            case "lpad", "rpad" ->
                entry(name, "Fills the text up to a length with `pad`.", "('hi', 5, '??')")
                        .arity(2, 3)
                        .defaultsTo(BLANK, DataType.STRING)
                        .types(arguments -> pad(name, arguments))
                        .calls(PadMethods.class, name)
                        .parameters("str", "len", "pad");
            case "read_side_padding" -> // no function of SQL: the binder puts it over CHAR columns
                ScalarFunction.named(name)
                        .arity(2, 2)
                        .types(arguments -> new Typing(arguments.types(), arguments.type(0)))
                        .calls(PadMethods.class, "padded");
            default -> search(name);
        };
    }

    private static Builder search(String name) {
        return switch (name) {
            case "startswith" -> bothTexts(name, "startsWith", "begins with");
            case "endswith" -> bothTexts(name, "endsWith", "ends with");
            case "contains" -> bothTexts(name, "contains", "contains");
            case "instr" ->
                entry(
                                name,
                                "Returns the position of `substr` in `str`, 0 if there is none.",
                                "('SparkSQL', 'SQL') -- 6")
                        .arity(2, 2)
                        .types(TextTypes.compares(DataType.INT, STRING, STRING))
                        .calls(SearchMethods.class, "instr");
            case "locate", "position" ->
                entry(name, "Returns the position of `substr` in `str` from `pos` on.", "('bar', 'foobarbar') -- 4")
                        .arity(2, 3)
                        .defaultsTo(1, DataType.INT)
                        .types(TextTypes.compares(DataType.INT, STRING, STRING, INT))
                        .calls(SearchMethods.class, "locate")
                        .nulls(NullRule.CALLED_ON_NULL)
                        .nullability(Nullability.IF_ANY);
            case "substring_index" ->
                entry(
                                name,
                                "Returns what stands before `count` occurrences of `delim`.",
                                "('www.apache.org', '.', 2) -- www.apache")
                        .arity(3, 3)
                        .types(TextTypes.comparesLikeFirst(STRING, STRING, INT))
                        .calls(SearchMethods.class, "substringIndex");
            case "split_part" ->
                entry(name, "Returns one part of the text between delimiters.", "('11.12.13', '.', 3) -- 13")
                        .arity(3, 3)
                        .types(TextTypes.comparesLikeFirst(STRING, STRING, INT))
                        .calls(SearchMethods.class, "splitPart")
                        .nullability(Nullability.ALWAYS);
            case "find_in_set" ->
                entry(
                                name,
                                "Returns the position of a text among those between commas.",
                                "('ab','abc,b,ab,c,def') -- 3")
                        .arity(2, 2)
                        .types(TextTypes.compares(DataType.INT, STRING, STRING))
                        .calls(SearchMethods.class, "findInSet");
            default -> null;
        };
    }

    private static Builder bothTexts(String name, String method, String verb) {
        return entry(name, "Returns whether `left` " + verb + " `right`.", "('Spark SQL', 'SQL')")
                .arity(2, 2)
                .types(TextTypes::bothTexts)
                .calls(SearchMethods.class, method)
                .parameters("left", "right");
    }

    private static Builder entry(String name, String usage, String example) {
        return ScalarFunction.named(name).doc(usage, "SELECT _FUNC_" + example, "1.5.0", GROUP);
    }

    private static Typing overlay(Arguments arguments) {
        boolean binary = arguments.type(0) == DataType.BINARY && arguments.type(1) == DataType.BINARY;
        TypePattern pattern = binary ? BINARY : STRING;
        List<DataType> types = ImplicitCasts.toPatterns(arguments, pattern, pattern, INT, INT);
        return new Typing(types, types.get(0));
    }

    private static Typing trim(Arguments arguments) {
        List<DataType> types = ImplicitCasts.toPatterns(arguments, STRING);
        Typing typing = new Typing(types, types.get(types.size() - 1));
        return types.size() == 1 ? typing : TextTypes.withoutCollation(typing);
    }

    private static Typing btrim(Arguments arguments) {
        boolean binary =
                arguments.size() == 2 && arguments.type(0) == DataType.BINARY && arguments.type(1) == DataType.BINARY;
        List<DataType> types = ImplicitCasts.toPatterns(arguments, binary ? BINARY : STRING);
        Typing typing = new Typing(types, binary ? DataType.STRING : types.get(0));
        return types.size() == 1 ? typing : TextTypes.withoutCollation(typing);
    }

    /** A binary is filled with bytes when the pad is a binary too, or is left out. */
    private static Typing pad(String name, Arguments arguments) {
        boolean binary = arguments.type(0) == DataType.BINARY && !arguments.setting(FunctionSettings.PAD_AS_STRING);
        if (binary && arguments.constants().get(2) == BLANK) {
            Typing typing = new Typing(List.of(DataType.BINARY, DataType.INT, DataType.STRING), DataType.BINARY);
            return typing.of(ScalarFunction.named(name + "_with_zeros")
                    .arity(3, 3)
                    .types(typed -> typing)
                    .calls(PadMethods.class, name + "Zero")
                    .build());
        }
        TypePattern pattern = binary && arguments.type(2) == DataType.BINARY ? BINARY : STRING;
        List<DataType> types = ImplicitCasts.toPatterns(arguments, pattern, INT, pattern);
        return new Typing(types, types.get(0));
    }
}
